import type { DataPack } from "@sufficiency/core";
import { type Field, fieldsOf } from "./field.js";
import { checkCommand, type Request, type ValuesOf } from "./request.js";

/** One field of a record that does not hold what it must. */
export interface RecordFault {
  /** The field's name in the record. */
  readonly name: string;
  /** What stands there; undefined where nothing does. */
  readonly value: unknown;
  /** As in `members is not a whole number from 1 to 1000000`. */
  readonly message: string;
  /** What to do, in a sentence, where more is known than to run the command again. */
  readonly remedy?: string;
}

/** What a record holds of a request; of no use where there are faults. */
export interface RecordedValues<R extends Request> {
  readonly values: ValuesOf<R>;
  readonly faults: readonly RecordFault[];
}

/** What decides the answer, as run.json holds it: months as `YYYY-MM`, null for what was left out. */
export function writeRecord<R extends Request>(request: R, values: ValuesOf<R>): Record<string, unknown> {
  const held: Readonly<Record<string, unknown>> = values;
  const record: Record<string, unknown> = {};
  for (const field of recordedFields(request)) {
    const value = held[field.name];
    if (field.namedAs !== undefined) record[field.namedAs] = (value as { name: string }).name;
    record[placeOf(field)] = value === undefined ? null : written(value, field);
  }
  return record;
}

/** Reads it again; `record` may hold anything. Bounds that hang on the pack hold where one is given. */
export function readRecord<R extends Request>(
  request: R,
  record: Readonly<Record<string, unknown>>,
  pack?: DataPack,
): RecordedValues<R> {
  const fields = recordedFields(request).map((field) => {
    const name = placeOf(field);
    return { field, name, value: Object.hasOwn(record, name) ? record[name] : undefined };
  });
  const given = fields
    .filter(({ field, value }) => value !== undefined && !(value === null && field.isOptional))
    .map(({ field, value }) => [field.name, read(value, field)] as const);
  const { values, faults } = checkCommand(request, Object.fromEntries(given), pack);
  const recorded = fields.flatMap(({ field, name, value }): RecordFault[] => {
    if (value === undefined) return [{ name, value, message: `${name} is missing` }];
    const { format, range, placeholder } = field.item ?? field.kind;
    const form = `${format ? `, written ${range}` : ""}${field.isOptional ? ", or null" : ""}`;
    const own = faults.filter((fault) => fault.name === field.name);
    return own.map(({ message, remedy }) => ({
      name,
      value,
      message: `${name} ${message}${form}`,
      ...(placeholder !== undefined && remedy !== "" && { remedy }),
    }));
  });
  return { values, faults: recorded };
}

function recordedFields(request: Request): Field[] {
  return fieldsOf(request.command({ given: {} })).filter(({ isOnlyHow }) => !isOnlyHow);
}

function placeOf({ name, recordedAs = name }: Field): string {
  return recordedAs;
}

function written(value: unknown, { kind, item }: Field): unknown {
  const format = (item ?? kind).format as ((value: unknown) => string) | undefined;
  if (format === undefined) return value;
  return item ? (value as readonly unknown[]).map(format) : format(value);
}

/** The value of a text that stands for one; of anything else there, something that the schema refuses. */
function read(value: unknown, { kind, item }: Field): unknown {
  const { format, read } = item ?? kind;
  if (format === undefined) return value;
  const one = (each: unknown) => (typeof each === "string" ? read?.(each) : Number.NaN);
  return item && Array.isArray(value) ? value.map(one) : one(value);
}
