import type { Path } from "@sufficiency/core";
import {
  daysInMonth,
  MemberRunner,
  negativeBinomial,
  openStream,
  type StayLength,
  streamKey,
} from "@sufficiency/core/advanced";

import { receptionNetwork } from "./reception-network.js";

/** Reception that starts empty, to which boats come. */
export interface BatchPlan {
  /** Children a day, on average. */
  readonly rate: number;
  /** Gamma shape of a day's share of its month. */
  readonly clustering: number;
  readonly months: number;
  readonly wait: StayLength;
}

/**
 * Paths whose months' totals are negative binomial of size clustering x days, so that with gamma shares each day's count
 * is negative binomial of size `clustering` by itself; where clustering is above a million, Poisson.
 */
export function batchPaths({ rate, clustering, months, wait }: BatchPlan, members: number, seed: string): Path[] {
  const network = receptionNetwork({ arrivals: new Int32Array(months), wait, dayClustering: clustering });
  const key = streamKey(seed, "boats");
  const runner = new MemberRunner(network.space, seed);
  return Array.from({ length: members }, (_, member) => {
    const stream = openStream(key, member, 0);
    const arrivals = Int32Array.from({ length: months }, (_, t) => {
      const days = daysInMonth(network.origin + 1 + t);
      return negativeBinomial(stream, rate * days, clustering > 1e6 ? Number.POSITIVE_INFINITY : clustering * days);
    });
    return runner.run({ ...network, arrivals }, member);
  });
}

/** Days from the first month's first to a month's last. */
export function daysTo(month: number): number {
  const { origin } = receptionNetwork({ arrivals: new Int32Array(1) });
  return Array.from({ length: month }, (_, i) => daysInMonth(origin + 1 + i)).reduce((sum, days) => sum + days, 0);
}

/** Children in the centre at a month's end, and on its peak day. */
export const atEnd = (path: Path, month: number) => path.stock(month, "uasc", "centre");
export const fullest = (path: Path, month: number) => path.peak(month, "centre");
