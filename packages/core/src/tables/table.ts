import { QUANTILES, type Spread } from "../ensemble/index.js";
import { formatMonth, type Month } from "../vocabulary/month.js";

/**
 * How a number stands in a file: a `count` is whole where it is whole and else has two decimals, as a `mean` always has;
 * a `chance` from 0 to 1 has three, a lever's `size` four, a `share` of something counted five, a forecast's `score` six;
 * `pounds` are whole; an `exact` number has every digit that it has.
 */
export type NumberFormat = "count" | "mean" | "chance" | "size" | "share" | "score" | "pounds" | "exact";

/** What people read for a value that files have in short: `turned-away` is `Turned away`. */
export type Words<Value extends string = string> = Readonly<Record<Value, string>>;

/** What people read for a group. */
export const GROUP_WORDS = { all: "all", citizen: "citizen", uasc: "asylum-seeking" } satisfies Words;

/** One column of a table: what it is called, what it means and how it is read off a row. */
export interface Column<Row> {
  readonly name: string;
  /** A sentence or less, for the page of outputs and the schema. */
  readonly meaning: string;
  /** What a number counts; a month, or text. */
  readonly unit: string;
  /** `text` for text and months; of a row where its rows are not alike. */
  readonly format: "text" | NumberFormat | ((row: Row) => NumberFormat);
  /** What people read for each of its values, where these are a closed list. */
  readonly words?: Words;
  /** What people read for the values of a kind of home that are no kind but a total of kinds. */
  readonly totals?: Words;
  /** Null where the column does not apply to the row. */
  readonly of: (row: Row) => string | number | null;
}

/**
 * One output of a projection, declared once: its CSV file, its sheet of the workbook, its schema and its part of the page of
 * outputs are all made from this.
 */
export interface Table<Row> {
  /** Its file without `.csv`. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Columns whose values together belong to one row only. */
  readonly keys: readonly string[];
  readonly columns: readonly Column<Row>[];
}

/** A table with the rows of one projection. */
export interface Output {
  readonly table: Table<unknown>;
  readonly rows: readonly unknown[];
}

/** The rows of a projection under the table that describes them. */
export function output<Row>(table: Table<Row>, rows: readonly Row[]): Output {
  // The row's type is forgotten here: only this table's own columns ever read these rows.
  return { table: table as Table<unknown>, rows };
}

/** A column of text. */
export function text<Row>(name: string, meaning: string, of: (row: Row) => string): Column<Row> {
  return { name, meaning, unit: "text", format: "text", of };
}

/** A column of text that is one of a few values, each with what people read for it. */
export function oneOf<Row, Value extends string>(
  name: string,
  meaning: string,
  words: Words<Value>,
  of: (row: Row) => Value,
): Column<Row> {
  return { ...text(name, meaning, of), words };
}

/** A column of kinds of home, by their ids, and of totals over them. */
export function placement<Row extends { readonly placement: string }>(
  meaning: string,
  totals: Words = {},
): Column<Row> {
  return { ...text<Row>("placement", meaning, (row) => row.placement), totals };
}

/** A column of numbers. */
export function number<Row>(
  name: string,
  meaning: string,
  unit: string,
  format: Exclude<Column<Row>["format"], "text">,
  of: (row: Row) => number | null,
): Column<Row> {
  return { name, meaning, unit, format, of };
}

/** The column of a row's month. */
export function month<Row extends { readonly month: Month }>(meaning: string): Column<Row> {
  return { name: "month", meaning, unit: "month", format: "text", of: (row) => formatMonth(row.month) };
}

const MEANINGS: Readonly<Record<(typeof QUANTILES)[number], string>> = {
  p05: "5% of the simulated paths do not exceed it.",
  p10: "10% do not exceed it: the lower end of the 80% interval.",
  p25: "25% do not exceed it: the lower end of the 50% interval.",
  p50: "The median.",
  p75: "75% do not exceed it: the upper end of the 50% interval.",
  p90: "90% do not exceed it: the upper end of the 80% interval.",
  p95: "95% do not exceed it.",
};

/** Mean and quantiles over the simulated paths; where `alike` is given, all of them in that format. */
export function spread<Row extends Spread>(
  unit: string,
  alike?: Exclude<Column<Row>["format"], "text">,
  quantiles: Exclude<Column<Row>["format"], "text"> = alike ?? "count",
): Column<Row>[] {
  return [
    {
      name: "mean",
      meaning: "Mean over all simulated paths.",
      unit,
      format: alike ?? "mean",
      of: (row) => row.mean,
    },
    ...QUANTILES.map(
      (name): Column<Row> => ({ name, meaning: MEANINGS[name], unit, format: quantiles, of: (row) => row[name] }),
    ),
  ];
}
