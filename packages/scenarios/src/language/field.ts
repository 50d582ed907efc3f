import { formatMonth, type Month, parseMonth } from "@sufficiency/core";
import { type Fault, suggest } from "@sufficiency/core/advanced";

import { dimensionOf, QUANTITY_PATTERN, type QuantitySpec, readQuantity } from "./quantity.js";
import { numberWords } from "./quantity-words.js";

/** A part of a JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a name of a scenario must be an id of. */
export type NameKind = "placement" | "destination" | "event" | "planned" | "carer" | "reason" | "priced";

/** How one field of a scenario is written, and what it becomes. The parser, the schema and the types come from it. */
export interface Field<T> {
  /** What it means, in one sentence: the description in the schema. */
  readonly says: string;
  readonly read: (text: string) => T | Fault;
  /** Whether a value that was not read here, as in a run's record, is of the field's type. */
  readonly is: (value: unknown) => value is T;
  /** Writes a value back in words, a number with its 80% interval where it has one. */
  readonly words: (value: T, range?: readonly number[]) => string;
  readonly schema: JsonSchema;
  /** What the value must name in the data pack. */
  readonly names?: NameKind;
  /** The unit that a figure made of it carries; only for amounts that may have a range. */
  readonly unit?: string;
}

/** Whether a reading failed. */
export function isFault(read: unknown): read is Fault {
  return typeof read === "object" && read !== null && "message" in read && "remedy" in read;
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === "string";

/** First and last age, in whole years. */
export interface Ages {
  readonly first: number;
  readonly last: number;
}

/** How a quantity is written, beside its unit; of what and per what follow from that unless given. */
type Written = Omit<QuantitySpec, "of" | "per"> & Partial<Pick<QuantitySpec, "of">>;

/** A number with its unit in words. `unit` is the unit in which it comes out. */
export function quantity(says: string, unit: string, written: Written): Field<number> {
  const spec: QuantitySpec = { ...dimensionOf(unit), ...written };
  const bare = spec.per === "" && (spec.of === "" || spec.nounless === true);
  const text = { type: "string", pattern: QUANTITY_PATTERN };
  const bounds = {
    ...(spec.least !== undefined && { minimum: spec.least }),
    ...(spec.most !== undefined && { maximum: spec.most }),
  };
  return {
    says,
    unit,
    read: (written) => readQuantity(written, spec),
    is: isNumber,
    words: (value, [low, high] = []) => {
      const range = low === undefined || high === undefined ? [] : [low, high];
      const inWords = numberWords([value, ...range], spec.of === "" && spec.per === "" ? "" : unit);
      const [amount, ...ends] = inWords.numbers;
      const interval = ends.length === 0 ? "" : ` (80%: ${ends.join(" to ")})`;
      return `${amount}${inWords.unit === "" ? "" : ` ${inWords.unit}`}${interval}`;
    },
    schema: { ...(bare ? { anyOf: [{ type: "number", ...bounds }, text] } : text), examples: [spec.example] },
  };
}

/** A calendar month, `2026-06`. */
export function month(says: string): Field<Month> {
  return {
    says,
    read: (text) => parseMonth(text) ?? { message: "is not a month", remedy: "Write YYYY-MM, as in 2026-06." },
    is: isNumber,
    words: formatMonth,
    schema: { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$", examples: ["2026-06"] },
  };
}

/** One of a few words. */
export function word<const W extends string>(says: string, ...allowed: readonly W[]): Field<W> {
  return {
    says,
    read: (text) =>
      allowed.find((one) => one === text) ?? { message: "is not a word known here", remedy: oneOf(text, allowed) },
    is: (value): value is W => isText(value),
    words: (value) => value,
    schema: { enum: allowed },
  };
}

function oneOf(text: string, allowed: readonly string[]): string {
  const list = `Use one of: ${allowed.join(", ")}.`;
  const near = suggest(text, allowed);
  return allowed.length > 1 && near.endsWith("?") ? `${near} ${list}` : list;
}

/** A name that the data pack must have. */
export function named(says: string, names: NameKind): Field<string> {
  return { ...text(says), names };
}

/** Words for a person to read. */
export function text(says: string): Field<string> {
  return {
    says,
    read: (written) =>
      written.trim() === "" ? { message: "is blank", remedy: "Fill it in, or take it out." } : written.trim(),
    is: isText,
    words: (value) => value,
    schema: { type: "string", pattern: "\\S" },
  };
}

const AGES = /^(0|[1-9]\d?)(?:-(0|[1-9]\d?))?$/;

/** Ages in whole years: `16`, or `10-15`. */
export function ages(says: string, oldest: number): Field<Ages> {
  const fault = {
    message: "is not an age or a range of ages",
    remedy: `Write whole years from 0 to ${oldest}, as in 10-15.`,
  };
  return {
    says,
    read: (written) => {
      const match = AGES.exec(written);
      const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
      return match && first <= last && last <= oldest ? { first, last } : fault;
    },
    is: (value): value is Ages => isNumber((value as Ages | null)?.first) && isNumber((value as Ages | null)?.last),
    words: ({ first, last }) => (first === last ? String(first) : `${first}-${last}`),
    schema: {
      anyOf: [
        { type: "integer", minimum: 0, maximum: oldest },
        { type: "string", pattern: AGES.source },
      ],
      examples: ["10-15"],
    },
  };
}
