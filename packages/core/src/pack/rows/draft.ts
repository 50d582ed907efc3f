import { definite } from "../../vocabulary/issue.js";
import type { Columns } from "../schema/column.js";
import type { InputTable } from "../schema/table.js";
import { atCell, type Report } from "../text/issues.js";
import type { Row } from "../text/table.js";
import { type Measured, readInput } from "./figure.js";

/** A row of inputs as read. Where a cell was refused, its key is absent or its value NaN. */
export interface Draft extends Measured {
  readonly row: Row;
  readonly keys: Keys;
}

/** Reads a file's rows. A row with a wrong number of cells has been reported as such: what its cells hold is not. */
export function readDrafts(table: InputTable, rows: readonly Row[], report: Report): Draft[] {
  return rows.map((row) => {
    const refuse: Report = row.whole ? report : () => {};
    const keys = readKeys(row, table.columns, refuse);
    const measured = readInput(row, table, inputId(table, row), refuse);
    return row.whole ? { row, keys, ...measured } : { row, keys, ...unread(measured) };
  });
}

function unread(measured: Measured): Measured {
  return { ...measured, input: { ...measured.input, value: Number.NaN } };
}

/** `<file stem>/<measure>/<non-blank keys>`, ages as `from-to`. */
function inputId(table: InputTable, row: Row): string {
  const text = (column: string) => row.cells.get(column)?.text ?? "";
  const part = (column: string) => {
    if (column === "age_to") return "";
    if (column !== "age_from") return text(column);
    const ages = `${text("age_from")}-${text("age_to")}`;
    return ages === "-" ? "" : ages;
  };
  const stem = table.file.replace(/\.csv$/, "");
  return [
    stem,
    text("measure"),
    ...Object.keys(table.columns)
      .map(part)
      .filter((key) => key !== ""),
  ].join("/");
}

/** The keys of a row by column; a blank key is not there. */
export type Keys = ReadonlyMap<string, string | number>;

/** Pairs of key columns that run from the first to the second, both included. */
const SPANS = [
  ["age_from", "age_to"],
  ["from", "to"],
] as const;

/** Reads the key cells of a row, reporting blanks that are refused, cells that do not read, and spans that run back. */
export function readKeys(row: Row, columns: Columns, report: Report): Keys {
  const keys = new Map<string, string | number>();
  for (const [column, { kind, blank }] of Object.entries(columns)) {
    const cell = row.cells.get(column);
    if (cell === undefined) continue;
    if (cell.text === "") {
      if (blank === "refused") report(atCell(row.file, column, cell, { message: "is blank", remedy: "Fill it in." }));
      continue;
    }
    const read = kind(cell.text);
    if (typeof read === "object") report(atCell(row.file, column, cell, read));
    else keys.set(column, read);
  }
  for (const [first, last] of SPANS) reportBackward(row, keys, first, last, report);
  return keys;
}

function reportBackward(row: Row, keys: Keys, first: string, last: string, report: Report): void {
  const [start, end] = [keys.get(first), keys.get(last)];
  if (typeof start !== "number" || typeof end !== "number" || start <= end) return;
  const message = `is after ${last}, ${definite(row.cells.get(last)).text}`;
  report(atCell(row.file, first, definite(row.cells.get(first)), { message, remedy: "Swap the two or correct one." }));
}
