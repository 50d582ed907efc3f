import type { DataPack } from "@sufficiency/core";
import { CENTRAL, calibrate, daysInMonth, definite } from "@sufficiency/core/advanced";

import { readyScenario } from "../scenario/apply.js";
import type { Scenario } from "../scenario/scenario.js";
import type { PlanKind } from "./kinds.js";
import type { Quarter } from "./sample.js";

/** Pounds, and the 80% range that the unit cost alone gives; without it where the unit cost has none. */
export interface Bill {
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** What so many beds at each quarter's end cost; undefined for a kind without a unit cost. */
export type Biller = (kind: PlanKind, totals: readonly number[]) => Bill | undefined;

/**
 * Prices beds opened or contracted to the end of the last quarter, paid whether used or not: beds x days / 7 x the
 * month's central unit cost and price index, in every month of the quarter.
 */
export function biller(pack: DataPack, scenario: Scenario, quarters: readonly Quarter[]): Biller {
  const { origin } = pack.meta;
  const timeline = readyScenario(scenario, pack).timelineOf(calibrate(pack), CENTRAL);
  const perBed = (placement: string, month: number) => {
    const { prices, pricing } = timeline.at(month).parameters;
    return (definite(prices.get(placement)) * pricing.index[month] * daysInMonth(origin + month)) / 7;
  };
  return ({ price, placement }, totals) => {
    if (price === undefined) return undefined;
    const value = quarters.reduce((sum, { first, last }, q) => {
      for (let month = first; month <= last; month++) sum += totals[q] * perBed(placement, month);
      return sum;
    }, 0);
    const times = (end: number | undefined) => (end === undefined ? undefined : (value * end) / price.value);
    return { value, low: times(price.low), high: times(price.high) };
  };
}
