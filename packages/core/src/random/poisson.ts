import { HALF_LN_TWO_PI, stirlingTail } from "./binomial.js";
import { checkMean } from "./bounds.js";
import type { Generator } from "./generator.js";
import { exp, ln, log1p } from "./portable.js";

/** A Poisson draw: mean 0 to 1e9. */
export function poisson(generator: Generator, mean: number): number {
  checkMean("mean", mean);
  return poissonDraw(generator, mean);
}

/** As `poisson`, for a mean that has been checked. */
export function poissonDraw(generator: Generator, mean: number): number {
  return mean < 10 ? poissonInversion(generator, mean) : poissonRejection(generator, mean);
}

/** Counts up from 0 until the probability passed reaches a uniform; a uniform that rounding leaves starts again. */
function poissonInversion(generator: Generator, mean: number): number {
  const none = exp(-mean);
  for (;;) {
    let left = generator.uniform();
    let probability = none;
    for (let k = 0; k < 120; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= mean / (k + 1);
    }
  }
}

/** Transformed rejection with squeeze, PTRS (Hörmann 1993, doi:10.1016/0167-6687(93)90997-4); mean 10 or more. */
function poissonRejection(generator: Generator, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const height = 1.1239 + 1.1328 / (b - 3.4);
  const inside = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = generator.uniform() - 0.5;
    const v = generator.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= inside) return k;
    if (k < 0 || (edge < 0.013 && v > edge)) continue;
    if (ln((v * height) / (a / (edge * edge) + b)) <= lnProbability(k, mean)) return k;
  }
}

/** ln(mean^k e^-mean / k!), by Stirling's formula, in differences that keep their digits for a large mean. */
function lnProbability(k: number, mean: number): number {
  const excess = k + 1 - mean;
  return excess - (k + 0.5) * log1p(excess / mean) - 0.5 * ln(mean) - HALF_LN_TWO_PI - stirlingTail(k);
}
