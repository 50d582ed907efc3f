import { type Law, lawFromRatio } from "./goodness.js";

/** Laws of counts by recurrence: a route that shares nothing with the samplers. */

export function binomialLaw(n: number, p: number): Law {
  return lawFromRatio(Math.floor((n + 1) * p), 0, n, (k) => ((n - k) / (k + 1)) * (p / (1 - p)));
}

export function poissonLaw(mean: number): Law {
  return lawFromRatio(Math.floor(mean), 0, Number.POSITIVE_INFINITY, (k) => mean / (k + 1));
}

export function negativeBinomialLaw(mean: number, size: number): Law {
  const mode = size > 1 ? Math.floor((mean * (size - 1)) / size) : 0;
  const q = mean / (mean + size);
  return lawFromRatio(mode, 0, Number.POSITIVE_INFINITY, (k) => ((k + size) / (k + 1)) * q);
}

export function weightedLaw(weights: readonly number[]): Law {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return { first: 0, pmf: Float64Array.from(weights, (w) => w / total) };
}
