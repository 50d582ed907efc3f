import { from, op } from "arquero";
import { type Html, html } from "./html.js";

/** A table that scrolls by itself on a narrow screen, and can be scrolled from the keyboard. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** One cell of a table to be: its row, its column and its text. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** A table with a row for each `row` and a column for each name, both in the order given; cells without text have a dash. */
export function wideTable(heading: string, columns: readonly string[], cells: readonly Cell[]): Html {
  if (cells.length === 0) return html``;
  const wide = from([...cells])
    .groupby("row")
    .pivot("column", { text: op.any("text") });
  const rows = wide.objects() as Readonly<Record<string, string | undefined>>[];
  return scrolling(
    heading,
    html`<table>
<thead><tr><th scope="col">${heading}</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr><th scope="row">${row["row"] ?? ""}</th>${columns.map((column) => html`<td class="pair">${row[column] ?? "–"}</td>`)}</tr>
`,
)}</tbody></table>`,
  );
}
