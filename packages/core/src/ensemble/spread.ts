/** Mean and quantiles over members. `p10` to `p90` is the 80% interval. */
export interface Spread {
  readonly mean: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** The quantiles of a spread, in rising order. */
export const QUANTILES = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"] as const;

/** Values in rising order, and how often each was seen. */
export interface Counts {
  readonly values: readonly number[];
  readonly times: readonly number[];
}

/** The values that all members of an ensemble had. */
export interface Counted extends Counts {
  readonly members: number;
}

const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** Mean and exact quantiles over members. */
export function spreadOf(counted: Counted): Spread {
  const [p05, p10, p25, p50, p75, p90, p95] = quantilesOf(counted, SHARES);
  const sum = counted.values.reduce((total, value, i) => total + value * counted.times[i], 0);
  return { mean: sum / counted.members, p05, p10, p25, p50, p75, p90, p95 };
}

/**
 * For each share q, in rising order, the smallest value that at least q of the members do not exceed: always a value
 * that was seen (Hyndman and Fan 1996, definition 1).
 */
export function quantilesOf({ values, times, members }: Counted, shares: readonly number[]): number[] {
  let i = 0;
  let seen = times[0] ?? 0;
  return shares.map((q) => {
    while (i < values.length - 1 && seen < q * members - 1e-9) seen += times[++i];
    return values[i];
  });
}

/** A spread in another unit: every figure times `factor`. */
export function scaled(spread: Spread, factor: number): Spread {
  const { mean, p05, p10, p25, p50, p75, p90, p95 } = spread;
  const [a, b, c, d, e, f, g] = [p05, p10, p25, p50, p75, p90, p95].map((value) => value * factor);
  return { mean: mean * factor, p05: a, p10: b, p25: c, p50: d, p75: e, p90: f, p95: g };
}
