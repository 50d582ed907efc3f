import type { Month } from "@sufficiency/core";
import type { PlanKind } from "./kinds.js";
import { adequate, chanceShort, openings } from "./openings.js";
import { chanceShortOfCarers, recruitment } from "./recruitment.js";
import type { Sample } from "./sample.js";

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
