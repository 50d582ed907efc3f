import * as z from "zod/mini";
import type { Field, Fields } from "./field.js";
import type { Recorded } from "./kinds/kind.js";
import type { Request, ValuesOf } from "./request.js";

/** One field of a record that does not hold what it must. */
export interface RecordFault {
  /** The field's name in the record. */
  readonly name: string;
  /** What stands there; undefined where nothing does. */
  readonly value: unknown;
  /** As in `members is not a number`. */
  readonly message: string;
}

/** What a record holds of a request, within bounds or not; of no use where there are faults. */
export interface RecordedValues<R extends Request> {
  readonly values: ValuesOf<R>;
  readonly faults: readonly RecordFault[];
}

/** What decides the answer, as run.json holds it: months as `YYYY-MM`, null for what was left out. */
export function writeRecord<R extends Request>({ fields }: R, values: ValuesOf<R>): Record<string, unknown> {
  const held = values as Readonly<Record<string, unknown>>;
  const entries = recordedFields(fields).flatMap(({ name, place, recorded }): [string, unknown][] => {
    const value = held[name];
    if (value === undefined) return [[place, null]];
    return [...Object.entries(recorded.beside?.(value) ?? {}), [place, z.encode(recorded.codec, value)]];
  });
  return Object.fromEntries(entries);
}

/** Reads it again; `record` may hold anything. */
export function readRecord<R extends Request>(
  { fields }: R,
  record: Readonly<Record<string, unknown>>,
): RecordedValues<R> {
  const faults: RecordFault[] = [];
  const entries = recordedFields(fields).flatMap(({ name, field, place, recorded }) => {
    const value = Object.hasOwn(record, place) ? record[place] : undefined;
    if (value === null && field.presence === "may") return [];
    const read = z.safeDecode(recorded.codec, value, { jitless: true });
    if (read.success) return [[name, read.data] as const];
    faults.push({ name: place, value, message: message(place, value, field, recorded) });
    return [];
  });
  return { values: Object.fromEntries(entries) as ValuesOf<R>, faults };
}

/** The name of a field in a record. */
export function placeOf({ fields }: Request, name: string): string {
  return fields[name]?.recordedAs ?? name;
}

function message(place: string, value: unknown, { presence }: Field, { words }: Recorded<unknown>): string {
  if (value === undefined) return `${place} is missing`;
  return `${place} is not ${words}${presence === "may" ? " or null" : ""}`;
}

interface RecordedField {
  readonly name: string;
  readonly field: Field;
  readonly place: string;
  readonly recorded: Recorded<unknown>;
}

function recordedFields(fields: Fields): RecordedField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const { recorded } = field.kind;
    if (!field.decides || recorded === undefined) return [];
    return [{ name, field, place: field.recordedAs ?? name, recorded }];
  });
}
