import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibExpm1 from "@stdlib/math-base-special-expm1";
import stdlibGammaln from "@stdlib/math-base-special-gammaln";
import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibLog1p from "@stdlib/math-base-special-log1p";
import stdlibPow from "@stdlib/math-base-special-pow";
import stdlibNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { ParameterError } from "../vocabulary/issue.js";

// The engine's own versions differ in the last bit from one engine to the next; these use + - * / and sqrt only.

/** e to the power x. */
export const exp: (x: number) => number = stdlibExp;

/** e to the power x, less 1, without loss near x = 0. */
export const expm1: (x: number) => number = stdlibExpm1;

/** Natural logarithm of x; -Infinity at 0, NaN below. */
export const ln: (x: number) => number = stdlibLn;

/** Natural logarithm of 1 + x, without loss near x = 0. */
export const log1p: (x: number) => number = stdlibLog1p;

/** Base to the power of the exponent. */
export const pow: (base: number, exponent: number) => number = stdlibPow;

/** Natural logarithm of the gamma function's absolute value. */
export const lgamma: (x: number) => number = stdlibGammaln;

/**
 * The standard normal value that has probability `p` below it, 0 <= p <= 1; infinite at the two ends. Within 1e-14 of
 * its value for multiples of 2^-53; a p below 1e-16 cannot be distinguished from 0.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new ParameterError("p", p, "a probability from 0 to 1");
  return stdlibNormalQuantile(p, 0, 1);
}
