import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Issue, PackError, type PackFiles } from "@sufficiency/core";
import { sha256 } from "../digest.js";
import { systemCode, systemWords } from "../failures.js";

/** A pack's files as text, and the SHA-256 of their bytes, both by file name. */
export interface PackFolder {
  readonly files: PackFiles;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Larger than any table a person keeps: what is above it is not a data pack. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads the `.csv` and `.yaml` files that stand in the folder itself. Whether they are the files of a data pack is for
 * the pack's own check to say. A byte-order mark is left out; bytes that are not UTF-8 become U+FFFD, which that check refuses.
 * @throws PackError when the folder or a file cannot be read.
 */
export function readPackFolder(folder: string): PackFolder {
  const files = new Map<string, string>();
  const hashes = new Map<string, string>();
  const issues: Issue[] = [];
  for (const name of tableNames(folder)) {
    const bytes = attempt(() => readBytes(join(folder, name)));
    if (typeof bytes === "string") issues.push(unreadable(name, bytes, "Make the file readable, or take it out."));
    else {
      files.set(name, new TextDecoder("utf-8").decode(bytes));
      hashes.set(name, sha256(bytes));
    }
  }
  if (issues.length > 0) throw new PackError(issues);
  return { files, hashes };
}

function tableNames(folder: string): string[] {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
  if (typeof entries === "string")
    throw new PackError([unreadable(folder, entries, "Name the folder that holds pack.yaml and its tables.")]);
  return entries
    .filter((entry) => !entry.isDirectory() && /^[^.~].*\.(csv|ya?ml)$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function readBytes(path: string): Uint8Array {
  if (statSync(path).size > LARGEST) throw new TooLarge();
  return readFileSync(path);
}

class TooLarge extends Error {}

/** What the operation gives, or in words why it cannot. */
function attempt<T extends object>(operation: () => T): T | string {
  try {
    return operation();
  } catch (error) {
    if (error instanceof TooLarge) return "it is larger than 64 MB";
    const code = systemCode(error);
    if (code === undefined) throw error;
    return systemWords(code);
  }
}

function unreadable(file: string, reason: string, remedy: string): Issue {
  return { file, line: 0, column: 0, field: "", value: "", message: `cannot be read: ${reason}`, remedy };
}
