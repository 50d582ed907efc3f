import type { Ensemble } from "../ensemble/index.js";
import type { RequirementLine } from "../requirements/index.js";
import type { HorizonSummary } from "./projection.js";
import { requirementSeries } from "./requirement-counter.js";
import type { RequirementRow } from "./rows.js";
import type { Scope } from "./scope.js";

/** Share of members that are to have enough, 0 to 1. */
export const SERVICE_LEVEL = 0.9;

/**
 * The rows of requirements.csv, by month from the origin, then in the pack's order. `required` is the service level's
 * quantile of the requirement, `available` the median; a busiest day has no row at the origin, where no day was run.
 */
export function requirementRows(ensemble: Ensemble, scope: Scope, serviceLevel = SERVICE_LEVEL): RequirementRow[] {
  return Array.from({ length: scope.months + 1 }, (_, month) =>
    scope.lines.flatMap((line, l) => {
      if (month === 0 && line.measure === "peak-day") return [];
      const series = requirementSeries(scope, l, month);
      const { placement, resource, measure } = line;
      const kind = { month: scope.origin + month, placement, resource, measure };
      return [{ ...kind, ...ensemble.spread("need", series), ...provision(ensemble, line, series, serviceLevel) }];
    }),
  ).flat();
}

function provision(ensemble: Ensemble, { planned }: RequirementLine, series: number, serviceLevel: number) {
  if (!planned)
    return { required: null, available: null, shortfallP50: null, shortfallP90: null, shortfallProbability: null };
  return {
    required: ensemble.quantile("required", series, serviceLevel),
    available: ensemble.quantile("available", series, 0.5),
    shortfallP50: ensemble.quantile("shortfall", series, 0.5),
    shortfallP90: ensemble.quantile("shortfall", series, 0.9),
    shortfallProbability: ensemble.shareAboveZero("shortfall", series),
  };
}

/**
 * What holds over all months from the first projected to the headline month, for everything that is planned. A home
 * with a busiest day is judged by it: it is short in a month when it is short on some day.
 */
export function horizonRules(ensemble: Ensemble, scope: Scope, serviceLevel = SERVICE_LEVEL): HorizonSummary[] {
  const { lines } = scope;
  return lines.flatMap((line, l) => {
    const { placement, resource, measure } = line;
    const hasDays = lines.some((other) => other.placement === placement && other.measure === "peak-day");
    if (!line.planned || (hasDays && measure === "month-end")) return [];
    return [
      {
        placement,
        resource,
        anyMonthShort: ensemble.shareAboveZero("horizon-ever", l),
        enough: ensemble.shareAboveZero("horizon-enough", l),
        required: ensemble.quantile("horizon-required", l, serviceLevel),
        more: ensemble.quantile("horizon-more", l, serviceLevel),
        ofRequired: ensemble.spread("horizon-required", l),
        ofMore: ensemble.spread("horizon-more", l),
        firstShort: firstShort(ensemble, scope, l),
        firstLikelyShort: firstLikelyShort(ensemble, scope, l),
        unitMonths: ensemble.spread("horizon-unit-months", l),
      },
    ];
  });
}

function firstShort(ensemble: Ensemble, scope: Scope, line: number): HorizonSummary["firstShort"] {
  const { p10, p50, p90 } = ensemble.spread("horizon-first", line);
  const month = (first: number) => (first > scope.headline ? null : scope.origin + first);
  return { p10: month(p10), p50: month(p50), p90: month(p90) };
}

function firstLikelyShort(ensemble: Ensemble, scope: Scope, line: number): number | null {
  for (let month = 1; month <= scope.headline; month++) {
    if (ensemble.shareAboveZero("shortfall", requirementSeries(scope, line, month)) > 0.5) return scope.origin + month;
  }
  return null;
}
