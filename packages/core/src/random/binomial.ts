import { binomialInversion } from "./binomial-inversion.js";
import { binomialRejection } from "./binomial-rejection.js";
import { checkCount, checkProbability } from "./bounds.js";
import type { Generator } from "./generator.js";

/**
 * How many of `n` children, each with probability `p`, an event befalls: n whole, 0 to 2147483647; p 0 to 1.
 * Nothing is drawn where the answer is certain.
 */
export function binomial(generator: Generator, n: number, p: number): number {
  checkCount("n", n);
  checkProbability("p", p);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (n === 1) return generator.chance(p) ? 1 : 0;
  return p > 0.5 ? n - binomialDraw(generator, n, 1 - p) : binomialDraw(generator, n, p);
}

function binomialDraw(generator: Generator, n: number, p: number): number {
  return n * p < 10 ? binomialInversion(generator, n, p) : binomialRejection(generator, n, p);
}
