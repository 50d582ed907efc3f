import type { Month } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";
import type { Lever } from "../levers/forms.js";
import type { Scenario } from "../scenario/scenario.js";
import type { PlanKind } from "./kinds.js";
import { chanceShortOfCarers, recruitment } from "./recruitment.js";
import type { Sample } from "./sample.js";

/**
 * The newsvendor's quantile: the fewest units with which at most a share `risk` of the members is still short, each
 * member short of `gaps` of them (below 0 where some are to spare).
 */
export function adequate(gaps: Int32Array, risk: number): number {
  const sorted = Int32Array.from(gaps).sort();
  return sorted[Math.max(0, Math.ceil((1 - risk) * sorted.length - 1e-9) - 1)];
}

/** Share of the members still short of more than so many units. */
export function chanceShort(gaps: Int32Array, units: number): number {
  return gaps.filter((gap) => gap > units).length / gaps.length;
}

/**
 * Beds open at each quarter's end, the fewest and the latest that suffice: whole openings of `unit` beds, none before a
 * quarter that can be met in time, none closed again.
 *
 * @param needed beds that suffice at each quarter's end, beyond those planned
 * @param isOpen whether something can open in the quarter
 */
export function openings(needed: readonly number[], isOpen: readonly boolean[], unit: number): number[] {
  let beds = 0;
  return needed.map((units, q) => {
    if (isOpen[q]) beds = Math.max(beds, unit * Math.ceil(Math.max(0, units) / unit));
    return beds;
  });
}

/** What is done for one kind, by quarter, and the chances of a shortfall at each quarter's end. */
export interface Schedule {
  /** Beds opened so far, approvals so far, or beds under contract. */
  readonly totals: readonly number[];
  /** With nothing done, and with the schedule. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The schedule of one kind of a sample at a risk. `unit` is the kind's unless given. */
export function schedule(sample: Sample, k: number, risk: number, asOf: Month, unit?: number): Schedule {
  const kind = sample.kinds[k];
  const gaps = sample.gaps[k];
  const open = firstQuarter(sample, kind, asOf);
  const isOpen = sample.quarters.map((_, q) => q >= open);
  if (kind.action === "recruit") return carerSchedule(sample, k, isOpen, risk);
  const needed = gaps.map((quarter) => Math.max(0, adequate(quarter, risk)));
  const totals =
    kind.action === "open"
      ? openings(needed, isOpen, unit ?? kind.unit)
      : needed.map((beds, q) => (isOpen[q] ? beds : 0));
  return {
    totals,
    before: gaps.map((quarter) => chanceShort(quarter, 0)),
    after: gaps.map((quarter, q) => chanceShort(quarter, totals[q])),
  };
}

function carerSchedule({ gaps, staying, quarters }: Sample, k: number, isOpen: boolean[], risk: number): Schedule {
  const sample = { quarters, gaps: gaps[k], staying: staying[k] };
  const approvals = recruitment(sample, isOpen, risk);
  let sum = 0;
  return {
    totals: approvals.map((n) => {
      sum += n;
      return sum;
    }),
    before: quarters.map((_, q) => chanceShortOfCarers(sample, q, [])),
    after: quarters.map((_, q) => chanceShortOfCarers(sample, q, approvals.slice(0, q + 1))),
  };
}

/** The first quarter, from 0, that begins after the kind's lead time. */
export function firstQuarter({ quarters, scope }: Sample, { lead }: PlanKind, asOf: Month): number {
  const earliest = asOf - scope.origin + lead;
  const open = quarters.findIndex(({ first }) => first > earliest);
  return open < 0 ? quarters.length : open;
}

/** The openings and approvals of a plan as a scenario, after the levers of the scenario. Contracts open nothing. */
export function planScenario(
  { levers }: Scenario,
  sample: Sample,
  schedules: readonly Schedule[],
  risk: number,
): Scenario {
  return {
    name: `Plan for a shortfall risk of ${Number((100 * risk).toFixed(1))}%`,
    because: "Written by sufficiency plan: the fewest and latest openings and approvals that keep the risk.",
    levers: [...levers, ...sample.kinds.flatMap((_, k) => kindLevers(sample, k, schedules[k]))],
  };
}

function kindLevers({ kinds, quarters, scope }: Sample, k: number, { totals }: Schedule): Lever[] {
  const { action, placement, line } = kinds[k];
  if (action === "contract") return [];
  return quarters.flatMap(({ first, last }, q): Lever[] => {
    const add = totals[q] - (totals[q - 1] ?? 0);
    if (add === 0) return [];
    const from = scope.origin + first;
    if (action === "open") return [{ kind: "capacity", placement, add, from }];
    const perYear = (12 * add) / (last - first + 1);
    const until = scope.origin + last;
    return [{ kind: "carers", of: "approvals", carer: definite(line.carers), add: perYear, from, until }];
  });
}
