// Runs notebooks and keeps their outputs in place: pnpm notebooks notebooks/01-kent-projection.ipynb
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { runNotebook } from "./notebook.mjs";

for (const file of process.argv.slice(2)) {
  const executed = await runNotebook(JSON.parse(readFileSync(file, "utf8")), { folder: dirname(file) });
  writeFileSync(file, `${JSON.stringify(executed, null, 1)}\n`);
  console.log(`${file}: ${executed.cells.length} cells`);
}
