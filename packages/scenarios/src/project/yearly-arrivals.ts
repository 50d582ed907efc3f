import type { DataPack } from "@sufficiency/core";
import { financialYear } from "@sufficiency/core/advanced";

import type { AdjustableArrivals } from "../arrivals/level.js";
import { makeModel } from "../model/model.js";
import { YEARLY_ARRIVALS } from "../request/forecast.js";
import { checkOptions } from "../request/request.js";
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
  process: AdjustableArrivals,
  members: number,
  seed: string,
  scenario: Scenario = BASELINE_SCENARIO,
): YearlyArrivals[] {
  checkOptions(YEARLY_ARRIVALS, { members, seed, scenario }, pack);
  const { origin, horizon } = pack.meta;
  const model = makeModel(pack, { seed, scenario, arrivals: () => process });
  const first = financialYear(origin + 1);
  const years = Array.from({ length: financialYear(horizon) - first + 1 }, () => new Int32Array(members));
  for (let member = 0; member < members; member++) {
    model.member(member).arrivals.forEach((count, t) => {
      const year = years[financialYear(origin + 1 + t) - first];
      year[member] = year[member] + count;
    });
  }
  return years.map((totals, i) => ({ year: first + i, totals: totals.sort() }));
}
