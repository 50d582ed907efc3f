/**
 * Mean and quantiles over members. `p10` to `p90` is the 80% interval.
 *
 * @example
 * const { p10, p50, p90 }: Spread = projection.arrivals[0]!;
 * p10 <= p50 && p50 <= p90; // => true
 */
export interface Spread {
  readonly mean: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  /** Members that it is of; what hangs on so few of them is `quantileError`. */
  readonly members: number;
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
  const { members } = counted;
  return { mean: sum / members, p05, p10, p25, p50, p75, p90, p95, members };
}

/**
 * Monte Carlo standard error of a quantile that people read, in the unit of the spread: `sqrt(q (1 - q) / n) / f` over n
 * members (Hyndman and Fan's definition 1 does not change it), with the density `f` taken between the neighbouring
 * quantiles: of the median between the quartiles, of the 10th percentile between the 5th and the 25th.
 *
 * @example
 * const [row] = projection.requirements;
 * row !== undefined && quantileError(row, "p50") >= 0; // => true
 */
export function quantileError({ members, p05, p25, p75, p95 }: Spread, quantile: "p10" | "p50" | "p90"): number {
  if (quantile === "p50") return (Math.sqrt(0.25 / members) * (p75 - p25)) / 0.5;
  return (Math.sqrt(0.09 / members) * (quantile === "p10" ? p25 - p05 : p95 - p75)) / 0.2;
}

/**
 * For each share q, in rising order, the smallest value that at least q of the members do not exceed: always a value
 * that was seen (Hyndman and Fan 1996, definition 1).
 */
export function quantilesOf({ values, times, members }: Counted, shares: readonly number[]): number[] {
  let i = 0;
  let cumulated = times[0] ?? 0;
  return shares.map((q) => {
    while (i < values.length - 1 && cumulated < q * members - 1e-9) cumulated += times[++i];
    return values[i];
  });
}

/** A spread in another unit: every figure times `factor`. */
export function scaled(spread: Spread, factor: number): Spread {
  const { mean, p05, p10, p25, p50, p75, p90, p95, members } = spread;
  const [a, b, c, d, e, f, g] = [p05, p10, p25, p50, p75, p90, p95].map((value) => value * factor);
  return { mean: mean * factor, p05: a, p10: b, p25: c, p50: d, p75: e, p90: f, p95: g, members };
}
