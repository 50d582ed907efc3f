import { readFileSync } from "node:fs";
import type { Month } from "@sufficiency/core";
import { parseSeriesCsv, parseSeriesJson, SeriesError } from "@sufficiency/scenarios";
import type { SeriesTask } from "@sufficiency/scenarios/advanced";
import { sha256 } from "../digest.js";
import { attempt, fileIssue } from "../failures.js";

/** A file of series as it stands on the disk. */
export interface SeriesFile {
  /** As it was named. */
  readonly path: string;
  /** Without its folders. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** How files of series are read. */
export interface ParseSeriesFilesOptions {
  /** Steps ahead for a CSV file; a JSON file says its own. */
  readonly horizon: number;
  /** Month after which a CSV file may have none; any month may stand in it unless given. */
  readonly asOf?: Month | undefined;
}

/**
 * Reads files of series.
 * @throws SeriesError with every file that cannot be read, and every two of one name.
 */
export function readSeriesFiles(paths: readonly string[]): SeriesFile[] {
  const files = gathered(paths, (path) => {
    const found = attempt(path, () => readFileSync(path), "Name a CSV or JSON file of a series.");
    if ("issue" in found) throw new SeriesError([found.issue]);
    const { read } = found;
    return [{ path, name: nameOf(path), text: new TextDecoder("utf-8").decode(read), hash: sha256(read) }];
  });
  refuseTwins(files.map(({ name }) => name));
  return files;
}

/**
 * Reads series from CSV, and from JSON (files named `.json`) in the exchange form.
 * @throws SeriesError with the issues of every file.
 */
export function parseSeriesFiles(
  files: readonly SeriesFile[],
  { horizon, asOf }: ParseSeriesFilesOptions,
): SeriesTask[] {
  const tasks = gathered(files, ({ path: file, text }): SeriesTask[] => {
    if (/\.json$/i.test(file)) return parseSeriesJson(text, file);
    const series = parseSeriesCsv(text, { file, ...(asOf !== undefined && { asOf }) });
    return [{ series, maxHorizon: horizon }];
  });
  refuseTwins(tasks.map(({ series }) => series.id));
  return tasks;
}

/** A file's name without its folders. */
export function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}

/** What each gives, or the issues of all. */
function gathered<T, R>(from: readonly T[], read: (each: T) => R[]): R[] {
  const issues: SeriesError["issues"][number][] = [];
  const found = from.flatMap((each) => {
    try {
      return read(each);
    } catch (error) {
      if (!(error instanceof SeriesError)) throw error;
      issues.push(...error.issues);
      return [];
    }
  });
  if (issues.length > 0) throw new SeriesError(issues);
  return found;
}

function refuseTwins(names: readonly string[]): void {
  const twins = names.filter((name, i) => names.indexOf(name) !== i);
  const remedy = "Rename a file, or give each series an id of its own.";
  if (twins.length > 0)
    throw new SeriesError(twins.map((name) => fileIssue("", `two series are called ${name}`, remedy)));
}
