import { StayLength } from "@sufficiency/core/advanced";
import type { Law } from "./goodness.js";
import { negativeBinomialLaw, poissonLaw } from "./laws.js";

/** A stay of so many nights, whatever chance does. */
export class FixedStay extends StayLength {
  constructor(private readonly nights: number) {
    super(nights, 1);
  }

  override draw(): number {
    return this.nights;
  }
}

/** P(stay > k nights), k = 0 on, for a negative binomial stay; by recurrence, another route than the model's. */
export function survival(mean: number, shape: number, nights: number): number[] {
  const { first, pmf } = negativeBinomialLaw(mean, shape);
  let left = 1;
  return Array.from({ length: nights }, (_, k) => {
    left -= pmf[k - first] ?? 0;
    return left;
  });
}

/** A queue that turns nobody away, seen at the end of a day, empty so many days before. */
export interface BatchQueue {
  /** Children a day, on average. */
  readonly rate: number;
  /** A day's children are negative binomial of this size: boats at random whose loads are logarithmic. Infinite: one by one. */
  readonly size: number;
  /** P(stay > k nights) of those who came k days ago; as long as the queue has run. */
  readonly survival: readonly number[];
}

/**
 * Occupancy's exact law. Of a day's children those still there are a thinned count: Poisson of mean rate * survival, or
 * negative binomial of the same size. Days do not depend on each other, so the law is the convolution of theirs. One by
 * one it is Poisson (M/G/infinity); in batches it is the compound queue's (Keilson and Seidmann 1988).
 */
export function occupancyLaw({ rate, size, survival: stays }: BatchQueue): Law {
  if (size === Number.POSITIVE_INFINITY) return poissonLaw(rate * stays.reduce((sum, q) => sum + q, 0));
  return stays
    .filter((q) => q > 1e-12)
    .map((q) => negativeBinomialLaw(rate * q, size))
    .reduce(convolved);
}

/** Mean and variance of occupancy: sum of rate q, and of rate q + (rate q)^2 / size. */
export function occupancyMoments({ rate, size, survival: stays }: BatchQueue): { mean: number; variance: number } {
  const mean = stays.reduce((sum, q) => sum + rate * q, 0);
  return { mean, variance: mean + stays.reduce((sum, q) => sum + (rate * q) ** 2, 0) / size };
}

/** The largest of so many independent counts of one law. */
export function largestOf({ first, pmf }: Law, many: number): Law {
  let below = 0;
  let sum = 0;
  return {
    first,
    pmf: pmf.map((f) => {
      sum += f;
      const at = Math.min(1, sum) ** many;
      const step = at - below;
      below = at;
      return step;
    }),
  };
}

function convolved(a: Law, b: Law): Law {
  const pmf = new Float64Array(a.pmf.length + b.pmf.length - 1);
  a.pmf.forEach((f, i) => {
    b.pmf.forEach((g, j) => {
      pmf[i + j] += f * g;
    });
  });
  const end = pmf.findLastIndex((f) => f > 1e-17) + 1;
  return { first: a.first + b.first, pmf: pmf.slice(0, end) };
}
