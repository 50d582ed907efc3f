import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { systemCode, systemWords, VerifyError } from "../failures.js";
import { MANIFEST } from "../write/folder.js";
import { RecordFields } from "./record-fields.js";

/** A run's record as it stands on the disk. */
export interface RunFile {
  /** The path of run.json, as it was given. */
  readonly file: string;
  /** The run's output folder; undefined where the file alone was named. */
  readonly folder: string | undefined;
  readonly text: string;
  readonly fields: RecordFields;
}

/**
 * Reads the run.json that is named, or that stands in the folder that is named. What its fields hold is not looked at,
 * but for the program's name.
 * @throws VerifyError where there is none, or it is not the record of a run.
 */
export function readRunFile(path: string): RunFile {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : undefined;
  const file = folder === undefined ? path : join(folder, MANIFEST);
  const text = read(file);
  const record = parse(file, text);
  if (record["program"] !== "sufficiency")
    throw refusal(file, "program", String(record["program"]), "is not the record of a run", "Name a run.json.");
  return { file, folder, text, fields: new RecordFields(file, record) };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const remedy = "Name an output folder, or the run.json that stands in one.";
    throw refusal(file, "", "", `cannot be read: ${systemWords(code)}`, remedy);
  }
}

function parse(file: string, text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw refusal(file, "", "", "is not JSON", "Name the run.json that a run has written.");
  }
}

function refusal(file: string, field: string, value: string, message: string, remedy: string): VerifyError {
  return new VerifyError([{ file, line: 0, column: 0, field, value, message, remedy }]);
}
