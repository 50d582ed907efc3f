import { definite } from "../../vocabulary/issue.js";
import { readCells } from "./csv.js";
import { atCell, atFile, type Cell, type Report } from "./issues.js";
import { nearest, suggest } from "./nearest.js";
import { formulaFault } from "./number.js";

/** One row below the header, by column name. A cell that cannot be used (a formula, a missing column) is not there. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /** False when the row has too few or too many cells, so that what stands in which column is not known. */
  readonly whole: boolean;
}

/**
 * Reads a CSV file with a header row of known columns, in any order. Rows without any text are passed over, as
 * spreadsheets add them at the end. Undefined when there is no table to read.
 */
export function readTable(file: string, text: string, columns: readonly string[], report: Report): Row[] | undefined {
  const notText = text.search(/[\uFFFD\0]/);
  if (notText >= 0) report(notUtf8(file, text, notText));
  const cells = readCells(file, text, report);
  if (cells === undefined) return undefined;
  const [header, ...records] = cells;
  if (header === undefined || header.every((cell) => cell.text === "")) {
    report(atFile(file, "", noHeader(columns)));
    return undefined;
  }
  const places = readHeader(file, header, columns, report);
  return records
    .filter((cells) => cells.some((cell) => cell.text !== ""))
    .map((cells) => readRow(file, cells, header.length, places, report));
}

/** Where each known column stands. */
function readHeader(file: string, header: readonly Cell[], columns: readonly string[], report: Report) {
  const places = new Map<string, number>();
  header.forEach((cell, place) => {
    if (!columns.includes(cell.text)) {
      const remedy = `Take the column out or rename it. ${suggest(cell.text, columns)}`.trim();
      report(atCell(file, cell.text, cell, { message: "is not a column of this file", remedy }));
    } else if (places.has(cell.text)) {
      const message = "is a column that stands in the header twice";
      report(atCell(file, cell.text, cell, { message, remedy: "Keep one of the two." }));
    } else places.set(cell.text, place);
  });
  // A column that one of the header was meant to be is reported there.
  const meant = header.flatMap(({ text }) => (columns.includes(text) ? [] : (nearest(text, columns) ?? [])));
  for (const column of columns) {
    if (places.has(column) || meant.includes(column)) continue;
    const remedy = `Add the column ${column}, with blank cells where nothing applies.`;
    report({ ...atFile(file, column, { message: `the column ${column} is missing`, remedy }), line: 1 });
  }
  return places;
}

function readRow(
  file: string,
  cells: readonly Cell[],
  width: number,
  places: ReadonlyMap<string, number>,
  report: Report,
): Row {
  const first = cells[0];
  const whole = cells.length === width;
  if (!whole) {
    const message = `the row has ${cells.length} cells where the header has ${width}`;
    const remedy = "Count the commas; put quotes round a cell that holds one.";
    report({ ...atCell(file, "", first, { message, remedy }), value: cells.map((cell) => cell.text).join(",") });
  }
  const named = new Map<string, Cell>();
  for (const [column, place] of places) {
    const cell = cells[place];
    if (cell === undefined) continue;
    const fault = formulaFault(cell.text);
    if (fault) report(atCell(file, column, cell, fault));
    else named.set(column, cell);
  }
  return { file, line: first.line, cells: named, whole };
}

function noHeader(columns: readonly string[]) {
  return {
    message: "the file is empty or begins with a blank line",
    remedy: `Begin it with the header row ${columns.join(",")}.`,
  };
}

function notUtf8(file: string, text: string, at: number) {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const cell = { text: text[at], line: before.length, column: definite(before.at(-1)).length + 1 };
  return atCell(file, "", cell, {
    message: "the file is not UTF-8 text: a character could not be read",
    remedy: "Save the file as CSV UTF-8 (comma delimited).",
  });
}
