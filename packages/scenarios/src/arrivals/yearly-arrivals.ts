import {
  type ArrivalProcess,
  type DataPack,
  financialYear,
  Generator,
  MemberDraws,
  reopen,
  streamKey,
} from "@sufficiency/core";

/** Arrivals of each financial year of the projection, every member's total, smallest first. */
export interface YearlyArrivals {
  /** The calendar year of its 31 March. */
  readonly year: number;
  readonly totals: Int32Array;
}

/** Draws the arrivals alone: the same numbers that a projection with this seed has, member by member. */
export function yearlyArrivals(
  pack: DataPack,
  process: ArrivalProcess,
  members: number,
  seed: string,
): YearlyArrivals[] {
  const { origin, horizon } = pack.meta;
  const first = financialYear(origin + 1);
  const years = Array.from({ length: financialYear(horizon) - first + 1 }, () => new Int32Array(members));
  const believed = new MemberDraws(seed);
  const key = streamKey(seed, "arrivals");
  const generator = new Generator();
  for (let member = 0; member < members; member++) {
    const counts = process.draw(believed.of(member), reopen(generator, key, member, 0), horizon - origin);
    counts.forEach((count, t) => {
      const year = years[financialYear(origin + 1 + t) - first]!;
      year[member] = year[member]! + count;
    });
  }
  return years.map((totals, i) => ({ year: first + i, totals: totals.sort() }));
}
