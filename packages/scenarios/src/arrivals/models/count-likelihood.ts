import { exp, lgamma, ln } from "@sufficiency/core/advanced";
import { sumSimple } from "simple-statistics";

/** Log probability of a count with this mean and variance mean + mean^2 / size (negative binomial); mean above 0. */
export function lnCount(count: number, mean: number, size: number): number {
  return lnCountConstant(count, size) + count * ln(mean / (mean + size)) + size * ln(size / (mean + size));
}

/** The part of `lnCount` that does not hang on the mean. */
export function lnCountConstant(count: number, size: number): number {
  return lgamma(count + size) - lgamma(size) - lgamma(count + 1);
}

/**
 * Probability that a negative binomial count is `least` or more. Sums the side away from the mean, whose terms fall from
 * the first, so that nothing is lost to rounding; a tail below 1e-17 of its first term is left out.
 */
export function atLeast(least: number, mean: number, size: number): number {
  if (least <= 0) return 1;
  const ratio = mean / (mean + size);
  if (least > mean) {
    const first = exp(lnCount(least, mean, size));
    return Math.min(1, first * tail((k) => (ratio * (k + size)) / (k + 1), least, 1));
  }
  const first = exp(lnCount(least - 1, mean, size));
  return Math.max(0, 1 - first * tail((k) => k / (ratio * (k - 1 + size)), least - 1, -1));
}

/** 1 + r(k) + r(k) r(k +- 1) + ...: a sum of probabilities relative to its first. */
function tail(ratio: (k: number) => number, from: number, direction: 1 | -1): number {
  let sum = 1;
  let term = 1;
  for (let k = from; k >= 0 && term > sum * 1e-17; k += direction) {
    term *= ratio(k);
    sum += term;
  }
  return sum;
}

/** Weights that add to 1, from logs of weights. */
export function normalised(logWeights: Float64Array): Float64Array {
  const top = Math.max(...logWeights);
  const weights = logWeights.map((log) => exp(log - top));
  const sum = sumSimple([...weights]);
  return weights.map((each) => each / sum);
}
