import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { optionIssue, UsageError } from "../failures.js";
import { clearLitter, siblings } from "./litter.js";

/** The file that is written last: a folder that has it is complete. */
export const MANIFEST = "run.json";

/** Files by path within their folder, with `/`: text, or bytes. */
export type OutputFiles = ReadonlyMap<string, string | Uint8Array>;

/** Files that a desktop leaves in any folder it shows. */
const DESKTOP = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/**
 * Makes sure that `folder` may be written: it is absent, empty, or a previous output with nothing else in it.
 * @throws UsageError otherwise.
 */
export function checkOutputFolder(folder: string): void {
  const path = resolve(folder);
  checkPlace(folder, path);
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) refuse(folder, "is a file", "Name a folder that does not exist yet.");
  const found = filesUnder(path).filter((name) => !DESKTOP.has(basename(name)));
  if (found.length === 0) return;
  const own = previousOutputs(path);
  if (own === undefined)
    refuse(folder, "has files that are not an earlier output", "Name another folder, or empty this one.");
  const foreign = found.find((name) => name !== MANIFEST && !own.has(name));
  if (foreign !== undefined)
    refuse(
      folder,
      `has a file beside the earlier output: ${foreign}`,
      "Move the file elsewhere, or name another folder.",
    );
}

/**
 * Writes the files so that `folder` holds the old output or the whole new one:
 * everything goes into a sibling folder first, the manifest last, and then the sibling takes its place.
 */
export function writeFolder(folder: string, files: OutputFiles, manifest: string): void {
  checkOutputFolder(folder);
  const path = resolve(folder);
  mkdirSync(dirname(path), { recursive: true });
  clearLitter(path);
  const { fresh, former } = siblings(path, process.pid);
  try {
    for (const [name, content] of files) writeFile(join(fresh, name), content);
    writeFile(join(fresh, MANIFEST), manifest);
    replace(path, fresh, former);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flush: true });
}

/** Refuses a place that this account cannot write in. */
function checkPlace(folder: string, path: string): void {
  let place = dirname(path);
  while (!existsSync(place)) place = dirname(place);
  if (!statSync(place).isDirectory()) refuse(folder, "stands under a file", "Name a folder that stands under folders.");
  try {
    accessSync(place, constants.W_OK);
  } catch {
    refuse(folder, "stands where this account may not write", "Name a folder of your own.");
  }
}

/** Puts `fresh` where `path` is. If the second rename fails the old folder is put back. */
function replace(path: string, fresh: string, former: string): void {
  const replaces = existsSync(path);
  if (replaces) renameSync(path, former);
  try {
    renameSync(fresh, path);
  } catch (error) {
    if (replaces) renameSync(former, path);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}

/** The files that an earlier run recorded in its manifest; undefined where there is no such manifest. */
function previousOutputs(path: string): Set<string> | undefined {
  try {
    const record = JSON.parse(readFileSync(join(path, MANIFEST), "utf8"));
    return record.program === "sufficiency" ? new Set(Object.keys(record.outputs)) : undefined;
  } catch {
    return undefined;
  }
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll("\\", "/"),
    );
}

function refuse(folder: string, message: string, remedy: string): never {
  throw new UsageError([optionIssue("--out", folder, message, remedy)]);
}
