import { standardNormal } from "@sufficiency/core/advanced";
import { meanSimple } from "simple-statistics";
import { type ArrivalsModel, asCount, fittedModel } from "./model.js";

/**
 * The same season's last count, with a normal error whose variance is the mean squared change from year to year and
 * grows with the years ahead. Before a year is known, the last count.
 */
export const SEASONAL_NAIVE: ArrivalsModel = {
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
