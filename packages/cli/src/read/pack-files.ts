import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DataPack, type Issue, PackError, type PackFiles, parsePack } from "@sufficiency/core";
import { sha256 } from "../digest.js";
import { attempt, fileIssue } from "../failures.js";

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
    const file = readTable(join(folder, name), name);
    if ("issue" in file) issues.push(file.issue);
    else {
      files.set(name, new TextDecoder("utf-8").decode(file.read));
      hashes.set(name, sha256(file.read));
    }
  }
  if (issues.length > 0) throw new PackError(issues);
  return { files, hashes };
}

/**
 * Reads and checks the pack of a folder, the shipped one unless another is named.
 * @throws PackError with every issue.
 */
export function readPack(folder = defaultPack()): DataPack {
  return parsePack(readPackFolder(folder).files);
}

/** The shipped pack under the working folder or, failing that, under the repository that this package stands in. */
export function defaultPack(): string {
  return packOfId("kent-2025") ?? "data/packs/kent-2025";
}

/** The folder of the pack of that id, looked for in the same two places; undefined where there is none. */
export function packOfId(id: string): string | undefined {
  const folder = `data/packs/${id}`;
  const shipped = fileURLToPath(new URL(`../../../../${folder}`, import.meta.url));
  return [folder, shipped].find((path) => existsSync(path));
}

/** The files of a pack for another authority, under its own id: every input in it is a placeholder. */
export function templatePack(id: string): PackFiles {
  const { files } = readPackFolder(fileURLToPath(new URL("../../templates/pack/", import.meta.url)));
  const named = files.get("pack.yaml")?.replace(/^id: .*$/m, `id: ${id}`);
  return new Map([...files, ["pack.yaml", named ?? ""]]);
}

function tableNames(folder: string): string[] {
  const remedy = "Name the folder that holds pack.yaml and its tables.";
  const found = attempt(folder, () => readdirSync(folder, { withFileTypes: true }), remedy);
  if ("issue" in found) throw new PackError([found.issue]);
  return found.read
    .filter((entry) => !entry.isDirectory() && /^[^.~].*\.(csv|ya?ml)$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function readTable(path: string, name: string): { read: Uint8Array } | { issue: Issue } {
  const remedy = "Make the file readable, or take it out.";
  const size = attempt(name, () => statSync(path).size, remedy);
  if ("issue" in size) return size;
  if (size.read > LARGEST) return { issue: fileIssue(name, "cannot be read: it is larger than 64 MB", remedy) };
  return attempt(name, () => readFileSync(path), remedy);
}
