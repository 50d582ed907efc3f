import { readFileSync } from "node:fs";
import type { Month } from "@sufficiency/core";
import { parseSeriesCsv, parseSeriesJson, SeriesError, type SeriesTask } from "@sufficiency/scenarios";
import { sha256 } from "../digest.js";
import { systemCode, systemWords } from "../failures.js";

/** The series of the files named, in order, and the SHA-256 of each file by its name without folders. */
export interface SeriesFiles {
  readonly tasks: readonly SeriesTask[];
  readonly hashes: ReadonlyMap<string, string>;
}

export interface ReadSeriesOptions {
  /** Steps ahead for a CSV file; a JSON file says its own. */
  readonly horizon: number;
  readonly asOf: Month | undefined;
}

/**
 * Reads series from CSV files, and from JSON files (named `.json`) in the exchange form.
 * @throws SeriesError with the issues of every file.
 */
export function readSeriesFiles(paths: readonly string[], options: ReadSeriesOptions): SeriesFiles {
  const hashes = new Map<string, string>();
  const issues: SeriesError["issues"][number][] = [];
  const tasks = paths.flatMap((path) => {
    try {
      const bytes = readBytes(path);
      hashes.set(path.replace(/^.*[\\/]/, ""), sha256(bytes));
      return parseTasks(path, new TextDecoder("utf-8").decode(bytes), options);
    } catch (error) {
      if (!(error instanceof SeriesError)) throw error;
      issues.push(...error.issues);
      return [];
    }
  });
  tasks.forEach(({ series: { id } }, i) => {
    if (tasks.findIndex(({ series }) => series.id === id) !== i)
      issues.push(fault("", `two series are called ${id}`, "Rename a file, or give each series an id of its own."));
  });
  if (issues.length > 0) throw new SeriesError(issues);
  return { tasks, hashes };
}

function parseTasks(path: string, text: string, { horizon, asOf }: ReadSeriesOptions): SeriesTask[] {
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
