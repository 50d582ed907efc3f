import { checkMean, checkShape } from "./bounds.js";
import { gamma } from "./gamma.js";
import type { Generator } from "./generator.js";
import { poissonDraw } from "./poisson.js";

/**
 * An overdispersed count with this mean (0 to 1e9) and variance mean + mean^2 / size: a Poisson whose mean is a gamma
 * draw. `size` is 1e-9 to 1e12, or Infinity for the Poisson itself.
 */
export function negativeBinomial(generator: Generator, mean: number, size: number): number {
  checkMean("mean", mean);
  if (size === Number.POSITIVE_INFINITY) return poissonDraw(generator, mean);
  checkShape("size", size);
  return poissonDraw(generator, gamma(generator, size, mean / size));
}
