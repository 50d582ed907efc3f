import type { Generator } from "./generator.js";
import { ln } from "./portable.js";
import { stirlingTail } from "./stirling.js";

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
