import { checkCount, checkProbability } from "./bounds.js";
import type { Generator } from "./generator.js";
import { exp, ln, log1p } from "./portable.js";

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

/**
 * Binomial by transformed rejection with squeeze, BTRS (Hörmann 1993, doi:10.1080/00949659308811496). For p at most a
 * half and n p 10 or more.
 */
export function binomialRejection(generator: Generator, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const inside = 0.92 - 4.2 / b;
  const height = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = generator.uniform() - 0.5;
    const v = generator.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= inside) return k;
    if (k < 0 || k > n) continue;
    if (ln((v * height) / (a / (edge * edge) + b)) <= lnRatio(n, p / (1 - p), mode, k)) return k;
  }
}

/** ln of the probability of k over that of the mode. */
function lnRatio(n: number, odds: number, mode: number, k: number): number {
  return (
    (mode + 0.5) * ln((mode + 1) / (odds * (n - mode + 1))) +
    (n + 1) * ln((n - mode + 1) / (n - k + 1)) +
    (k + 0.5) * ln((odds * (n - k + 1)) / (k + 1)) +
    stirlingTail(mode) +
    stirlingTail(n - mode) -
    stirlingTail(k) -
    stirlingTail(n - k)
  );
}

const FIRST = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
];

/** Half the logarithm of 2 pi. */
export const HALF_LN_TWO_PI = 0.9189385332046728;

/**
 * What Stirling's formula leaves out: ln k! = (k + 1/2) ln(k + 1) - (k + 1) + HALF_LN_TWO_PI + stirlingTail(k).
 * Within 1e-10 for every whole k from 0 (Hörmann 1993, doi:10.1080/00949659308811496).
 */
export function stirlingTail(k: number): number {
  if (k < FIRST.length) return FIRST[k];
  const inverse = 1 / (k + 1);
  const square = inverse * inverse;
  return (1 / 12 - (1 / 360 - square / 1260) * square) * inverse;
}
