import { sumSimple } from "simple-statistics";
import { definite } from "../../vocabulary/definite.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/report.js";

/** First ages of the bands under 10, in which every child is taken as citizen. */
const BANDS = [0, 1, 5];

/**
 * Reports a count of citizen children in one year that is below what the bands under 10 add up to: how many older ones
 * there were could not be known. `drafts` are the counts of one file and year; a corrected one stands in for its own.
 */
export function reportUnderTen(drafts: readonly Draft[], year: number, report: Report): void {
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
