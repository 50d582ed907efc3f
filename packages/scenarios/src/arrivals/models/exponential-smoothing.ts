import { exp, ln, standardNormal } from "@sufficiency/core/advanced";
import { meanSimple, sumSimple } from "simple-statistics";
import { type CountSeries, seasonAt } from "../series/series.js";
import { type ArrivalsModel, asCount, fittedModel, LARGEST_COUNT } from "./model.js";

/**
 * Exponential smoothing of log(count + 1/2) with additive errors: level, and an additive season once two years are known
 * (ETS(A,N,A), else ETS(A,N,N); Hyndman et al. 2008, doi:10.1007/978-3-540-71918-2). Smoothing weights by least squared
 * one-step error on a grid; errors are normal.
 */
export const EXPONENTIAL_SMOOTHING: ArrivalsModel = {
  name: "ets-log",
  fit(series) {
    const logs = series.counts.map((y) => ln(y + 0.5));
    const seasonal = series.period > 1 && logs.length >= 2 * series.period;
    let best = smooth(series, logs, 0.5, 0, seasonal);
    for (const alpha of [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99])
      for (const gamma of seasonal ? [0, 0.05, 0.1, 0.2, 0.3] : [0]) {
        const next = gamma <= 1 - alpha ? smooth(series, logs, alpha, gamma, seasonal) : best;
        if (next.variance < best.variance) best = next;
      }
    return fittedModel(
      (stream, out, offset, horizon) => {
        let level = best.level;
        const season = Float64Array.from(best.season);
        for (let h = 0; h < horizon; h++) {
          const s = seasonAt(series, logs.length + h);
          const error = Math.sqrt(best.variance) * standardNormal(stream);
          const log = Math.min(level + season[s] + error, ln(LARGEST_COUNT));
          out[offset + h] = asCount(exp(log) - 0.5);
          level += best.alpha * error;
          season[s] = season[s] + best.gamma * error;
        }
      },
      [
        { name: "level, counts a step", value: exp(best.level) - 0.5 },
        { name: "weight of a new count in the level", value: best.alpha },
        { name: "weight of a new count in the season", value: best.gamma },
        { name: "one-step error, log sd", value: Math.sqrt(best.variance) },
      ],
    );
  },
};

interface Smoothed {
  readonly alpha: number;
  readonly gamma: number;
  readonly level: number;
  readonly season: Float64Array;
  /** Mean squared one-step error. */
  readonly variance: number;
}

function smooth(
  series: CountSeries,
  logs: readonly number[],
  alpha: number,
  gamma: number,
  seasonal: boolean,
): Smoothed {
  const first = logs.slice(0, seasonal ? series.period : 3);
  let level = sumSimple(first) / Math.max(1, first.length);
  const season = seasonal ? firstSeason(series, logs) : new Float64Array(series.period);
  let squares = 0;
  logs.forEach((log, t) => {
    const s = seasonAt(series, t);
    const error = log - level - season[s];
    squares += error * error;
    level += alpha * error;
    season[s] = season[s] + gamma * error;
  });
  return { alpha, gamma, level, season, variance: squares / Math.max(1, logs.length - 2) + 1e-6 };
}

/** Mean distance of each season from its year's mean, over the first two years. */
function firstSeason(series: CountSeries, logs: readonly number[]): Float64Array {
  const season = new Float64Array(series.period);
  for (let year = 0; year < 2; year++) {
    const one = logs.slice(year * series.period, (year + 1) * series.period);
    const mean = meanSimple(one);
    one.forEach((x, i) => {
      season[seasonAt(series, i)] += (x - mean) / 2;
    });
  }
  return season;
}
