import { sumSimple } from "simple-statistics";
import { isInCare } from "../pack/index.js";
import type { Placement, StockRow } from "../pack/types.js";
import type { Issue } from "../vocabulary/issue.js";
import type { Month } from "../vocabulary/month.js";
import type { Constraint } from "./rake.js";

/**
 * The totals that an opening stock keeps: those of the origin. Care leavers are counted less often, so theirs of an older
 * date hold too, where seeds put such people somewhere and no newer total counts the same ones.
 */
export function keptMargins(
  rows: readonly StockRow[],
  origin: Month,
  service: Placement["service"],
  isSeeded: (row: StockRow) => boolean,
): StockRow[] {
  const margins = rows.filter(({ measure }) => measure === "margin");
  if (isInCare({ service })) return margins.filter(({ date }) => date === origin);
  const isOld = ({ date }: StockRow) => date !== undefined && date < origin;
  const isReplaced = (row: StockRow) => margins.some((other) => countSame(row, other) && isLater(other.date, row.date));
  return margins.filter((row) => !isOld(row) || (isSeeded(row) && !isReplaced(row)));
}

function isLater(one: Month | undefined, other: Month | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}

function countSame(a: StockRow, b: StockRow): boolean {
  return (["group", "ageFrom", "ageTo", "placement", "category"] as const).every((key) => a[key] === b[key]);
}

/** How far, in children, a fitted stock may be from a total and still be rounded to it. */
const HALF = 0.5;

/** Whether a total counts people whom no seed puts anywhere. */
export function isSeedless({ cells, target }: Constraint): boolean {
  return cells.length === 0 && target > 0;
}

/**
 * Why no table of whole children meets the margins, given where the seeds put children: at each margin that has children
 * but no seed; else at each that the fitted stock misses; else at all, any of which may be the wrong one.
 */
export function unmetMargins(
  rows: readonly StockRow[],
  margins: readonly Constraint[],
  stock: Float64Array,
): readonly Issue[] {
  const seedless = margins.map(isSeedless);
  if (seedless.includes(true)) {
    const why = "counts people of the opening stock whom no seed puts in a home";
    return issues(rows, seedless, why, "Add seed rows for them, by age and by home.");
  }
  const unmet = margins.map(({ cells, target }) => {
    const children = sumSimple(cells.map((cell) => stock[cell]));
    return Math.abs(children - target) >= HALF;
  });
  const at = unmet.includes(true) ? unmet : margins.map(() => true);
  const why = "cannot be met with the other totals by people of the ages and homes that have a seed";
  const remedy = "Add seed rows for ages and homes that are left out, or correct the total that is wrong.";
  return issues(rows, at, why, remedy);
}

function issues(rows: readonly StockRow[], at: readonly boolean[], why: string, remedy: string): Issue[] {
  return rows.flatMap(({ input: { file, line, value } }, i) => {
    const place = { file, line, column: 0, field: "value", value: String(value) };
    return at[i] ? [{ ...place, message: `value ${why}`, remedy }] : [];
  });
}
