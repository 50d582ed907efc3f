import { exp, ln } from "@sufficiency/core/advanced";
import { atLeast, lnCount } from "../models/count-likelihood.js";

/** A log likelihood in the log of the mean: its value, its slope, and the information that a step is scaled by. */
export interface Score {
  readonly log: number;
  readonly slope: number;
  readonly information: number;
}

/**
 * The size of a sum of negative binomial months of one size: the negative binomial with the sum's mean and variance.
 * Even months give `size` times their number.
 */
export function sizeOfSum(means: readonly number[], size: number): number {
  const mean = means.reduce((sum, m) => sum + m, 0);
  return (size * mean * mean) / means.reduce((sum, m) => sum + m * m, 0);
}

/** So many came: slope and Fisher information of the negative binomial. */
export function counted(children: number, mean: number, size: number): Score {
  const weight = size / (mean + size);
  return { log: lnCount(children, mean, size), slope: (children - mean) * weight, information: mean * weight };
}

/** Half the span of the differences that stand for derivatives of the tail. */
const STEP = 1e-3;

/** At least so many came: the tail's logarithm, which is concave in the mean's. */
export function atLeastCounted(children: number, mean: number, size: number): Score {
  const at = (intercept: number) => ln(Math.max(atLeast(children, mean * exp(intercept), size), 1e-300));
  const [below, log, above] = [at(-STEP), at(0), at(STEP)];
  return {
    log,
    slope: (above - below) / (2 * STEP),
    information: Math.max(0, (2 * log - above - below) / (STEP * STEP)),
  };
}
