import type { Spread } from "../ensemble/index.js";
import type { Month } from "../vocabulary/month.js";
import { month, spread } from "./column.js";
import { PathCounter } from "./path-counter.js";
import { PATH_KEPT } from "./path-series.js";
import { monthsAfterOrigin } from "./scope.js";
import type { OutputTable } from "./summary.js";

/**
 * Asylum-seeking children who arrived during a month.
 *
 * @example
 * const first: ArrivalSummary = projection.arrivals[0]!;
 * formatMonth(first.month); // => "2025-04"
 */
export interface ArrivalSummary extends Spread {
  readonly month: Month;
}

/** arrivals.csv */
export const ARRIVALS: OutputTable<ArrivalSummary> = {
  name: "arrivals",
  title: "Asylum-seeking children who arrived, by month",
  about: "During each month.",
  keys: ["month"],
  columns: [month("The month during which they arrived."), ...spread<ArrivalSummary>("children")],
  counters: [PathCounter],
  rows: (ensemble, scope) =>
    monthsAfterOrigin(scope).map((month) => ({
      month: scope.origin + month,
      ...ensemble.spread(PATH_KEPT.arrivals, month - 1),
    })),
};
