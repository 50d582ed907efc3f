import { type CsvError, parse } from "csv-parse/browser/esm/sync";
import { atFile, type Cell, type Report } from "./report.js";

const LINE_ENDS = ["\r\n", "\n", "\r"];

/**
 * Reads CSV text (comma, double quotes, a byte-order mark allowed) as rows of cells, each with the physical line and
 * column it starts at; a column counts characters of the line. Undefined, with an issue, when the quoting is broken.
 */
export function readCells(file: string, text: string, report: Report): Cell[][] | undefined {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    return locate(body, parse(body, { record_delimiter: LINE_ENDS, relax_column_count: true }));
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const line = error.code === "CSV_QUOTE_NOT_CLOSED" ? lineOfOpenQuote(body) : error.lines;
    const message = "the quotation marks on this line do not pair up, so the file cannot be read past it";
    const remedy = 'Put quotes round the whole cell and write a quotation mark inside it twice, as "".';
    report({ ...atFile(file, "", { message, remedy }), line });
    return undefined;
  }
}

function isCsvError(error: unknown): error is CsvError & { lines: number } {
  return error instanceof Error && "code" in error && "lines" in error;
}

/** Walks the text beside the parsed cells: what a cell took up follows from its value and whether it was quoted. */
function locate(text: string, records: readonly (readonly string[])[]): Cell[][] {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const pass = (end: number) => {
    for (; at < end; at++) {
      if (text[at] !== "\n" && (text[at] !== "\r" || text[at + 1] === "\n")) continue;
      line++;
      lineStart = at + 1;
    }
  };
  return records.map((record) => {
    const cells = record.map((value, i) => {
      if (i > 0) at++;
      const cell = { text: value, line, column: at - lineStart + 1 };
      pass(at + width(value, text[at] === '"'));
      return cell;
    });
    pass(at + (text.startsWith("\r\n", at) ? 2 : 1));
    return cells;
  });
}

/** Characters a cell takes up in the file. */
function width(value: string, quoted: boolean): number {
  return quoted ? value.length + value.split('"').length + 1 : value.length;
}

/** The line of the quotation mark that is never closed. */
function lineOfOpenQuote(text: string): number {
  let opened = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (opened < 0) opened = at;
    else if (text[at + 1] === '"') at++;
    else opened = -1;
  }
  return text.slice(0, opened).split(/\r\n|\n|\r/).length;
}
