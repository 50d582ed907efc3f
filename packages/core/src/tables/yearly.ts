import type { Spread } from "../ensemble/index.js";
import { PathCounter } from "./path-counter.js";
import { PATH_KEPT, PathSeries } from "./path-series.js";
import type { Summary } from "./summary.js";
import type { YearlyFlow } from "./yearly-flows.js";

/**
 * Children counted over a financial year. `year` is the calendar year of its 31 March.
 *
 * @example
 * const entries = projection.yearly.filter(({ flow }: YearlySummary) => flow === "entries");
 * entries.length > 0; // => true
 */
export interface YearlySummary extends Spread {
  readonly year: number;
  readonly flow: YearlyFlow;
  readonly group: "citizen" | "uasc" | "all";
}

/** By financial year, then by what is counted. */
export const YEARLY: Summary<YearlySummary> = {
  counters: [PathCounter],
  rows: (ensemble, scope) => {
    const series = new PathSeries(scope);
    return series.years.flatMap(({ year }, y) =>
      series.yearly.map(({ flow, group }, c) => ({
        year,
        flow,
        group,
        ...ensemble.spread(PATH_KEPT.yearly, series.yearlyCount(y, c)),
      })),
    );
  },
};
