import { CENTRAL, carerFlows } from "../../calibrate/index.js";
import { NORMAL_90 } from "../../chance/index.js";
import type { Ensemble } from "../../ensemble/index.js";
import type { CarerRow, DataPack } from "../../pack/types.js";
import { MOST_A_YEAR } from "../../requirements/index.js";
import { definite } from "../../vocabulary/definite.js";
import type { CarerBalance, RecruitmentRow } from "../projection.js";
import { requirementSeries } from "../requirement-counter.js";
import { type CarerSeries, NEEDED, STAGES } from "./carer-counter.js";

/** Chance with which carers are to be in balance, 0 to 1. */
export const BALANCE_LEVEL = 0.8;

/** Levels that are told beside the one asked for. */
const LEVELS = [0.5, 0.8, 0.9, 0.95];

/** The rows of recruitment.csv: stages that somebody counts, by month from the origin. */
export function recruitmentRows(ensemble: Ensemble, series: CarerSeries, pack: DataPack): RecruitmentRow[] {
  const { scope, lines } = series;
  return Array.from({ length: scope.months + 1 }, (_, month) =>
    lines.flatMap(({ carers }, l) =>
      STAGES.flatMap((stage, s) => {
        const isFlow = stage !== "approved" && !stage.endsWith("ing");
        if ((isFlow && month === 0) || (s < 4 && !hasFunnel(pack, definite(carers)))) return [];
        const at = series.stage(l, s, month);
        return [
          { month: scope.origin + month, carers: definite(carers), stage, ...ensemble.spread("recruitment", at) },
        ];
      }),
    ),
  ).flat();
}

/**
 * The rows of carers.csv: the quantile of the members' own turning points at each level, with the Monte Carlo interval
 * that their order gives (ranks n q -+ 1.28 sqrt(n q (1 - q))).
 */
export function carerBalance(
  ensemble: Ensemble,
  series: CarerSeries,
  pack: DataPack,
  level = BALANCE_LEVEL,
): CarerBalance[] {
  const { balance, origin } = series.scope;
  const levels = [...new Set([level, ...LEVELS])].sort((a, b) => a - b);
  return series.lines.flatMap((line, l) => {
    const carers = definite(line.carers);
    const short = ensemble.shareAboveZero(
      "shortfall",
      requirementSeries(series.scope, series.scope.lines.indexOf(line), balance),
    );
    return NEEDED.flatMap((measure, m) => {
      if (m > 0 && !hasFunnel(pack, carers)) return [];
      return levels.map((share) => ({
        month: origin + balance,
        carers,
        placement: line.placement,
        resource: line.resource as CarerBalance["resource"],
        measure,
        level: share,
        ...quantileWithError(ensemble, series.needed(l, m), share),
        today: today(pack, carers, measure),
        chance: 1 - short,
      }));
    });
  });
}

function quantileWithError(ensemble: Ensemble, series: number, level: number) {
  const error = NORMAL_90 * Math.sqrt((level * (1 - level)) / ensemble.members);
  const at = (share: number) => {
    const value = ensemble.quantile("carers-needed", series, Math.max(0, Math.min(1, share)));
    return value >= MOST_A_YEAR ? null : value;
  };
  return { needed: at(level), low: at(level - error), high: at(level + error) };
}

/** A year's number as the pack prints it, else as its figures make it. */
function today(pack: DataPack, kind: string, measure: (typeof NEEDED)[number]): number {
  const printed = rowsOf(pack, kind).find((row) => row.measure === measure);
  if (printed) return printed.figure.value;
  const { approvals, funnel } = definite(definite(carerFlows(pack, CENTRAL).get(kind)).supply);
  if (!funnel) return approvals;
  const applications = funnel.enquiries * funnel.applied;
  return Math.round(measure === "applications" ? applications : applications * funnel.approved);
}

function hasFunnel(pack: DataPack, kind: string): boolean {
  return rowsOf(pack, kind).some((row) => row.measure === "approval-share");
}

function rowsOf(pack: DataPack, kind: string): readonly CarerRow[] {
  return pack.carers.filter((row) => row.kind === kind);
}
