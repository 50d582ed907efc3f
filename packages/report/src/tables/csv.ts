/** A cell of text. A spreadsheet would run one that begins with `= + - @` as a formula: an apostrophe keeps it text. */
export function textCell(text: string): string {
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
