import {
  type ArrivalProcess,
  Calibration,
  CENTRAL,
  type DataPack,
  financialYear,
  Generator,
  inForce,
  MemberDraws,
  reopen,
  streamKey,
} from "@sufficiency/core";
import { YEARLY_ARRIVALS } from "../request/forecast.js";
import { checkOptions } from "../request/options.js";
import { readyScenario } from "../scenario/apply.js";
import { BASELINE_SCENARIO, type Scenario } from "../scenario/scenario.js";

/** Arrivals of each financial year of the projection, every member's total, smallest first. */
export interface YearlyArrivals {
  /** The calendar year of its 31 March. */
  readonly year: number;
  readonly totals: Int32Array;
}

/** Draws the arrivals alone: the same numbers that a projection with this seed and scenario has, member by member. */
export function yearlyArrivals(
  pack: DataPack,
  process: ArrivalProcess,
  members: number,
  seed: string,
  scenario: Scenario = BASELINE_SCENARIO,
): YearlyArrivals[] {
  checkOptions(YEARLY_ARRIVALS, { members, seed, scenario }, pack);
  const { origin, horizon } = pack.meta;
  const { supposing } = readyScenario(scenario, pack);
  const central = new Calibration(pack).parameters(CENTRAL);
  const months = horizon - origin;
  const first = financialYear(origin + 1);
  const years = Array.from({ length: financialYear(horizon) - first + 1 }, () => new Int32Array(members));
  const believed = new MemberDraws(seed, pack.correlations);
  const key = streamKey(seed, "arrivals");
  const generator = new Generator();
  for (let member = 0; member < members; member++) {
    const draws = believed.of(member);
    const timeline = supposing(central, draws);
    const supposed = Array.from({ length: months }, (_, t) => inForce(timeline, t + 1).arrivals);
    const counts = process.draw(draws, reopen(generator, key, member, 0), months, supposed);
    counts.forEach((count, t) => {
      const year = years[financialYear(origin + 1 + t) - first]!;
      year[member] = year[member]! + count;
    });
  }
  return years.map((totals, i) => ({ year: first + i, totals: totals.sort() }));
}
