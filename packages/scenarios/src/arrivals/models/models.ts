import { standardNormal } from "@sufficiency/core/advanced";
import { meanSimple } from "simple-statistics";
import { seasonAt } from "../series/series.js";
import { adaptiveLevel } from "./adaptive-level/adaptive-level.js";
import { EXPONENTIAL_SMOOTHING } from "./exponential-smoothing.js";
import { type ArrivalsModel, asCount, fittedModel } from "./model.js";
import { TREND_REGRESSION } from "./trend-regression.js";

/**
 * The same season's last count, with a normal error whose variance is the mean squared change from year to year and
 * grows with the years ahead. Before a year is known, the last count.
 */
const SEASONAL_NAIVE: ArrivalsModel = {
  name: "seasonal-naive",
  fit({ counts, period }) {
    const n = counts.length;
    const lag = n > period ? period : 1;
    const changes = counts.slice(lag).map((count, t) => count - counts[t]);
    const variance = n > lag ? meanSimple(changes.map((change) => change * change)) : (counts[0] ?? 0) + 1;
    return fittedModel((stream, out, offset, horizon) => {
      for (let h = 0; h < horizon; h++) {
        const cycle = Math.floor(h / lag) + 1;
        const last = counts[n - lag + (h % lag)] ?? 0;
        out[offset + h] = asCount(last + Math.sqrt(cycle * variance) * standardNormal(stream));
      }
    });
  },
};

/** Any past count of the same season or the two beside it, each as likely: what is usual at this time of year. */
const CLIMATOLOGY: ArrivalsModel = {
  name: "climatology",
  fit(series) {
    const { counts, period } = series;
    const pools = Array.from({ length: period }, (_, season) => {
      const near = counts.filter((_, t) => isBeside(seasonAt(series, t), season, period));
      return near.length > 0 ? near : counts;
    });
    return fittedModel((stream, out, offset, horizon) => {
      for (let h = 0; h < horizon; h++) {
        const pool = pools[seasonAt(series, counts.length + h)];
        out[offset + h] = pool[stream.below(pool.length)];
      }
    });
  },
};

/** Whether two seasons are the same or, in a year of more than four, next to each other. */
function isBeside(a: number, b: number, period: number): boolean {
  const gap = Math.abs(a - b);
  return Math.min(gap, period - gap) <= (period > 4 ? 1 : 0);
}

/** What a forecast of arrivals has to beat. */
export const BENCHMARKS: readonly ArrivalsModel[] = [
  SEASONAL_NAIVE,
  CLIMATOLOGY,
  TREND_REGRESSION,
  EXPONENTIAL_SMOOTHING,
];

/**
 * Every model, the one to use first.
 *
 * @example
 * ARRIVALS_MODELS[0]?.name; // => "adaptive-level"
 */
export const ARRIVALS_MODELS: readonly ArrivalsModel[] = [adaptiveLevel(), ...BENCHMARKS];
