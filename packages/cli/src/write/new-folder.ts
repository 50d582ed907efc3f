import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { optionIssue, systemCode, UsageError } from "../failures.js";

/**
 * Writes files into a folder that is not there yet, and makes the folders above it.
 * @throws UsageError where there is something of that name: nothing is ever written over.
 */
export function writeNewFolder(folder: string, option: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
    const remedy = "Choose another name, or a folder that is not there yet with --out.";
    throw new UsageError([optionIssue(option, folder, "there is something of that name already", remedy)]);
  }
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
}
