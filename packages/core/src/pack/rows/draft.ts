import type { InputTable } from "../schema/table.js";
import type { Report } from "../text/report.js";
import type { Row } from "../text/table.js";
import { type Measured, readInput } from "./figure.js";
import { type Keys, readKeys } from "./keys.js";

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
