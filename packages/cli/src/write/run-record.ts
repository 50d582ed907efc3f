import { sha256 } from "../digest.js";
import { type Build, thisBuild } from "../read/version.js";
import type { OutputFiles } from "./folder.js";

/** What every run.json holds, beside the input of its own command. */
export interface RunRecord {
  readonly program: "sufficiency";
  readonly version: string;
  /** Which build of that version made it, as in `Build`; not in records of 0.1.0's first days. */
  readonly build?: string;
  /** As it is typed, for example `arrivals forecast`. */
  readonly command: string;
  /** The data pack's id; of every command that reads one. */
  readonly pack?: string;
  /** Names of the files of series, in the order in which they were named; of every command that reads them. */
  readonly series?: readonly string[];
  readonly members: number;
  /** SHA-256 of the files that scenarios were read from, by name in order; none for the baseline. */
  readonly scenarioFiles: Readonly<Record<string, string>>;
  /** SHA-256 of every other file read, by name in order; of a series, by `series/` and its name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** SHA-256 of every file written, by name in order. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** SHA-256 of what a command read, by file name. */
export type FilesRead = Readonly<Record<"inputs" | "scenarioFiles", ReadonlyMap<string, string>>>;

/**
 * run.json: what it takes to make the same bytes again, and the SHA-256 of every file read and written. It has no
 * time, no path, no number of workers and no word of shards, so it is the same bytes wherever and however the run is
 * repeated.
 */
export function runRecord(
  command: string,
  input: object,
  read: FilesRead,
  outputs: OutputFiles,
  by: Partial<Build> = thisBuild(),
): string {
  const made = { program: "sufficiency", ...by, command };
  const { scenarioFiles, inputs } = read;
  const files = { scenarioFiles: inNameOrder(scenarioFiles), inputs: inNameOrder(inputs), outputs: hashes(outputs) };
  return `${JSON.stringify({ ...made, ...input, ...files }, null, 2)}\n`;
}

/** SHA-256 of files by name, in the order of the names. */
export function hashes(files: OutputFiles): Record<string, string> {
  return inNameOrder(new Map([...files].map(([name, content]) => [name, sha256(content)])));
}

/** The entries in the order of their names. */
export function inNameOrder(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
