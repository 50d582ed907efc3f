import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Notebook, runNotebook } from "../../scripts/notebook.mjs";
import { ROOT } from "../support/source.js";

const folder = join(ROOT, "notebooks");

test.each(readdirSync(folder).filter((name) => name.endsWith(".ipynb")))(
  "%s runs from its first cell to its last",
  async (name) => {
    const notebook: Notebook = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const executed = await runNotebook(notebook, { folder });
    expect(executed.cells.map((cell) => cell.source)).toEqual(notebook.cells.map((cell) => cell.source));
    expect(executed.cells.some((cell) => cell["execution_count"] === 1)).toBe(true);
  },
);
