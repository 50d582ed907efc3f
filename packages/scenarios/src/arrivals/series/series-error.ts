import type { Issue } from "@sufficiency/core";
import { issuesInWords } from "@sufficiency/core/advanced";

/**
 * A series that cannot be used. `issues` holds every fault found, in line order.
 *
 * @example
 * try {
 *   parseSeriesCsv("month,count\n2026-13,5\n", { file: "referrals.csv" });
 * } catch (error) {
 *   if (error instanceof SeriesError) error.issues[0]?.line; // => 2
 * }
 */
export class SeriesError extends Error {
  override readonly name = "SeriesError";
  constructor(readonly issues: readonly Issue[]) {
    super(issuesInWords(issues, "in the series"));
  }
}

/** Faults listed before reading on is no help. */
export const MOST_SERIES_ISSUES = 100;

/** The fewest counts that a forecast may be asked of. */
export const FEWEST_COUNTS = 3;

/** The largest count that is read: a hundred million. */
const LARGEST_READ = 1e8;

/** A fault of a value, for `SeriesError`. */
export interface CountFault {
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with a number as a count; undefined when it is one. */
export function countFault(value: number): CountFault | undefined {
  if (!Number.isFinite(value)) return { message: "count is not a number", remedy: "Write digits only, as in 31." };
  if (value < 0) return { message: "count is negative", remedy: "Counts are 0 or more; take out adjustments." };
  if (!Number.isInteger(value))
    return { message: "count is fractional", remedy: "Write whole children; multiply rates back to counts." };
  if (value > LARGEST_READ) return { message: "count is above 100,000,000", remedy: "Check the number." };
  return undefined;
}
