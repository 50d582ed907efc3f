import type { Spread } from "../ensemble/index.js";
import type { Month } from "../vocabulary/month.js";
import { PathCounter } from "./path-counter.js";
import { PATH_KEPT, PathSeries } from "./path-series.js";
import { monthsAfterOrigin } from "./scope.js";
import type { Summary } from "./summary.js";
import type { Words } from "./table.js";

/** What people read for a measure of how full reception gets. */
export const PEAK_WORDS = {
  "month-end": "highest month-end",
  "peak-day": "peak day",
  missed: "peak day above the highest month-end",
} satisfies Words;

/**
 * The largest value of a year: what sizes a reception centre. `missed`: the peak day less the highest month-end.
 *
 * @example
 * const days = projection.peaks.filter(({ measure }: PeakSummary) => measure === "peak-day");
 * days.length > 0; // => true
 */
export interface PeakSummary extends Spread {
  readonly year: number;
  readonly placement: string;
  readonly measure: keyof typeof PEAK_WORDS;
}

/** By financial year, then by reception home. */
export const PEAKS: Summary<PeakSummary> = {
  counters: [PathCounter],
  rows: (ensemble, scope) => {
    const series = new PathSeries(scope);
    return series.years.flatMap(({ year }, y) =>
      series.reception.flatMap((placement, item) =>
        (["month-end", "peak-day", "missed"] as const).map((measure, m) => ({
          year,
          placement,
          measure,
          ...ensemble.spread(PATH_KEPT.peaks, series.peak(y, item, m)),
        })),
      ),
    );
  },
};

/** By how many children a month's peak day is above the count at its end, path by path: what month-ends understate. */
export interface PeakExcessSummary extends Spread {
  readonly month: Month;
  readonly placement: string;
}

/** By month, then by reception home. */
export const PEAK_EXCESS: Summary<PeakExcessSummary> = {
  counters: [PathCounter],
  rows: (ensemble, scope) => {
    const series = new PathSeries(scope);
    return monthsAfterOrigin(scope).flatMap((month) =>
      series.reception.map((placement, item) => ({
        month: scope.origin + month,
        placement,
        ...ensemble.spread(PATH_KEPT.peakExcess, series.peakExcess(month, item)),
      })),
    );
  },
};
