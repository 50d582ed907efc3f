import type { Ensemble, Spread } from "../../ensemble/index.js";
import type { CarerRow, DataPack } from "../../pack/types.js";
import { definite } from "../../vocabulary/issue.js";
import type { Month } from "../../vocabulary/month.js";
import { month, spread, text } from "../column.js";
import type { Scope } from "../scope.js";
import type { OutputTable } from "../summary.js";
import { CARERS_KEPT, CarerCounter, CarerSeries, STAGES } from "./carer-counter.js";

/**
 * Households or hosts at one stage of recruitment, in a month.
 *
 * @example
 * const asked = projection.recruitment.filter(({ stage }: RecruitmentRow) => stage === "enquiries");
 * asked.length > 0; // => true
 */
export interface RecruitmentRow extends Spread {
  readonly month: Month;
  /** A kind of carers.csv. */
  readonly carers: string;
  /**
   * During the month: `enquiries`, `applications`, `approvals`. At its end: `enquiring` (not yet applied), `assessing`
   * (applied, not yet decided on), `approved` (households or hosts there are).
   */
  readonly stage: string;
}

/** recruitment.csv */
export const RECRUITMENT: OutputTable<RecruitmentRow> = {
  name: "recruitment",
  title: "Carers at each stage from enquiry to household, by month",
  about: "enquiries, applications and approvals during each month; the other stages on its last day.",
  keys: ["month", "carers", "stage"],
  columns: [
    month("The month, or the month that ends with the day counted."),
    text("carers", "A kind of carers.csv.", (row) => row.carers),
    text(
      "stage",
      "enquiries, applications and approvals during the month; enquiring, assessing and approved at its end.",
      (row) => row.stage,
    ),
    ...spread<RecruitmentRow>("households or hosts"),
  ],
  counters: [CarerCounter],
  rows: recruitmentRows,
};

/** Stages that somebody counts, by month from the origin. */
function recruitmentRows(ensemble: Ensemble, scope: Scope): RecruitmentRow[] {
  const series = new CarerSeries(scope);
  return Array.from({ length: scope.months + 1 }, (_, month) =>
    series.lines.flatMap(({ carers }, l) =>
      STAGES.flatMap((stage, s) => {
        const isFlow = stage !== "approved" && !stage.endsWith("ing");
        if ((isFlow && month === 0) || (s < 4 && !hasFunnel(scope.pack, definite(carers)))) return [];
        const at = series.stage(l, s, month);
        return [
          { month: scope.origin + month, carers: definite(carers), stage, ...ensemble.spread(CARERS_KEPT.stages, at) },
        ];
      }),
    ),
  ).flat();
}

/** Whether anybody counts enquiries and applications of a kind of carers. */
export function hasFunnel(pack: DataPack, kind: string): boolean {
  return rowsOf(pack, kind).some((row) => row.measure === "approval-share");
}

/** The rows of carers.csv of one kind. */
export function rowsOf(pack: DataPack, kind: string): readonly CarerRow[] {
  return pack.carers.filter((row) => row.kind === kind);
}
