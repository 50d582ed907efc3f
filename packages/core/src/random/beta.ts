import { checkShape } from "./bounds.js";
import { lnStandardGamma, standardGamma } from "./gamma.js";
import type { Generator } from "./generator.js";
import { exp } from "./portable.js";

/**
 * A beta draw, 0 to 1, with mean first / (first + second): both shapes from 1e-9 to 1e12. The ratio of two gamma draws,
 * taken in logarithms when a shape is below 1 and the draws may be too small to hold.
 */
export function beta(generator: Generator, first: number, second: number): number {
  checkShape("first", first);
  checkShape("second", second);
  if (first < 1 || second < 1) {
    const x = lnStandardGamma(generator, first);
    return 1 / (1 + exp(lnStandardGamma(generator, second) - x));
  }
  const x = standardGamma(generator, first);
  return x / (x + standardGamma(generator, second));
}
