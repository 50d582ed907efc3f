/**
 * How a number stands in a file: a `count` is whole where it is whole and else has two decimals, as a `mean` always has;
 * a `chance` from 0 to 1 has three, and so has a `part` of a variance, whose estimate may fall outside 0 to 1; a lever's
 * `size` has four, a `share` of something counted five, a forecast's `score` six; `pounds` are whole; an `exact` number
 * has every digit that it has.
 */
export type NumberFormat = "count" | "mean" | "chance" | "part" | "size" | "share" | "score" | "pounds" | "exact";

/** What people read for a value that files have in short: `turned-away` is `Turned away`. */
export type Words<Value extends string = string> = Readonly<Record<Value, string>>;

/** What people read for a group. */
export const GROUP_WORDS = { all: "all", citizen: "citizen", uasc: "asylum-seeking" } satisfies Words;

/**
 * One column of a table: what it is called, what it means and how it is read off a row.
 *
 * @example
 * const columns: readonly Column<never>[] = TABLES[0]!.columns;
 * columns[0]?.name; // => "month"
 */
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
 *
 * @example
 * const names = TABLES.map(({ name }: Table<never>) => `${name}.csv`);
 * names.includes("stock.csv"); // => true
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
