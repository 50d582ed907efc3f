import type { Spread } from "../ensemble/index.js";
import type { AgeBand } from "../vocabulary/age-band.js";
import type { Group } from "../vocabulary/cohort.js";
import type { Month } from "../vocabulary/month.js";

/** Children in a kind of home on the last day of a month. */
export interface StockSummary extends Spread {
  readonly month: Month;
  readonly group: Group | "all";
  /** A placement id, `all` for children in care, or `all-leavers` for care leavers. */
  readonly placement: string;
}

/** Children who moved during a month. */
export interface FlowSummary extends Spread {
  readonly month: Month;
  /** entry, repeat-entry, arrival, transfer, move, exit, eighteen, age-out. */
  readonly flow: string;
  readonly group: Group;
  /** Placement id or "outside". */
  readonly from: string;
  /** Placement id, reason for leaving, or "outside". */
  readonly to: string;
}

/** Asylum-seeking children who arrived during a month. */
export interface ArrivalSummary extends Spread {
  readonly month: Month;
}

/** One line of requirements.csv. */
export interface RequirementRow extends Spread {
  readonly month: Month;
  readonly placement: string;
  readonly resource: "bed" | "household" | "host";
  readonly measure: "month-end" | "peak-day";
  /** Beds, households or hosts that meet need at the service level. */
  readonly required: number | null;
  /** Median planned; null where nobody plans this kind of home. */
  readonly available: number | null;
  readonly shortfallP50: number | null;
  readonly shortfallP90: number | null;
  readonly shortfallProbability: number | null;
}

/** Children in a home of the overflow order at a month's end, when no home takes more than its places. */
export interface PlacedSummary extends Spread {
  readonly month: Month;
  /** `all` counts those turned away from any home. */
  readonly placement: string;
  /** Children there; children who need it and went elsewhere; children there because another home is full. */
  readonly measure: "placed" | "turned-away" | "from-elsewhere";
}

/** Fostered children, and young adults who stay put, of some ages at a month's end. */
export interface FosterAgeSummary extends Spread {
  readonly month: Month;
  /** A kind of foster home. */
  readonly placement: string;
  readonly ages: AgeBand;
  /** People of these ages, or the households that they alone require. */
  readonly measure: "people" | "households";
}

/** One measure of a year of overnight short breaks. */
export interface ShortBreakSummary extends Spread {
  /** The unit, or `all` for the service. */
  readonly unitName: string;
  readonly measure: string;
  /** What the figures count; of a share, 1 is the whole. */
  readonly unit: "nights" | "share" | "beds";
}

/** One of the strategy's own measures, as it was printed on a date or as it is projected for the end of a month. */
export interface MeasureSummary {
  readonly indicator: string;
  readonly label: string;
  /** Of a share, 1 is the whole. */
  readonly unit: "per 10,000" | "share" | "children";
  readonly kind: "printed" | "projected" | "not-projected";
  /** Null where it is not projected. */
  readonly month: Month | null;
  /** What was printed; null in other rows. */
  readonly value: number | null;
  /** What is projected; null in other rows. */
  readonly spread: Spread | null;
  /** The latest target that was printed; null where there is none, and in printed rows. */
  readonly target: number | null;
  /** Share of members that meet it; null where there is nothing to meet. */
  readonly meetsTarget: number | null;
  /** The scorecard's colour; empty where it gave none. */
  readonly rating: string;
  /** An id of sources.csv; empty of a projection. */
  readonly source: string;
  readonly note: string;
}

/** Cost in pounds of `priceYear`, in a financial or calendar period. */
export interface CostSummary extends Spread {
  readonly period: string;
  readonly placement: string;
  /**
   * `need` (every child in the home that fits), `placed` (capacity binds, children overflow) or `overflow`: what the
   * second costs more than the first in the same member, below 0 where children leave a full home.
   */
  readonly kind: "need" | "placed" | "overflow";
}
