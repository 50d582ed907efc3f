import { seasonAt } from "../series/series.js";
import { type ArrivalsModel, fittedModel } from "./model.js";

/** Any past count of the same season or the two beside it, each as likely: what is usual at this time of year. */
export const CLIMATOLOGY: ArrivalsModel = {
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
