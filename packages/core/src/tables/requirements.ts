import type { Ensemble, Spread } from "../ensemble/index.js";
import type { RequirementLine } from "../requirements/index.js";
import type { Month } from "../vocabulary/month.js";
import { month, number, placement, spread, text } from "./column.js";
import { REQUIREMENT_KEPT, RequirementCounter, requirementSeries } from "./requirement-counter.js";
import type { Scope } from "./scope.js";
import type { Levels, OutputTable } from "./summary.js";

/**
 * What a kind of home, or its carers, needs and has at the end of a month or on its busiest day.
 *
 * @example
 * const peak = projection.requirements.filter(({ measure }: RequirementRow) => measure === "peak-day");
 * peak.length > 0; // => true
 */
export interface RequirementRow extends Spread {
  readonly month: Month;
  readonly placement: string;
  readonly resource: "bed" | "household" | "host";
  readonly measure: "month-end" | "peak-day";
  /** Beds, households or hosts that meet need at the service level. */
  readonly required: number | null;
  /** Median planned; null where no planned capacity is recorded. */
  readonly available: number | null;
  readonly shortfallP50: number | null;
  readonly shortfallP90: number | null;
  readonly shortfallProbability: number | null;
}

const NOT_PLANNED = "Empty where no planned capacity is recorded.";

/** requirements.csv */
export const REQUIREMENTS: OutputTable<RequirementRow> = {
  name: "requirements",
  title: "What each kind of home needs, requires and has, by month",
  about: "Last day of each month, or its busiest day.",
  keys: ["month", "placement", "resource", "measure"],
  columns: [
    month("The month that ends with the day counted, or that has the busiest day."),
    placement("A kind of home, as in placements.csv."),
    text("resource", "What is counted: bed, household or host.", (row) => row.resource),
    text("measure", "month-end, or peak-day: the busiest day of the month.", (row) => row.measure),
    ...spread<RequirementRow>("children, households or hosts"),
    number(
      "required",
      `Enough with a chance of the service level, allowing for places that cannot be used. ${NOT_PLANNED}`,
      "beds, households or hosts",
      "count",
      (row) => row.required,
    ),
    number(
      "available",
      `As planned: the median over paths. ${NOT_PLANNED}`,
      "beds, households or hosts",
      "count",
      (row) => row.available,
    ),
    number(
      "shortfall_p50",
      `What is lacking in the middle path. ${NOT_PLANNED}`,
      "beds, households or hosts",
      "count",
      (row) => row.shortfallP50,
    ),
    number(
      "shortfall_p90",
      `What is lacking in nine paths of ten at most. ${NOT_PLANNED}`,
      "beds, households or hosts",
      "count",
      (row) => row.shortfallP90,
    ),
    number(
      "shortfall_probability",
      `Share of paths in which more is required than available. ${NOT_PLANNED}`,
      "share of paths, 0 to 1",
      "chance",
      (row) => row.shortfallProbability,
    ),
  ],
  counters: [RequirementCounter],
  rows: requirementRows,
};

/**
 * Share of members that are to have enough, 0 to 1.
 *
 * @example
 * SERVICE_LEVEL; // => 0.9
 */
export const SERVICE_LEVEL = 0.9;

/**
 * By month from the origin, then in the pack's order. `required` is the service level's
 * quantile of the requirement, `available` the median; a busiest day has no row at the origin, where no day was run.
 */
function requirementRows(ensemble: Ensemble, scope: Scope, { serviceLevel }: Levels): RequirementRow[] {
  return Array.from({ length: scope.months + 1 }, (_, month) =>
    scope.lines.flatMap((line, l) => {
      if (month === 0 && line.measure === "peak-day") return [];
      const series = requirementSeries(scope, l, month);
      const { placement, resource, measure } = line;
      const kind = { month: scope.origin + month, placement, resource, measure };
      return [
        {
          ...kind,
          ...ensemble.spread(REQUIREMENT_KEPT.need, series),
          ...provision(ensemble, line, series, serviceLevel),
        },
      ];
    }),
  ).flat();
}

function provision(ensemble: Ensemble, { planned }: RequirementLine, series: number, serviceLevel: number) {
  if (!planned)
    return { required: null, available: null, shortfallP50: null, shortfallP90: null, shortfallProbability: null };
  const { required, available, shortfall } = REQUIREMENT_KEPT;
  return {
    required: ensemble.quantile(required, series, serviceLevel),
    available: ensemble.quantile(available, series, 0.5),
    shortfallP50: ensemble.quantile(shortfall, series, 0.5),
    shortfallP90: ensemble.quantile(shortfall, series, 0.9),
    shortfallProbability: ensemble.shareAboveZero(shortfall, series),
  };
}
