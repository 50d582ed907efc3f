import { definite } from "../../vocabulary/definite.js";
import { atCell, type Cell, type Report } from "../text/report.js";
import type { Row } from "../text/table.js";

/**
 * Reports every row whose cells in `columns` were all seen in an earlier row of the file. The last column is the one
 * pointed at; rows where it is blank are at fault for that and are left out.
 */
export function reportDuplicates(rows: readonly Row[], columns: readonly string[], report: Report): void {
  const firstLines = new Map<string, number>();
  const field = definite(columns.at(-1));
  for (const row of rows) {
    const cells = columns.map((column) => row.cells.get(column)).filter((cell): cell is Cell => cell !== undefined);
    if (!row.whole || cells.length < columns.length || definite(cells.at(-1)).text === "") continue;
    const texts = cells.map((cell) => cell.text);
    const key = JSON.stringify(texts);
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, row.line);
    else report(duplicate(row, field, texts, first));
  }
}

function duplicate(row: Row, field: string, texts: readonly string[], first: number) {
  const value = texts.filter((text) => text !== "").join(", ");
  const message = `repeats line ${first}${texts.length > 1 ? ": the same measure and keys" : ""}`;
  const remedy = "Keep one of the two, or correct the one that is mistyped.";
  return { ...atCell(row.file, field, definite(row.cells.get(field)), { message, remedy }), value };
}
