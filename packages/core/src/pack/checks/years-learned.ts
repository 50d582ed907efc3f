import { sumSimple } from "simple-statistics";
import { definite } from "../../vocabulary/issue.js";
import { financialYear, formatMonth, type Month } from "../../vocabulary/month.js";
import type { Draft } from "../rows/draft.js";
import { LAST_AGE_IN_CARE } from "../rows/placements.js";
import { atCell, atFile, type Report } from "../text/issues.js";

/** The counts that a year needs to be learned from, each by the rows that give it. */
const COUNTS = [
  { file: "stocks.csv", measures: ["margin"], group: "citizen", what: "citizen children in care" },
  { file: "stocks.csv", measures: ["margin"], group: "uasc", what: "UASC in care" },
  { file: "entries.csv", measures: ["children", "corrected"], group: "citizen", what: "citizen children who started" },
  { file: "exits.csv", measures: ["children", "corrected"], group: "citizen", what: "citizen children who ceased" },
] as const;

/** Those of whom the older ones are learned as what the bands under 10 leave over: children in care, and who started. */
const BANDED = [COUNTS[0], COUNTS[2]];

/**
 * Reports a pack that counts nobody in care at its origin, and one without a single year to learn from up to it: at each
 * table that has no such count at all, or at the stocks where no year has all of them. Of the years that are learned
 * from, reports those whose children under 10 are more than all.
 */
export function reportYears(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  origin: Month | undefined,
  doubtful: (file: string) => boolean,
  report: Report,
): void {
  if (origin === undefined || COUNTS.some(({ file }) => doubtful(file))) return;
  if (!definite(drafts.get("stocks.csv")).some((draft) => countsCare(draft, origin))) {
    const message = `no margin counts the children in care in ${formatMonth(origin)}, the origin`;
    const remedy = "Add the total of that month, and its age bands, categories and groups.";
    report(atFile("stocks.csv", "date", { message, remedy }));
  }
  const last = financialYear(origin);
  const years = COUNTS.map(({ file, measures, group }) => {
    const own = countsOf(drafts, file, measures).filter(({ keys }) => keys.get("group") === group);
    const all = own.filter(({ keys }) => keys.get("age_from") === undefined);
    return all.flatMap((draft) => yearOf(draft) ?? []).filter((year) => year <= last);
  });
  const learned = [...new Set(years[0])].filter((year) => years.every((own) => own.includes(year)));
  for (const { file, measures } of BANDED)
    for (const year of learned) {
      const own = countsOf(drafts, file, measures).filter((draft) => yearOf(draft) === year);
      reportUnderTen(own, year, report);
    }
  if (learned.length > 0) return;
  const over = financialYear(origin - 11);
  COUNTS.forEach(({ file, what }, i) => {
    if (years[i].length > 0) return;
    const remedy = `Add the row of the year ending 31 March ${over} or an earlier one: group filled in, ages blank.`;
    report(atFile(file, "group", { message: `no row up to the origin counts the ${what}`, remedy }));
  });
  if (years.some((own) => own.length === 0)) return;
  const all = COUNTS.map(({ what }) => what).join(", ");
  const message = "no year up to the origin can be learned from: none has all its counts";
  report(atFile("stocks.csv", "date", { message, remedy: `Give one year all of: ${all}.` }));
}

function countsOf(drafts: ReadonlyMap<string, readonly Draft[]>, file: string, measures: readonly string[]) {
  return definite(drafts.get(file)).filter(({ measure }) => measures.includes(measure));
}

function countsCare({ measure, keys }: Draft, date: Month): boolean {
  return measure === "margin" && keys.get("date") === date && Number(keys.get("age_from") ?? 0) <= LAST_AGE_IN_CARE;
}

/** The year ending 31 March that a row counts; of a stock, the one that its date is in. */
function yearOf({ keys }: Draft): number | undefined {
  const [date, year] = [keys.get("date"), keys.get("year")];
  if (date !== undefined) return financialYear(Number(date));
  return year === undefined ? undefined : Number(year);
}

/** First ages of the bands under 10, in which every child is taken as citizen. */
const BANDS = [0, 1, 5];

/**
 * Reports a count of citizen children in one year that is below what the bands under 10 add up to: how many older ones
 * there were could not be known. `drafts` are the counts of one file and year; a corrected one stands in for its own.
 */
function reportUnderTen(drafts: readonly Draft[], year: number, report: Report): void {
  const totals = drafts.filter(({ keys }) => keys.get("group") === "citizen" && !keys.has("age_from"));
  const total = totals.find(({ measure }) => measure === "corrected") ?? totals[0];
  const both = drafts.filter(({ measure, keys }) => measure !== "corrected" && !keys.has("group"));
  const bands = BANDS.map((age) => both.findLast(({ keys }) => keys.get("age_from") === age));
  const young = sumSimple(bands.map((band) => band?.input.value ?? 0));
  if (total === undefined || !(total.input.value < young)) return;
  const { row } = total;
  const message = `is less than the ${young} children under 10 of ${year}, who are all taken as citizen`;
  const remedy = "Correct the count, or the age bands under 10.";
  report(atCell(row.file, "value", definite(row.cells.get("value")), { message, remedy }));
}
