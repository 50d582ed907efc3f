import { from, op } from "arquero";
import { type Content, Html, html } from "./html.js";

/** A table that scrolls by itself on a narrow screen, and can be scrolled from the keyboard. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** A scrolling table of rows made by `tableRow` under its column headings; of kind `text` where words are to the left. */
export function headedTable(label: string, headings: readonly string[], rows: readonly Html[], kind?: "text"): Html {
  return scrolling(
    label,
    html`<table${kind ? html` class="${kind}"` : ""}>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}

/** A row of a table: its heading, then its cells, each marked up or plain. */
export function tableRow(heading: Content, cells: readonly Content[]): Html {
  const marked = cells.map((cell) => (cell instanceof Html ? cell : html`<td>${cell}</td>`));
  return html`<tr><th scope="row">${heading}</th>${marked}</tr>
`;
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
  const cellsOf = (row: (typeof rows)[number]) =>
    columns.map((column) => html`<td class="pair">${row[column] ?? "–"}</td>`);
  return headedTable(
    heading,
    [heading, ...columns],
    rows.map((row) => tableRow(row["row"] ?? "", cellsOf(row))),
  );
}
