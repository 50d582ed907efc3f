import type { Model } from "../member/index.js";
import type { DataPack, Placement } from "../pack/types.js";
import type { RequirementLine } from "../requirements/index.js";
import type { StateSpace } from "../states/index.js";
import { ParameterError } from "../vocabulary/issue.js";
import { calendarMonth, financialYear, formatMonth, type Month, yearOf } from "../vocabulary/month.js";

/** What of each path is counted. Months are counted from the origin. */
export interface Scope {
  readonly origin: Month;
  /** Months counted after the origin. */
  readonly months: number;
  /** The month whose end headlines are read at; the last counted where that comes first. */
  readonly headline: number;
  /** The month by whose end carers are to be in balance. */
  readonly balance: number;
  /** Share of the months to the headline in which a home is to have enough, 0 to 1. */
  readonly enoughMonths: number;
  readonly pack: DataPack;
  readonly space: StateSpace;
  /** In the order of the state space's places. */
  readonly placements: readonly Placement[];
  /** What is required. */
  readonly lines: readonly RequirementLine[];
}

/** What is asked of homes and carers over the months, beside each month alone. */
export interface HorizonRules {
  /** Month by whose end carers are to be in balance. Default: the last March up to the headline month, or that month. */
  readonly balanceBy?: Month | undefined;
  /** Share of the months to the headline in which a home is to have enough, 0.5 to 1. Default 0.9. */
  readonly enoughMonths?: number | undefined;
}

/**
 * Nine months of ten.
 *
 * @example
 * ENOUGH_MONTHS; // => 0.9
 */
export const ENOUGH_MONTHS = 0.9;

/**
 * What a model's members are counted of: the months up to the pack's horizon, or to an earlier one.
 * @throws ParameterError for a month or a share out of bounds.
 */
export function scopeOf(
  { pack, space, lines }: Pick<Model, "pack" | "space" | "lines">,
  until: Month = pack.meta.horizon,
  rules: HorizonRules = {},
): Scope {
  const { origin, horizon } = pack.meta;
  if (!Number.isInteger(until) || until <= origin || until > horizon)
    throw new ParameterError("until", until, `a month from ${formatMonth(origin + 1)} to ${formatMonth(horizon)}`);
  const headline = Math.min(pack.meta.headline, until);
  const { balanceBy = lastMarch(origin, headline), enoughMonths = ENOUGH_MONTHS } = rules;
  if (!Number.isInteger(balanceBy) || balanceBy <= origin || balanceBy > until)
    throw new ParameterError(
      "balanceBy",
      balanceBy,
      `a month from ${formatMonth(origin + 1)} to ${formatMonth(until)}`,
    );
  if (!(enoughMonths >= 0.5 && enoughMonths <= 1))
    throw new ParameterError("enoughMonths", enoughMonths, "a share from 0.5 to 1");
  return {
    origin,
    months: until - origin,
    headline: headline - origin,
    balance: balanceBy - origin,
    enoughMonths,
    pack,
    space,
    placements: pack.placements,
    lines,
  };
}

/** The last March after the origin and up to a month, or the month itself. */
function lastMarch(origin: Month, latest: Month): Month {
  const march = latest - ((calendarMonth(latest) + 9) % 12);
  return march > origin ? march : latest;
}

/** 1, 2 ... to the last month counted. */
export function monthsAfterOrigin({ months }: Pick<Scope, "months">): number[] {
  return Array.from({ length: months }, (_, month) => month + 1);
}

/** A whole year among the months counted. Months are counted from the origin. */
export interface Year {
  /** `2025/26` for a financial year, `2026` for a calendar year. */
  readonly label: string;
  /** The calendar year in which it ends. */
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/** Financial years, April to March, all of whose months are counted. */
export function financialYears(origin: Month, months: number): Year[] {
  return wholeYears(origin, months, 4).map((year) => ({
    ...year,
    label: `${year.year - 1}/${String(year.year % 100).padStart(2, "0")}`,
  }));
}

/** Calendar years all of whose months are counted. */
export function calendarYears(origin: Month, months: number): Year[] {
  return wholeYears(origin, months, 1);
}

function wholeYears(origin: Month, months: number, firstMonth: 1 | 4): Year[] {
  const years: Year[] = [];
  for (let first = 1; first + 11 <= months; first++) {
    if (calendarMonth(origin + first) !== firstMonth) continue;
    const year = firstMonth === 4 ? financialYear(origin + first) : yearOf(origin + first);
    years.push({ label: String(year), year, first, last: first + 11 });
  }
  return years;
}
