import { atFile, type Cell, type Report } from "./issues.js";

/** A cell and what ends it. In quotation marks it may hold commas and lines, and a mark stands twice. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
const LINE_END = /\r\n|\n|\r/g;

/**
 * Reads CSV text (comma, double quotes, a byte-order mark allowed) as rows of cells, each with the physical line and
 * column it starts at; a column counts characters of the line. Undefined, with an issue, when the quoting is broken.
 */
export function readCells(file: string, text: string, report: Report): Cell[][] | undefined {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < body.length || row.length > 0; ) {
    CELL.lastIndex = at;
    const found = CELL.exec(body);
    if (found === null) return refuse(file, line, report);
    const [whole, quoted, plain, end] = found;
    row.push({ text: quoted?.replaceAll('""', '"') ?? plain, line, column: at - lineStart + 1 });
    for (const lineEnd of whole.matchAll(LINE_END)) {
      line++;
      lineStart = at + lineEnd.index + lineEnd[0].length;
    }
    at += whole.length;
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function refuse(file: string, line: number, report: Report): undefined {
  const message = "the quotation marks on this line do not pair up, so the file cannot be read past it";
  const remedy = 'Put quotes round the whole cell and write a quotation mark inside it twice, as "".';
  report({ ...atFile(file, "", { message, remedy }), line });
}
