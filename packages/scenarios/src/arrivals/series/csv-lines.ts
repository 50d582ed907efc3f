/** A line of CSV text: its cells, each with the column its text begins at. */
export interface CsvLine {
  /** Physical line, from 1. */
  readonly line: number;
  readonly cells: readonly { readonly text: string; readonly column: number }[];
  /** Whether a quotation mark was never closed. */
  readonly unclosed: boolean;
}

/** Splits comma-separated text into lines and cells; blank lines and a byte-order mark are passed over. A cell is one line. */
export function csvLines(text: string): CsvLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((body, i) => ({ line: i + 1, ...cellsOf(body) }))
    .filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ""));
}

function cellsOf(body: string): Pick<CsvLine, "cells" | "unclosed"> {
  const cells: { text: string; column: number }[] = [];
  let at = 0;
  let unclosed = false;
  while (at <= body.length) {
    const column = at + 1;
    let text = "";
    if (body[at] === '"') {
      const end = closing(body, at + 1);
      unclosed ||= end === body.length;
      text = body.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const comma = body.indexOf(",", at);
    const stop = comma < 0 ? body.length : comma;
    text += body.slice(at, stop);
    cells.push({ text, column });
    at = stop + 1;
    if (comma < 0) break;
  }
  return { cells, unclosed };
}

/** Where the quotation mark that closes a cell stands; the end where there is none. */
function closing(body: string, from: number): number {
  for (let at = from; at < body.length; at++) {
    if (body[at] !== '"') continue;
    if (body[at + 1] === '"') at++;
    else return at;
  }
  return body.length;
}
