import type { Placement } from "@sufficiency/core";
import { parse } from "csv-parse/sync";
import { NOT_APPLICABLE, type Sheet } from "./sheet.js";

/** How the sheet of a file is called and what it says of itself. */
interface Told {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** What `all` is a kind of home of. */
  readonly all?: string;
  /** Number format of its means and quantiles, where they are not counts. */
  readonly format?: string;
}

const TOLD: Readonly<Record<string, Told>> = {
  "requirements.csv": {
    name: "Requirements",
    title: "What each kind of home needs, requires and has, by month",
    about: "Last day of each month, or its busiest day. Columns are explained in Notes.",
  },
  "stock.csv": {
    name: "Stock",
    title: "People in each kind of home, by month",
    about: "Last day of each month; the first month is the opening stock.",
    all: "All children in care",
  },
  "flows.csv": {
    name: "Flows",
    title: "People who entered, moved, left or came of age, by month",
    about: "During each month. Flows that no simulated path used are left out.",
  },
  "arrivals.csv": {
    name: "Arrivals",
    title: "Asylum-seeking children who arrived, by month",
    about: "During each month.",
  },
  "placed.csv": {
    name: "Placed",
    title: "Where children are when no home takes more than its places, by month",
    about: "Last day of each month: children there, those turned away, and those who came from a full home.",
  },
  "cost.csv": {
    name: "Cost",
    title: "Cost of each kind of home, by year",
    about:
      "Pounds, in the prices that the cover names, in whole financial years and whole calendar years; overflow is placed less need.",
    all: "All kinds of home with a unit cost",
    format: "£#,##0",
  },
  "recruitment.csv": {
    name: "Recruitment",
    title: "Carers at each stage from enquiry to household, by month",
    about: "enquiries, applications and approvals during each month; the other stages on its last day.",
  },
  "foster-ages.csv": {
    name: "Foster ages",
    title: "Fostered people by age, and the households that each age band requires, by month",
    about: "Last day of each month. A household may take several ages: the bands add up to all or a few more.",
  },
  "carers.csv": {
    name: "Carers",
    title: "How many a year it takes for enough carers, beside how many there are",
    about:
      "needed is enough by the month with a chance of level; needed_low to needed_high is its Monte Carlo interval.",
  },
  "measures.csv": {
    name: "Measures",
    title: "The strategy's own measures, as printed and as projected",
    about:
      "A printed figure stands under mean. meets_target is the share of paths that meet the target. Shares: 1 is the whole.",
    format: "General",
  },
  "short-breaks.csv": {
    name: "Short breaks",
    title: "Overnight short breaks: a year of each unit",
    about: "At the yearly admissions that were published. unit says what a figure counts; 1 is the whole of a share.",
    format: "General",
  },
};

const SPREAD = ["mean", "p05", "p10", "p25", "p50", "p75", "p90", "p95"];
const COUNTS = [
  ...SPREAD.slice(1),
  "required",
  "available",
  "shortfall_p50",
  "shortfall_p90",
  "needed",
  "needed_low",
  "needed_high",
  "today",
  "age_from",
  "age_to",
];
const CHANCES = new Set(["shortfall_probability", "meets_target", "level", "chance_today"]);
const NUMBERS = new Set([...SPREAD, ...COUNTS, ...CHANCES, "target"]);

/**
 * The sheet of a table that stands as CSV in the output folder: its cells, with the name of each kind of home in words.
 * It is made of the file's own text, so that the two cannot differ.
 */
export function tidySheet(file: string, text: string, placements: readonly Placement[]): Sheet {
  const told = TOLD[file] ?? unnamed(file);
  const [columns = [], ...lines] = parse(text) as string[][];
  const homes = columns.indexOf("placement");
  const labels = new Map(placements.map(({ id, label }) => [id, label]));
  labels.set("all", told.all ?? "All kinds of home").set("all-leavers", "All care leavers");
  const named = <T>(cells: readonly T[], word: T) => (homes < 0 ? cells : cells.toSpliced(homes + 1, 0, word));
  return {
    ...told,
    header: named(columns, "kind_of_home"),
    rows: lines.map((line) =>
      named(
        line.map((cell, at) => value(columns[at], cell)),
        labels.get(line[homes] ?? "") ?? line[homes] ?? "",
      ),
    ),
    formats: formats(columns, lines, told.format),
  };
}

function unnamed(file: string): Told {
  const name = file.replace(/\.csv$/, "");
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
  return { name: title, title, about: `The table of ${file}.` };
}

function value(column: string, cell: string): string | number {
  if (cell === "") return NOT_APPLICABLE;
  return NUMBERS.has(column) ? Number(cell) : unguarded(cell);
}

/** Text without the apostrophe that keeps it from being run where a CSV is opened: here it is text anyway. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function formats(columns: readonly string[], lines: readonly string[][], given: string | undefined) {
  const found = new Map<string, string>();
  columns.forEach((column, at) => {
    if (CHANCES.has(column)) found.set(column, "0.0%");
    else if (!NUMBERS.has(column)) return;
    else if (given !== undefined) found.set(column, given);
    else found.set(column, lines.some((line) => line[at].includes(".")) ? "#,##0.00" : "#,##0");
  });
  return found;
}
