import { financialYear, formatMonth, type Month } from "../../vocabulary/month.js";
import type { Draft } from "../rows/draft.js";
import { atFile, type Report } from "../text/report.js";

/** The first age past care. */
const ADULT = 18;

/** The counts that a year needs to be learned from, each by the rows that give it. */
const COUNTS = [
  { file: "stocks.csv", measures: ["margin"], group: "citizen", what: "citizen children in care" },
  { file: "stocks.csv", measures: ["margin"], group: "uasc", what: "UASC in care" },
  { file: "entries.csv", measures: ["children", "corrected"], group: "citizen", what: "citizen children who started" },
  { file: "exits.csv", measures: ["children", "corrected"], group: "citizen", what: "citizen children who ceased" },
] as const;

/**
 * Reports a pack that counts nobody in care at its origin, and one without a single year to learn from up to it: at each
 * table that has no such count at all, or at the stocks where no year has all of them.
 */
export function reportYears(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  origin: Month | undefined,
  doubtful: (file: string) => boolean,
  report: Report,
): void {
  if (origin === undefined || COUNTS.some(({ file }) => doubtful(file))) return;
  if (!drafts.get("stocks.csv")!.some((draft) => countsCare(draft, origin))) {
    const message = `no margin counts the children in care in ${formatMonth(origin)}, the origin`;
    const remedy = "Add the total of that month, and its age bands, categories and groups.";
    report(atFile("stocks.csv", "date", { message, remedy }));
  }
  const last = financialYear(origin);
  const years = COUNTS.map(({ file, measures, group }) => {
    const rows = drafts.get(file)!.filter((draft) => (measures as readonly string[]).includes(draft.measure));
    const own = rows.filter(({ keys }) => keys.get("group") === group && keys.get("age_from") === undefined);
    return own.flatMap((draft) => yearOf(draft) ?? []).filter((year) => year <= last);
  });
  if (years[0]!.some((year) => years.every((own) => own.includes(year)))) return;
  COUNTS.forEach(({ file, what }, i) => {
    if (years[i]!.length > 0) return;
    const remedy = `Add the row of the year ending 31 March ${last} or an earlier one: group filled in, ages blank.`;
    report(atFile(file, "group", { message: `no row up to the origin counts the ${what}`, remedy }));
  });
  if (years.some((own) => own.length === 0)) return;
  const all = COUNTS.map(({ what }) => what).join(", ");
  const message = "no year up to the origin can be learned from: none has all its counts";
  report(atFile("stocks.csv", "date", { message, remedy: `Give one year all of: ${all}.` }));
}

function countsCare({ measure, keys }: Draft, date: Month): boolean {
  return measure === "margin" && keys.get("date") === date && Number(keys.get("age_from") ?? 0) < ADULT;
}

/** The year ending 31 March that a row counts; of a stock, the one that its date is in. */
function yearOf({ keys }: Draft): number | undefined {
  const [date, year] = [keys.get("date"), keys.get("year")];
  if (date !== undefined) return financialYear(Number(date));
  return year === undefined ? undefined : Number(year);
}
