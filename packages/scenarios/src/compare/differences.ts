import { formatMonth, type RequirementRow, type Spread } from "@sufficiency/core";
import {
  COST_KEPT,
  CostSeries,
  type Ensemble,
  type Kept,
  REQUIREMENT_KEPT,
  requirementSeries,
  scaled,
} from "@sufficiency/core/advanced";

import type { ScenarioPair } from "./pair.js";

/** What is compared: children in need of it, what meets need, what is short; or pounds. */
export type Quantity = "need" | "required" | "shortfall" | "cost";

/** How much more of something the second scenario has than the first: mean and quantiles of the paired differences. */
export interface DifferenceRow extends Spread {
  /** `YYYY-MM`, or a financial or calendar year for cost. */
  readonly period: string;
  readonly quantity: Quantity;
  /** A placement id, or `all` for cost. */
  readonly placement: string;
  /** `pounds` for cost. */
  readonly unit: RequirementRow["resource"] | "pounds";
  /** `month-end` or `peak-day`; `need` or `placed` for cost. */
  readonly measure: RequirementRow["measure"] | "need" | "placed";
  /** Monte Carlo standard error of the mean. */
  readonly meanError: number;
  /** Share of pairs in which the second has more, and in which it has less. */
  readonly probabilityMore: number;
  readonly probabilityLess: number;
  /** Means of each side alone. */
  readonly first: number;
  readonly second: number;
}

/** Costs are counted in whole thousands of pounds. */
const THOUSAND = 1000;

/** Every difference of a pair: need, required and shortfall by month and kind of home, then cost by year. */
export function differenceRows(pair: ScenarioPair): DifferenceRow[] {
  return [...requirementRows(pair), ...costRows(pair)];
}

function requirementRows(pair: ScenarioPair): DifferenceRow[] {
  const { scope } = pair;
  return Array.from({ length: scope.months + 1 }, (_, month) =>
    scope.lines.flatMap(({ placement, resource, measure, planned }, l) => {
      if (month === 0 && measure === "peak-day") return [];
      const series = requirementSeries(scope, l, month);
      const quantities: readonly Quantity[] = planned ? ["need", "required", "shortfall"] : ["need"];
      return quantities.map((quantity) => ({
        period: formatMonth(scope.origin + month),
        quantity,
        placement,
        unit: resource,
        measure,
        ...difference(pair, quantity, series, 1),
      }));
    }),
  ).flat();
}

function costRows(pair: ScenarioPair): DifferenceRow[] {
  const series = new CostSeries(pair.scope);
  const placements = [...series.priced.map(({ placement }) => placement), "all"];
  return series.periods.flatMap(({ label }, p) =>
    placements.flatMap((placement, item) =>
      (["need", "placed"] as const).flatMap((measure, k): DifferenceRow[] => {
        if (measure === "placed" && placement === "all" && !series.hasPlacedTotal) return [];
        const at = series.at(p, k, item);
        return [
          {
            period: label,
            quantity: "cost",
            placement,
            unit: "pounds",
            measure,
            ...difference(pair, "cost", at, THOUSAND),
          },
        ];
      }),
    ),
  );
}

/** Where what is compared is kept. */
const KEPT: Readonly<Record<Quantity, Kept>> = { ...REQUIREMENT_KEPT, cost: COST_KEPT };

function difference(pair: ScenarioPair, quantity: Quantity, series: number, grain: number) {
  const { difference: paired, first, second } = pair;
  const of = KEPT[quantity];
  return {
    ...scaled(paired.spread(of, series), grain),
    meanError: grain * standardError(paired, of, series),
    probabilityMore: paired.shareAboveZero(of, series),
    probabilityLess: paired.shareBelowZero(of, series),
    first: first.spread(of, series).mean * grain,
    second: second.spread(of, series).mean * grain,
  };
}

function standardError(ensemble: Ensemble, of: Kept, series: number): number {
  return Math.sqrt(ensemble.variance(of, series) / ensemble.members);
}
