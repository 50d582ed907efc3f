import { CENTRAL, carerFlows } from "../../calibrate/index.js";
import type { Ensemble } from "../../ensemble/index.js";
import type { DataPack } from "../../pack/types.js";
import { NORMAL_90 } from "../../random/index.js";
import { MOST_A_YEAR } from "../../requirements/index.js";
import { definite } from "../../vocabulary/issue.js";
import type { Month } from "../../vocabulary/month.js";
import { month, number, text } from "../column.js";
import { REQUIREMENT_KEPT, RequirementCounter, requirementSeries } from "../requirement-counter.js";
import type { Scope } from "../scope.js";
import type { Levels, OutputTable } from "../summary.js";
import { CARERS_KEPT, CarerCounter, CarerSeries, NEEDED } from "./carer-counter.js";
import { hasFunnel, rowsOf } from "./recruitment.js";

/**
 * How many a year it takes, from the first projected month on, for enough carers at the end of a month.
 *
 * @example
 * const approvals = projection.balance.filter(({ measure }: CarerSufficiency) => measure === "approvals");
 * approvals.length > 0; // => true
 */
export interface CarerSufficiency {
  readonly month: Month;
  /** A kind of carers.csv, and the placement whose need it meets. */
  readonly carers: string;
  readonly placement: string;
  readonly resource: "household" | "host";
  readonly measure: "approvals" | "applications" | "enquiries";
  /** Chance of enough, 0 to 1. */
  readonly level: number;
  /** Least whole number a year; null where as many as are looked for would not do. */
  readonly needed: number | null;
  /** Its 80% Monte Carlo interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** A year, as the pack has it. */
  readonly today: number;
  /** Chance of enough as the run has it, 0 to 1. */
  readonly chance: number;
}

/** carers.csv */
export const CARERS: OutputTable<CarerSufficiency> = {
  name: "carers",
  title: "How many a year it takes for enough carers, beside how many there are",
  about: "needed is enough by the month with a chance of level; needed_low to needed_high is its Monte Carlo interval.",
  keys: ["month", "carers", "resource", "measure", "level"],
  columns: [
    month("The month at whose end there are to be enough."),
    text("carers", "A kind of carers.csv.", (row) => row.carers),
    text("resource", "household or host.", (row) => row.resource),
    text("measure", "What is counted a year: approvals, applications or enquiries.", (row) => row.measure),
    number("level", "Chance of enough.", "share of paths, 0 to 1", "chance", (row) => row.level),
    number(
      "needed",
      "Least whole number; empty where no number looked for would do.",
      "a year",
      "count",
      (row) => row.needed,
    ),
    number("needed_low", "Lower end of its 80% Monte Carlo interval.", "a year", "count", (row) => row.low),
    number("needed_high", "Upper end of its 80% Monte Carlo interval.", "a year", "count", (row) => row.high),
    number("today", "As the data pack has it.", "a year", "count", (row) => row.today),
    number("chance_today", "Chance of enough as things are.", "share of paths, 0 to 1", "chance", (row) => row.chance),
  ],
  counters: [CarerCounter, RequirementCounter],
  rows: sufficiencyRows,
};

/**
 * Chance with which carers are to be in balance, 0 to 1.
 *
 * @example
 * SUFFICIENCY_LEVEL; // => 0.8
 */
export const SUFFICIENCY_LEVEL = 0.8;

/** Levels that are reported beside the one requested. */
const LEVELS = [0.5, 0.8, 0.9, 0.95];

/**
 * The quantile of the members' own turning points at each level, with the Monte Carlo interval
 * that their order gives (ranks n q -+ 1.28 sqrt(n q (1 - q))).
 */
function sufficiencyRows(ensemble: Ensemble, scope: Scope, { balanceLevel }: Levels): CarerSufficiency[] {
  const { balance, origin, pack } = scope;
  const series = new CarerSeries(scope);
  const levels = [...new Set([balanceLevel, ...LEVELS])].sort((a, b) => a - b);
  return series.lines.flatMap((line, l) => {
    const carers = definite(line.carers);
    const at = requirementSeries(scope, scope.lines.indexOf(line), balance);
    const short = ensemble.shareAboveZero(REQUIREMENT_KEPT.shortfall, at);
    return NEEDED.flatMap((measure, m) => {
      if (m > 0 && !hasFunnel(pack, carers)) return [];
      return levels.map((share) => ({
        month: origin + balance,
        carers,
        placement: line.placement,
        resource: line.resource as CarerSufficiency["resource"],
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
    const value = ensemble.quantile(CARERS_KEPT.needed, series, Math.max(0, Math.min(1, share)));
    return value >= MOST_A_YEAR ? null : value;
  };
  return { needed: at(level), low: at(level - error), high: at(level + error) };
}

/** A year's number as the pack prints it, else as its figures make it. */
function today(pack: DataPack, kind: string, measure: (typeof NEEDED)[number]): number {
  const printed = rowsOf(pack, kind).find((row) => row.measure === measure);
  if (printed) return printed.input.value;
  const { approvals, funnel } = definite(definite(carerFlows(pack, CENTRAL).get(kind)).supply);
  if (!funnel) return approvals;
  const applications = funnel.enquiries * funnel.applied;
  return Math.round(measure === "applications" ? applications : applications * funnel.approved);
}
