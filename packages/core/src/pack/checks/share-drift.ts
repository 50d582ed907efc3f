import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/report.js";
import type { Placement } from "../types.js";

/** The measure of carers.csv that says how a kind of home's odds against the one it overflows to change in a year. */
export const SHARE_DRIFT = "share-drift";

/**
 * Reports drifts of carers that are no kind of home with another that it overflows to, and odds that are no ratio.
 * Where no placement could be read, nothing is said of homes; a column that is not there is reported as such.
 */
export function reportShareDrift(drafts: readonly Draft[], placements: readonly Placement[], report: Report): void {
  for (const { row, keys, input } of drafts.filter(({ measure }) => measure === SHARE_DRIFT)) {
    const refuse = (column: string, message: string, remedy: string) => {
      const cell = row.cells.get(column);
      if (cell) report(atCell(row.file, column, cell, { message, remedy }));
    };
    const home = placements.find(({ id }) => id === keys.get("kind"));
    if (placements.length > 0 && (home === undefined || home.overflowTo === ""))
      refuse(
        "kind",
        "has a drift against no other kind of home",
        "Give its placement an overflow_to, or leave it out.",
      );
    if (input.unit !== "ratio")
      refuse(
        "unit",
        "is not the unit of this measure, ratio",
        "Give this year's odds over last year's: 1 is no drift.",
      );
    else if ((input.low ?? input.value) <= 0)
      refuse("value", "has a probability of 0", "Give a value, and a low, above 0: 1 is no drift.");
  }
}
