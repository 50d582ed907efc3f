import type { Ensemble, Spread } from "../ensemble/index.js";
import type { Month } from "../vocabulary/month.js";
import { HORIZON_KEPT } from "./horizon-counter.js";
import { REQUIREMENT_KEPT, RequirementCounter, requirementSeries } from "./requirement-counter.js";
import type { Scope } from "./scope.js";
import type { Levels, Summary } from "./summary.js";

/**
 * What holds of one kind of home over all months from the first projected to the headline. A member has enough where it
 * is not short in at least the run's `enoughMonths` of them.
 *
 * @example
 * const beds = projection.horizon.filter(({ resource }: HorizonSummary) => resource === "bed");
 * beds.every(({ required }) => required >= 0); // => true
 */
export interface HorizonSummary {
  readonly placement: string;
  readonly resource: "bed" | "household" | "host";
  /** Chance that any month is short. */
  readonly anyMonthShort: number;
  /** Chance that there is enough in so many months. */
  readonly adequate: number;
  /** Beds, households or hosts, the same in every month, that are enough in so many months at the service level. */
  readonly required: number;
  /** Beside the plan, the same in every month, at the service level; 0 where the plan will do. */
  readonly additional: number;
  /** Mean and quantiles of the members' own numbers behind the two. */
  readonly ofRequired: Spread;
  readonly ofAdditional: Spread;
  /** First month that is short: 10th, 50th and 90th percentile of the members; null where it is none of these months. */
  readonly firstShort: { readonly p10: Month | null; readonly p50: Month | null; readonly p90: Month | null };
  /** First month in which the chance of a shortfall is above one half; null if never. */
  readonly firstLikelyShort: Month | null;
  /** What is short, added up over the months: bed-months. */
  readonly unitMonths: Spread;
}

/**
 * What holds over all months from the first projected to the headline month, for everything that is planned. A home
 * with a busiest day is judged by it: it is short in a month when it is short on some day.
 */
export const HORIZON: Summary<HorizonSummary> = { counters: [RequirementCounter], rows: horizonRows };

function horizonRows(ensemble: Ensemble, scope: Scope, { serviceLevel }: Levels): HorizonSummary[] {
  const { lines } = scope;
  return lines.flatMap((line, l) => {
    const { placement, resource, measure } = line;
    const hasDays = lines.some((other) => other.placement === placement && other.measure === "peak-day");
    if (!line.planned || (hasDays && measure === "month-end")) return [];
    return [
      {
        placement,
        resource,
        anyMonthShort: ensemble.shareAboveZero(HORIZON_KEPT.ever, l),
        adequate: ensemble.shareAboveZero(HORIZON_KEPT.adequate, l),
        required: ensemble.quantile(HORIZON_KEPT.required, l, serviceLevel),
        additional: ensemble.quantile(HORIZON_KEPT.additional, l, serviceLevel),
        ofRequired: ensemble.spread(HORIZON_KEPT.required, l),
        ofAdditional: ensemble.spread(HORIZON_KEPT.additional, l),
        firstShort: firstShort(ensemble, scope, l),
        firstLikelyShort: firstLikelyShort(ensemble, scope, l),
        unitMonths: ensemble.spread(HORIZON_KEPT.unitMonths, l),
      },
    ];
  });
}

function firstShort(ensemble: Ensemble, scope: Scope, line: number): HorizonSummary["firstShort"] {
  const { p10, p50, p90 } = ensemble.spread(HORIZON_KEPT.first, line);
  const month = (first: number) => (first > scope.headline ? null : scope.origin + first);
  return { p10: month(p10), p50: month(p50), p90: month(p90) };
}

function firstLikelyShort(ensemble: Ensemble, scope: Scope, line: number): number | null {
  for (let month = 1; month <= scope.headline; month++) {
    if (ensemble.shareAboveZero(REQUIREMENT_KEPT.shortfall, requirementSeries(scope, line, month)) > 0.5)
      return scope.origin + month;
  }
  return null;
}
