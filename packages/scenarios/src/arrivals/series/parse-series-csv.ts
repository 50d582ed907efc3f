import { formatMonth, type Issue, type Month, parseMonth } from "@sufficiency/core";
import { definite, readCells, type TextCell } from "@sufficiency/core/advanced";

import type { CountSeries } from "./series.js";
import { type CountFault, countFault, FEWEST_COUNTS, MOST_SERIES_ISSUES, SeriesError } from "./series-error.js";

export interface ParseSeriesOptions {
  /** The file's name in messages, and the series' id without its ending. */
  readonly file: string;
  /** The last month that may be in the file. */
  readonly asOf?: Month;
}

const COLUMNS = ["month", "count", "provisional", "censored", "break", "note"];

/**
 * Reads `month,count[,provisional,censored,break,note]`, one row a month in order, YYYY-MM. Rows three months apart are
 * quarters, twelve apart years. `provisional`, `censored` and `break` are true, false or blank.
 *
 * @example
 * const series = parseSeriesCsv("month,count\n2026-01,5\n2026-02,7\n2026-03,6\n", { file: "referrals.csv" });
 * series.counts; // => [5, 7, 6]
 * @throws SeriesError with every fault, each with line, column, what was read and what to do.
 */
export function parseSeriesCsv(text: string, { file, asOf }: ParseSeriesOptions): CountSeries {
  const issues: Issue[] = [];
  const refuse = (line: number, column: number, field: string, value: string, fault: CountFault) =>
    issues.push({ file, line, column, field, value, ...fault });
  const read = readCells(file, text, (issue) => issues.push(issue)) ?? [];
  const lines = read.filter((cells) => cells.some((cell) => cell.text.trim() !== ""));
  if (issues.length > 0) throw new SeriesError(issues);
  const header = lines[0]?.map((cell) => cell.text.trim().toLowerCase()) ?? [];
  checkHeader(header, lines[0], refuse);
  if (issues.length > 0) throw new SeriesError(issues);
  const rows = lines.slice(1).map((line) => readRow(line, header, refuse));
  const dated = rows.filter((row) => row.month !== undefined) as DatedRow[];
  const step = stepOf(dated);
  checkOrder(dated, step, refuse);
  for (const { month, line } of dated)
    if (asOf !== undefined && month > asOf) refuse(line, 1, "month", formatMonth(month), afterAsOf(asOf));
  if (rows.length < FEWEST_COUNTS) refuse(0, 0, "", "", tooShort(rows.length));
  if (issues.length > 0) throw new SeriesError(listed(issues));
  const first = dated[0].month;
  const marked = (field: "provisional" | "censored" | "break") =>
    new Set(dated.flatMap((row, t) => (row[field] ? [t] : [])));
  return {
    id: file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, ""),
    counts: dated.map((row) => row.count),
    period: 12 / step,
    firstSeason: Math.floor((first % 12) / step),
    first,
    provisional: marked("provisional"),
    censored: marked("censored"),
    breaks: marked("break"),
  };
}

interface Row {
  readonly line: number;
  readonly month: Month | undefined;
  readonly count: number;
  readonly provisional: boolean;
  readonly censored: boolean;
  readonly break: boolean;
}

type DatedRow = Row & { readonly month: Month };

type Refuse = (line: number, column: number, field: string, value: string, fault: CountFault) => void;

function checkHeader(header: readonly string[], cells: readonly TextCell[] | undefined, refuse: Refuse): void {
  const example = "Begin with the line month,count and then one row a month, as in 2018-01,7.";
  if (header.every((name) => name === "")) refuse(0, 0, "", "", { message: "the file is empty", remedy: example });
  else
    for (const name of ["month", "count"])
      if (!header.includes(name))
        refuse(definite(cells)[0].line, 1, name, header.join(","), {
          message: `the column ${name} is missing`,
          remedy: example,
        });
  header.forEach((name, i) => {
    if (name === "") return;
    const { line, column: at } = definite(cells)[i];
    if (!COLUMNS.includes(name))
      refuse(line, at, name, name, {
        message: "is not a column of a series",
        remedy: `Use ${COLUMNS.join(", ")}; put remarks under note.`,
      });
    if (header.indexOf(name) !== i)
      refuse(line, at, name, name, { message: "the column stands twice", remedy: "Take one out." });
  });
}

function readRow(cells: readonly TextCell[], header: readonly string[], refuse: Refuse): Row {
  const { line } = cells[0];
  const cell = (name: string) => cells[header.indexOf(name)] ?? { text: "", column: 0 };
  const say = (name: string, fault: CountFault) => refuse(line, cell(name).column, name, cell(name).text, fault);
  if (cells.length > header.length)
    refuse(line, 1, "", String(cells.length), {
      message: `the row has more cells than the header's ${header.length}`,
      remedy: "Put quotation marks round a cell that has a comma in it.",
    });
  const month = parseMonth(cell("month").text);
  if (month === undefined) say("month", { message: "month is not YYYY-MM", remedy: "Write it as in 2018-01." });
  const count = readCount(cell("count").text);
  if (typeof count === "object") say("count", count);
  const flag = (name: string) => {
    const text = cell(name).text.trim().toLowerCase();
    if (!["", "true", "false"].includes(text))
      say(name, { message: `${name} is not true or false`, remedy: "Write true, false, or leave it blank." });
    return text === "true";
  };
  return {
    line,
    month,
    count: typeof count === "number" ? count : 0,
    provisional: flag("provisional"),
    censored: flag("censored"),
    break: flag("break"),
  };
}

function readCount(text: string): number | CountFault {
  if (text.trim() === "")
    return {
      message: "count is blank",
      remedy: "Write 0 where none came; where it is not known, end the series before.",
    };
  if (!/^-?\d+(\.\d+)?$/.test(text))
    return { message: "count is not a number", remedy: "Write digits only, as in 1031." };
  return countFault(Number(text)) ?? Number(text);
}

/** Months between rows: the commonest of 1, 3 and 12 among neighbours; 1 where none is. */
function stepOf(rows: readonly DatedRow[]): number {
  const steps = rows.slice(1).map((row, i) => row.month - rows[i].month);
  const often = (step: number) => steps.filter((s) => s === step).length;
  return [1, 3, 12].reduce((best, step) => (often(step) > often(best) ? step : best));
}

function checkOrder(rows: readonly DatedRow[], step: number, refuse: Refuse): void {
  const seen = new Map<Month, number>();
  let last: Month | undefined;
  for (const { month, line } of rows) {
    const text = formatMonth(month);
    const twin = seen.get(month);
    if (twin !== undefined)
      refuse(line, 1, "month", text, {
        message: `month stands already on line ${twin}`,
        remedy: "Keep one row a month.",
      });
    else if (last !== undefined && month < last)
      refuse(line, 1, "month", text, { message: "month is out of order", remedy: "Sort the rows, oldest first." });
    else if (last !== undefined && month !== last + step)
      refuse(line, 1, "month", text, {
        message: `there is a gap before it: ${formatMonth(last + step)} is missing`,
        remedy: "Add the row, with 0 where none came, or begin the series after the gap.",
      });
    seen.set(month, line);
    last = Math.max(month, last ?? month);
  }
}

function afterAsOf(asOf: Month): CountFault {
  return {
    message: `month is after --as-of ${formatMonth(asOf)}`,
    remedy: "Take the row out, or give a later --as-of.",
  };
}

function tooShort(rows: number): CountFault {
  return {
    message: `the series has ${rows} ${rows === 1 ? "count" : "counts"}, too short to learn from`,
    remedy: `Give ${FEWEST_COUNTS} or more; two years or more for a season.`,
  };
}

function listed(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST_SERIES_ISSUES);
}
