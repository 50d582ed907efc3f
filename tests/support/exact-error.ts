import { expectedCells, type FlowNetwork } from "@sufficiency/core/advanced";
import { pathsOf } from "./paths.js";

/** Mean and variance by month, group and place, a row of every stock series a month. */
export interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Exact mean and variance of a linear network's stocks. Children do not act on each other, so each opening child who
 * is somewhere with probability p adds p (1 - p); entrants of a month, m on average with variance d m, of whom a share
 * q is there, add m q + m q^2 (d - 1). The probabilities come from the means of networks that hold one such part.
 */
export function exactMoments(network: FlowNetwork): Moments {
  const mean = byPlace(network, expectedCells(network));
  const variance = new Float64Array(mean.length);
  network.opening.forEach((children, i) => {
    if (children === 0) return;
    const opening = new Int32Array(network.opening.length);
    opening[i] = 1;
    const p = byPlace(network, expectedCells({ ...network, opening, entries: [] }));
    for (let s = 0; s < p.length; s++) variance[s] += children * p[s] * (1 - p[s]);
  });
  for (const entry of network.entries) {
    entry.mean.forEach((m, t) => {
      const one = { ...entry, mean: new Float64Array(entry.mean.length) };
      one.mean[t] = 1;
      const q = byPlace(
        network,
        expectedCells({ ...network, opening: new Int32Array(network.opening.length), entries: [one] }),
      );
      for (let s = 0; s < q.length; s++) variance[s] += m * q[s] + m * q[s] * q[s] * (entry.dispersion[t] - 1);
    });
  }
  return { mean, variance };
}

/** Sums a mean by cell to group and place. */
function byPlace({ space, months }: FlowNetwork, cells: Float64Array): Float64Array {
  const places = space.places.length;
  const sums = new Float64Array((months + 1) * 2 * places);
  for (let month = 0; month <= months; month++) {
    space.cells.forEach((cell, c) => {
      const series = (cell.group === "uasc" ? places : 0) + cell.place;
      sums[month * 2 * places + series] += cells[month * space.cells.length + c];
    });
  }
  return sums;
}

/** Stocks summed over members. */
export function totals(network: FlowNetwork, members: number, seed: string): Float64Array {
  const sums = new Float64Array((network.months + 1) * 2 * network.space.places.length);
  for (const path of pathsOf(network, members, seed))
    for (let month = 0, s = 0; month <= network.months; month++)
      for (const children of path.seriesRow(month)) sums[s++] += children;
  return sums;
}

/**
 * The largest gap between a sum over members and its mean, over the gap that a right model passes with probability
 * `level` for any of `checks`: sqrt(2 V t) + d t with t = ln(2 checks / level), which holds for sums of independent
 * parts whose tails are no longer than those of counts of dispersion d (Boucheron, Lugosi, Massart 2013, section 2.4).
 * Above 1 something is wrong.
 */
export function largestGap(
  sums: Float64Array,
  members: number,
  { mean, variance }: Moments,
  checks: number,
  dispersion = 3,
  level = 1e-4,
): number {
  const t = Math.log((2 * checks) / level);
  return sums.reduce((worst, sum, s) => {
    const gap = Math.abs(sum - members * mean[s]);
    const limit = Math.sqrt(2 * members * Math.max(0, variance[s]) * t) + dispersion * t;
    return Math.max(worst, gap / limit);
  }, 0);
}
