import type { Ensemble } from "../ensemble/index.js";
import type { HorizonSummary } from "./projection.js";
import { requirementSeries } from "./requirement-counter.js";
import { SERVICE_LEVEL } from "./requirement-rows.js";
import type { Scope } from "./scope.js";

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
