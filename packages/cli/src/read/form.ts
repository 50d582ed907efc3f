import type { Issue } from "@sufficiency/core";
import type { RecordFault } from "@sufficiency/scenarios/advanced";
import * as z from "zod/mini";
import { fileIssue } from "../failures.js";

export const TEXT = z.string("a text");
const VERSION_WORDS = "a version, as in 1.0.0";
export const VERSION = z.string(VERSION_WORDS).check(z.regex(/^\d+\.\d+\.\d+/, VERSION_WORDS));
export const SHA256 = z.string("a SHA-256").check(z.regex(/^[0-9a-f]{64}$/, "a SHA-256"));
/** SHA-256 by file name. */
export const HASHES = z.record(z.string(), SHA256, "a SHA-256 for each file's name");

/** A value of a file of JSON as a schema has it; of no use where there are issues. */
export interface Formed<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** Holds what stands in a file of JSON to a schema whose messages say what each field holds, as in `a text`. */
export function formed<S extends z.ZodMiniType>(schema: S, found: unknown, file: string, remedy: string) {
  const { data, error } = schema.safeParse(found, { jitless: true, reportInput: true });
  const faults = (error?.issues ?? []).map(({ path, input: value, message }): RecordFault => {
    const name = z.core.toDotPath(path);
    return { name, value, message: value === undefined ? `${name} is missing` : `${name} is not ${message}` };
  });
  return { value: data, issues: recordIssues(faults, file, remedy) } as Formed<z.output<S>>;
}

/** What is wrong with the fields of a file of JSON, its name with each. */
export function recordIssues(faults: readonly RecordFault[], file: string, again: string): Issue[] {
  return faults.map(({ name, value, message, remedy = again }) =>
    fileIssue(file, message, remedy, name, valueWords(value)),
  );
}

/** A value as an issue shows it: a text as it is, nothing where there is none. */
export function valueWords(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
