import { wrap } from "./format.js";

/** Lines of a table in fixed columns: the first `words` columns to the left, the rest to the right. */
export function aligned(rows: readonly (readonly string[])[], words = 1): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  const pad = (cell: string, c: number) => (c < words ? cell.padEnd(widths[c]) : cell.padStart(widths[c]));
  return rows.map((row) => `${row.map(pad).join("  ").trimEnd()}\n`).join("");
}

/** A text beside its label: the label on the first line, the text in a column of its own. */
export function labelled(label: string, text: string, column: number, width: number): string {
  const lines = wrap(text, width - column);
  return lines.map((line, i) => `${(i === 0 ? label : "").padEnd(column)}${line}\n`).join("");
}
