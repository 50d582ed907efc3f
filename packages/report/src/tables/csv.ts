import { type Column, outputsOf, type Projection } from "@sufficiency/core";
import type { NumberFormat, Output } from "@sufficiency/core/advanced";

/** A cell of text. A spreadsheet would run one that begins with `= + - @` as a formula: an apostrophe keeps it text. */
function textCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Comma-separated text: one header row, every row ended by a line feed, quotation marks only where they are needed. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header.join(",")];
  for (const row of rows) lines.push(row.map(quoted).join(","));
  return `${lines.join("\n")}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Every table of a projection as CSV, by its file's name, in the order in which the workbook shows them. */
export function projectTables(projection: Projection): ReadonlyMap<string, string> {
  return new Map(csvFiles(outputsOf(projection)));
}

/** Tables as CSV, each with its file's name: a cell is empty where its column does not apply. */
export function csvFiles(outputs: readonly Output[]): [name: string, text: string][] {
  return outputs.map((output) => [`${output.table.name}.csv`, tableCsv(output)]);
}

function tableCsv({ table: { columns }, rows }: Output): string {
  const cellsOf = (row: unknown) =>
    columns.map(({ of, format }) => {
      const value = of(row);
      if (value === null) return "";
      return typeof value === "string" ? textCell(value) : written(value, format, row);
    });
  return writeCsv(
    columns.map(({ name }) => name),
    rows.map(cellsOf),
  );
}

/**
 * Numbers as plain text: a full stop for the decimals, no separators, no exponent, the same in every locale.
 * A number that is not finite is a fault of the program.
 */
function fixed(value: number, decimals: number): string {
  const text = finite(value).toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as a number`);
  return value;
}

/** A quantile: whole where it is whole, else two decimals. */
export function quantile(value: number): string {
  return fixed(value, Number.isInteger(value) ? 0 : 2);
}

/** A mean, two decimals. */
export function mean(value: number): string {
  return fixed(value, 2);
}

/** A probability, three decimals. */
export function probability(value: number): string {
  return fixed(value, 3);
}

/** The standard error of a probability, four decimals. */
export function error(value: number): string {
  return fixed(value, 4);
}

const WRITERS: Readonly<Record<NumberFormat, (value: number) => string>> = {
  ...{ count: quantile, mean, chance: probability, part: probability },
  pounds: (value) => fixed(value, 0),
  exact: (value) => String(finite(value)),
  size: (value) => fixed(value, 4),
  share: (value) => fixed(value, 5),
  score: (value) => fixed(value, 6),
};

/** A number of a row as its column has it in a file. */
export function written<Row>(value: number, format: Column<Row>["format"], row: Row): string {
  const own = typeof format === "function" ? format(row) : format;
  if (own === "text") throw new TypeError(`a number, ${value}, in a column of text`);
  return WRITERS[own](value);
}

/** The number that stands in a file when `write` has rounded it. */
export function asWritten(value: number, write: (value: number) => string): number {
  return Number(write(value));
}
