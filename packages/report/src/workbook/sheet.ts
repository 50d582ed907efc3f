import type { Cell, CellValue, WriteSheet } from "hucre/xlsx";
import { max } from "simple-statistics";
import { visible } from "../words/format.js";

/** What stands where a column does not apply to a row: an empty cell would not say whether something is missing. */
export const NOT_APPLICABLE = "[z]";

/** One sheet of the workbook: a title, a line on what it holds, and one table. */
export interface Sheet {
  /** At most 31 characters; also the name of its table, with `_` for what a name may not hold. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly header: readonly string[];
  /** As many cells a row as the header has; text is text, also where it begins like a formula. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Number format of a column, as spreadsheets write it; columns of text have none. */
  readonly formats?: ReadonlyMap<string, string>;
  /** Cells that lead to another sheet: the name of the sheet, by row. */
  readonly links?: readonly string[];
}

/** Rows above the table: its title and what it holds. */
const ABOVE = 2;
const WIDEST = 60;

/** A sheet as the writer takes it: no merged cells, no empty rows, the header row frozen, the table named. */
export function layOut(sheet: Sheet): WriteSheet {
  const { name, title, about, header, rows } = sheet;
  const last = `${columnLetters(header.length - 1)}${ABOVE + 1 + rows.length}`;
  const body: CellValue[][] = rows.map((row) => row.map((cell) => (typeof cell === "string" ? visible(cell) : cell)));
  const table = {
    name: tableName(name),
    range: `A${ABOVE + 1}:${last}`,
    columns: header.map((column) => ({ name: column })),
    style: "TableStyleLight1",
    showRowStripes: false,
  };
  return {
    name,
    rows: [[visible(title)], [visible(about)], [...header], ...body],
    cells: styled(sheet),
    columns: header.map((column, at) => columnOf(sheet, column, at)),
    freezePane: { rows: ABOVE + 1 },
    // A table needs a row below its header.
    ...(rows.length > 0 && { tables: [table] }),
    a11y: { summary: about, headerRow: ABOVE },
  };
}

/** The name of a sheet's table in formulas. */
function tableName(sheet: string): string {
  return `table_${sheet.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
}

function columnOf({ rows, formats }: Sheet, column: string, at: number) {
  const longest = max([column.length + 3, ...rows.map((row) => String(row[at]).length)]);
  const width = Math.min(WIDEST, longest + 2);
  const numFmt = formats?.get(column);
  const aligned = numFmt === undefined ? { wrapText: width === WIDEST } : { horizontal: "right" as const };
  return { width, style: { alignment: { vertical: "top" as const, ...aligned }, ...(numFmt && { numFmt }) } };
}

function styled({ header, rows, links, formats }: Sheet): Map<string, Partial<Cell>> {
  const bold = (size: number) => ({ style: { font: { bold: true, size } } });
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", bold(14)],
    ["1,0", { style: {} }],
  ]);
  header.forEach((column, at) => {
    const horizontal = formats?.has(column) ? "right" : "left";
    cells.set(`${ABOVE},${at}`, { style: { font: { bold: true }, alignment: { horizontal, wrapText: true } } });
  });
  links?.forEach((target, row) => {
    const display = String(rows[row][0]);
    const hyperlink = { target: "", location: `'${target}'!A1`, display };
    cells.set(`${ABOVE + 1 + row},0`, { hyperlink, style: { font: { underline: true } } });
  });
  return cells;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
