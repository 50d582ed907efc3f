import { definite } from "../../vocabulary/definite.js";
import type { Columns } from "../schema/column.js";
import { atCell, type Report } from "../text/report.js";
import type { Row } from "../text/table.js";

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
