import { readFileSync } from "node:fs";
import type { Month } from "@sufficiency/core";
import { parseSeriesCsv, parseSeriesJson, SeriesError } from "@sufficiency/scenarios";
import type { SeriesTask } from "@sufficiency/scenarios/advanced";

import { sha256 } from "../digest.js";
import { systemCode, systemWords } from "../failures.js";

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
    const bytes = readBytes(path);
    return [{ path, name: nameOf(path), text: new TextDecoder("utf-8").decode(bytes), hash: sha256(bytes) }];
  });
  refuseTwins(files.map(({ name }) => name));
  return files;
}

/**
 * Reads series from CSV, and from JSON (files named `.json`) in the exchange form.
 * @throws SeriesError with the issues of every file.
 */
export function parseSeriesFiles(files: readonly SeriesFile[], options: ParseSeriesFilesOptions): SeriesTask[] {
  const tasks = gathered(files, ({ path, text }) => parseTasks(path, text, options));
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
  if (twins.length > 0) throw new SeriesError(twins.map((name) => fault("", `two series are called ${name}`, remedy)));
}

function parseTasks(path: string, text: string, { horizon, asOf }: ParseSeriesFilesOptions): SeriesTask[] {
  if (/\.json$/i.test(path)) return parseSeriesJson(text, path);
  const series = parseSeriesCsv(text, { file: path, ...(asOf !== undefined && { asOf }) });
  return [{ series, maxHorizon: horizon }];
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new SeriesError([
      fault(path, `cannot be read: ${systemWords(code)}`, "Name a CSV or JSON file of a series."),
    ]);
  }
}

function fault(file: string, message: string, remedy: string) {
  return { file, line: 0, column: 0, field: "", value: "", message, remedy };
}
