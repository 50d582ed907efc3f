import type { Generator } from "./generator.js";
import { exp, log1p } from "./portable.js";

const TWO_32 = 4294967296;

/**
 * Binomial by inversion: counts up from 0 until the probability passed reaches a uniform. For p at most a half and
 * n p below 10. Most draws of a small cell end at 0, and one step of the generator often says so.
 */
export function binomialInversion(generator: Generator, n: number, p: number): number {
  const none = noneOf(n, p);
  const word = generator.u32();
  if (word + 1 <= none * TWO_32) return 0;
  return countUp(generator, n, p / (1 - p), none, (word + generator.u32() / TWO_32) / TWO_32);
}

/** From 1 up. A uniform that rounding leaves after the last count is drawn again. */
function countUp(generator: Generator, n: number, odds: number, none: number, uniform: number): number {
  for (let left = uniform; ; left = generator.uniform()) {
    let probability = none;
    for (let k = 0; k <= n && k < 120; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= ((n - k) / (k + 1)) * odds;
    }
  }
}

/** (1 - p)^n: by squaring, or for many trials by the logarithm, where the rounding of 1 - p would show. */
function noneOf(n: number, p: number): number {
  if (n > 1024) return exp(n * log1p(-p));
  let square = 1 - p;
  let result = n & 1 ? square : 1;
  for (let rest = n >> 1; rest > 0; rest >>= 1) {
    square *= square;
    if (rest & 1) result *= square;
  }
  return result;
}
