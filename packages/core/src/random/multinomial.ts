import { ParameterError } from "../vocabulary/issue.js";
import { binomial } from "./binomial.js";
import { checkCount } from "./bounds.js";
import type { Generator } from "./generator.js";

/** A typed array or list that counts are written into. */
export interface Counts {
  readonly length: number;
  [index: number]: number;
}

/**
 * Shares `n` children out over categories: n whole, 0 to 2147483647; `probabilities` 0 or more and 1 in sum within
 * 1e-9. Writes each category's count into `out`, of the same length, and returns it; the counts add up to n, and a
 * category of probability 0 gets nobody.
 */
export function multinomial<T extends Counts>(
  generator: Generator,
  n: number,
  probabilities: ArrayLike<number>,
  out: T,
): T {
  checkCount("n", n);
  const last = lastPossible(probabilities, out.length);
  let left = n;
  let rest = 1;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i];
    const taken = i === last ? left : p === 0 || left === 0 ? 0 : binomial(generator, left, Math.min(1, p / rest));
    out[i] = taken;
    left -= taken;
    rest -= p;
  }
  return out;
}

/** The last category that can be drawn; it takes everybody who is left, so that rounding cannot lose a child. */
function lastPossible(probabilities: ArrayLike<number>, room: number): number {
  if (room !== probabilities.length) throw new ParameterError("out", room, `of length ${probabilities.length}`);
  let sum = 0;
  let last = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i];
    if (!(p >= 0)) throw new ParameterError(`probabilities[${i}]`, p, "0 or more");
    if (p > 0) last = i;
    sum += p;
  }
  if (!(Math.abs(sum - 1) <= 1e-9)) throw new ParameterError("probabilities", sum, "1 in sum");
  return last;
}
