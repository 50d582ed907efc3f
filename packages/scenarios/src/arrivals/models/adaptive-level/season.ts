import { ln } from "@sufficiency/core/advanced";
import { type CountSeries, seasonAt } from "../../series/series.js";
import { dot, harmonics, solve, triangle } from "../least-squares.js";
import { REGIME_STEP } from "./level-filter.js";

/** How a season is learned from logs of counts. */
export interface SeasonOptions {
  /** Counts looked back on. */
  readonly window: number;
  /** Harmonics of the year. */
  readonly harmonics: number;
  /** Prior standard deviation of each harmonic's two coefficients: the ridge. */
  readonly ridgeSd: number;
  /** Monthly standard deviation of the level that the season is distinguished from. */
  readonly levelSd: number;
  /** Variance of a log count beyond Poisson's. */
  readonly spread: number;
}

/**
 * The log of each season's ratio to the level, by season. The logs of the last counts are split into a random-walk level,
 * harmonics of the year shrunk towards none, and noise whose variance is Poisson's and a constant: a Gaussian smoother,
 * solved exactly by least squares. Counts that were limited or may still rise are left out.
 */
export function seasonOf(series: CountSeries, options: SeasonOptions): Float64Array {
  const { counts, period } = series;
  const start = Math.max(0, counts.length - options.window);
  const waves = harmonics(period, options.harmonics);
  const columns = (waves[0] ?? []).length;
  const n = counts.length - start;
  if (columns === 0 || n < 3) return new Float64Array(period);
  const logs = Float64Array.from({ length: n }, (_, t) => ln(counts[start + t] + 0.5));
  const weights = Float64Array.from({ length: n }, (_, t) => {
    const p = start + t;
    if (series.censored.has(p) || series.provisional.has(p)) return 0;
    return 1 / (1 / (counts[p] + 0.5) + options.spread);
  });
  const design = Array.from({ length: columns }, (_, c) =>
    Float64Array.from({ length: n }, (_, t) => waves[seasonAt(series, start + t)][c]),
  );
  const usual = options.levelSd * options.levelSd;
  const steps = Float64Array.from({ length: n }, (_, t) => {
    if (t === 0) return 0;
    return 1 / (series.breaks.has(start + t) ? usual + REGIME_STEP.sd * REGIME_STEP.sd : usual);
  });
  const residual = (values: Float64Array) => withoutLevel(values, weights, steps);
  const free = design.map(residual);
  const target = residual(logs);
  const gram = design.map((a, i) =>
    free.map((b, j) => dot(a, b) + (i === j ? 1 / (options.ridgeSd * options.ridgeSd) : 0)),
  );
  const beta = solve(
    triangle(gram),
    design.map((a) => dot(a, target)),
  );
  return Float64Array.from(waves, (wave) => dot(wave, beta));
}

/**
 * Weighted values less the weighted level that fits them best: (W - W (W + D'SD)^-1 W) v, by a tridiagonal solve;
 * `steps[t]` is the precision of the level's step into t, 0 for the first.
 */
function withoutLevel(values: Float64Array, weights: Float64Array, steps: Float64Array): Float64Array {
  const n = values.length;
  const diagonal = Float64Array.from(weights, (w, t) => w + steps[t] + (steps[t + 1] ?? 0));
  const level = Float64Array.from(values, (v, t) => v * weights[t]);
  for (let t = 1; t < n; t++) {
    const ratio = -steps[t] / diagonal[t - 1];
    diagonal[t] = diagonal[t] + ratio * steps[t];
    level[t] = level[t] - ratio * level[t - 1];
  }
  level[n - 1] = level[n - 1] / diagonal[n - 1];
  for (let t = n - 2; t >= 0; t--) level[t] = (level[t] + steps[t + 1] * level[t + 1]) / diagonal[t];
  return Float64Array.from(values, (v, t) => weights[t] * (v - level[t]));
}
