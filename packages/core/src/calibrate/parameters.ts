import type { Group } from "../vocabulary/cohort.js";
import type { Month } from "../vocabulary/month.js";

/** Shares by placement id, summing to 1. */
export type Mix = ReadonlyMap<string, number>;

/** A yearly rate of moving between two kinds of home, over a range of ages. */
export interface MoveRate {
  readonly group: Group | undefined;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly from: string;
  readonly to: string;
  /** Moves a year per child there. */
  readonly rate: number;
}

/** What happens on a birthday (`share`) or from it on (`rate`, per year). `to` is a placement, `same` or `ended`. */
export interface Transition {
  readonly group: Group | undefined;
  readonly age: number;
  /** Undefined: from anywhere. */
  readonly from: string | undefined;
  readonly to: string;
  readonly value: number;
}

export interface CitizenFlows {
  /** Children starting, by year of the projection. */
  readonly entriesPerYear: Float64Array;
  /** Entries a year that yearly counts miss, because a child is counted once. */
  readonly uncountedPerYear: number;
  /** Variance over mean of a month's entries. */
  readonly dispersion: number;
  /** Share of entrants by single year of age, 0 to 17. */
  readonly entryAge: Float64Array;
  /** Where entrants of an age are first placed. */
  readonly entryMix: readonly Mix[];
  /** By age: share of entrants who stay briefly. */
  readonly shortShare: Float64Array;
  /** By age: share of the opening stock who are short-stay. */
  readonly shortInStock: Float64Array;
  /** Exits a year of short-stay children. */
  readonly shortExit: number;
  /** By age: exits a year of long-stay children, adoption apart. */
  readonly longExit: Float64Array;
  /** Multiplier of all exit rates by year of the projection. */
  readonly exitDrift: Float64Array;
  /** Adoptions a year per child placed for adoption. */
  readonly adoption: number;
  /** Placements for adoption a year per long-stay fostered child under 6. */
  readonly placedForAdoption: number;
  /** Why children leave before 18, adoption apart: shares. */
  readonly reasons: Mix;
}

export interface ReceptionFlows {
  /** Retained children above which new arrivals are transferred, at the end of each month from the origin. */
  readonly threshold: Float64Array;
  /** Retained children at the origin. */
  readonly retainedAtOrigin: number;
  /** Mean days from arrival to transfer, by quarter from the origin (the last goes on), and the shape of the wait. */
  readonly waitDays: Float64Array;
  readonly waitShape: number;
  /** Mean days from arrival to a placement for retained children. */
  readonly handoverDays: number;
  /** By age 0 to 17: chance that an arrival is retained while there is room under the threshold. */
  readonly retain: Float64Array;
  /** Share of arrivals by single year of age, 0 to 17. */
  readonly ageShare: Float64Array;
  /** Where arrivals of an age wait, and where the retained ones go. */
  readonly waitingMix: readonly Mix[];
  readonly retainedMix: readonly Mix[];
  /** Exits a year for reasons other than transfer or turning 18. */
  readonly otherRate: number;
}

/** Everything one simulated path needs to know, every uncertain figure drawn. Rates are per year. */
export interface Parameters {
  readonly origin: Month;
  /** Months projected. */
  readonly months: number;
  readonly citizen: CitizenFlows;
  readonly reception: ReceptionFlows;
  readonly moves: readonly MoveRate[];
  readonly birthdays: readonly Transition[];
  readonly leaverRates: readonly Transition[];
}
