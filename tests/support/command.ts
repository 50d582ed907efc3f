import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "@sufficiency/cli";

/** Runs a command in this process and keeps what it says. */
export async function sufficiency(...words: string[]) {
  let [stdout, stderr] = ["", ""];
  const status = await run(words, {
    out: (text) => {
      stdout += text;
    },
    note: (line) => {
      stderr += `${line}\n`;
    },
    progress: () => undefined,
  });
  return { status, stdout, stderr };
}

/** A data pack on the disk, in a new folder. */
export function packFolder(folder: string, files: ReadonlyMap<string, string>): string {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  return folder;
}

/** A scenario's file, new on the disk. */
export function scenarioFile(path: string): string {
  writeFileSync(path, "name: Arrivals double\nbecause: a test\nlevers:\n  - kind: arrivals\n    factor: 2\n");
  return path;
}

/** The bytes of every file under a folder, as text by path. */
export function bytesUnder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]));
}
