import { definite, type Fault, suggest } from "@sufficiency/core/advanced";

/** What a quantity counts and per what: `child` per `month`; "" for neither. */
interface Dimension {
  readonly of: string;
  readonly per: string;
}

/** A quantity as written: a number and the dimension of its words. */
interface Quantity extends Dimension {
  readonly value: number;
  readonly percent: boolean;
}

/** What a field takes: the dimension, in which unit the number comes out, and an example of how to write it. */
export interface QuantitySpec {
  /** What is counted: one of the nouns below, or "" for a plain number. */
  readonly of: string;
  /** Whether the noun may be left out, where the field itself says what is counted. */
  readonly nounless?: boolean;
  /** `month`, `year` or `week`: the number is per so long; "" for no rate. */
  readonly per: string;
  /** Whether `5%` may be written. */
  readonly percent?: boolean;
  readonly least?: number;
  readonly most?: number;
  readonly example: string;
}

const NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    child: ["child", "children"],
    bed: ["bed", "beds"],
    enquiry: ["enquiry", "enquiries"],
    household: ["household", "households", "host", "hosts"],
    place: ["place", "places"],
    pound: ["GBP", "pounds"],
  }).flatMap(([noun, words]) => words.map((word) => [word, noun] as const)),
);

/** Spans of time in days and in average months, as the calendar has them: a year is twelve months and 365.25 days. */
const SPANS: ReadonlyMap<string, number> = new Map([
  ["day", 12 / 365.25],
  ["week", 84 / 365.25],
  ["month", 1],
  ["year", 12],
]);

const PATTERN =
  /^(-?)(£?)((?:0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,9})?)(%?)(?: ([A-Za-z]+))??(?: per ([a-z]+))?$/;

/** The shape of every quantity, as a regular expression for the schema. */
export const QUANTITY_PATTERN = PATTERN.source;

/**
 * Reads a quantity in words such as `2`, `5%`, `40 per month`, `1 child per month`, `30 beds`, `£50 per week`, and turns
 * it into the unit of the field. The words must be of the field's dimension; nothing is guessed.
 */
export function readQuantity(text: string, spec: QuantitySpec): number | Fault {
  const read = parseQuantity(text, spec);
  if ("message" in read) return read;
  const fault = dimensionFault(read, spec);
  if (fault) return fault;
  const value = Number((inUnit(read, spec) * (read.percent ? 0.01 : 1)).toPrecision(15));
  return boundsFault(value, spec) ?? value;
}

function parseQuantity(text: string, spec: QuantitySpec): Quantity | Fault {
  const match = PATTERN.exec(text.trim());
  if (match === null) return { message: "is not a quantity", remedy: writeAs(spec) };
  const [, sign = "", pound = "", digits = "", percent = "", word = "", per = ""] = match;
  const noun = pound === "" ? NOUNS.get(word) : "pound";
  const isSpan = word !== "" && spanOf(word) !== undefined;
  if (word !== "" && noun === undefined && !isSpan) return unknown(word, spec);
  if (per !== "" && !SPANS.has(per)) return { message: `has the unknown span "${per}"`, remedy: writeAs(spec) };
  if (pound !== "" && word !== "" && NOUNS.get(word) !== "pound") return unknown(word, spec);
  const value = Number(digits.replaceAll(",", "")) * (sign === "" ? 1 : -1) + 0;
  return { value, percent: percent !== "", of: isSpan ? definite(spanOf(word)) : (noun ?? ""), per };
}

/** `days` and `day` are the span `day`. */
function spanOf(word: string): string | undefined {
  const span = word.replace(/s$/, "");
  return SPANS.has(span) ? span : undefined;
}

/** What a unit in words counts, and per what: `households per year`. A share, a ratio and an age count nothing. */
export function dimensionOf(unit: string): Dimension {
  const [, words = "", per = ""] = /^(.*?) ?(?:per (\w+))?$/.exec(unit) ?? [];
  return { of: NOUNS.get(words) ?? spanOf(words) ?? "", per };
}

function unknown(word: string, spec: QuantitySpec): Fault {
  const near = suggest(word, [...NOUNS.keys(), "days", "weeks", "months", "years"]);
  return {
    message: `has the unknown unit "${word}"`,
    remedy: `${near.endsWith("?") ? `${near} ` : ""}${writeAs(spec)}`,
  };
}

function dimensionFault(read: Quantity, spec: QuantitySpec): Fault | undefined {
  const isTime = SPANS.has(spec.of) && read.of !== "";
  const fits = isTime ? SPANS.has(read.of) : read.of === spec.of || (read.of === "" && spec.nounless === true);
  if (!fits) return { message: `is in ${words(read)}, but ${words(spec)} is wanted here`, remedy: writeAs(spec) };
  if (isTime && isCalendar(spec.of) !== isCalendar(read.of))
    return { message: `is in ${read.of}s, which are not a whole number of ${spec.of}s`, remedy: writeAs(spec) };
  if ((read.per === "") !== (spec.per === ""))
    return read.per === ""
      ? { message: "does not say per what", remedy: writeAs(spec) }
      : { message: `is a rate, per ${read.per}, but an amount is wanted here`, remedy: writeAs(spec) };
  if (read.percent && spec.percent !== true) return { message: "is a percentage", remedy: writeAs(spec) };
  return undefined;
}

/** Months and years are whole numbers of each other, and so are days and weeks. */
function isCalendar(span: string): boolean {
  return span === "month" || span === "year";
}

function inUnit(read: Quantity, spec: QuantitySpec): number {
  const amount = SPANS.has(read.of) ? ratio(read.of, spec.of) : 1;
  return read.value * (spec.per === "" ? amount : amount / ratio(read.per, spec.per));
}

/** How many of one span another is, whole where the calendar has it so. */
function ratio(span: string, unit: string): number {
  if (span === "week" && unit === "day") return 7;
  if (span === "day" && unit === "week") return 1 / 7;
  return definite(SPANS.get(span)) / definite(SPANS.get(unit));
}

function boundsFault(value: number, { least, most, ...spec }: QuantitySpec): Fault | undefined {
  if (least !== undefined && value < least) return { message: `is below ${least}`, remedy: writeAs(spec) };
  if (most !== undefined && value > most) return { message: `is above ${most}`, remedy: writeAs(spec) };
  return undefined;
}

function words({ of, per }: Dimension): string {
  const plural: Readonly<Record<string, string>> = { child: "children", enquiry: "enquiries", "": "a plain number" };
  const noun = plural[of] ?? `${of}s`;
  return per === "" ? noun : `${of === "" ? "a number" : noun} per ${per}`;
}

function writeAs({ example }: Pick<QuantitySpec, "example">): string {
  return `Write it as in ${example}.`;
}
