import type { Spread } from "../ensemble/index.js";
import type { CorrelationRow, Figure, PackMeta, Placement, Resource, Source } from "../pack/types.js";
import type { Month } from "../vocabulary/month.js";
import type { CarerBalance, RecruitmentRow } from "./carers/balance.js";
import type { FosterAgeSummary } from "./carers/foster-ages.js";
import type { CostSummary } from "./cost.js";
import type { FigureEffect } from "./effects.js";
import type { MeasureSummary } from "./measures/measures-table.js";
import type { ArrivalSummary, FlowSummary, StockSummary } from "./path-tables.js";
import type { PlacedSummary } from "./placed-counter.js";
import type { RequirementRow } from "./requirement-rows.js";
import type { ShortBreakSummary } from "./short-break-counter.js";
import type { YearlyFlow } from "./yearly-flows.js";

/** One kind of home on the headline date: the table a strategy opens with. */
export interface HeadlineRow {
  readonly placement: string;
  readonly label: string;
  readonly section: string;
  readonly service: "care" | "leaver";
  readonly resource: Resource;
  /** Children (or young adults) there at the origin: median over members where the published tables do not say. */
  readonly now: Spread;
  /** Children who need it at the end of the headline month. */
  readonly need: Spread;
  /** Places (hosts for a host placement) that meet need at the service level; null where nobody plans it. */
  readonly required: number | null;
  readonly planned: number | null;
  readonly shortfallProbability: number | null;
}

/** Children counted over a financial year. `year` is the calendar year of its 31 March. */
export interface YearlySummary extends Spread {
  readonly year: number;
  readonly flow: YearlyFlow;
  readonly group: "citizen" | "uasc" | "all";
}

/** The largest value of a year: what sizes a reception centre. `missed`: the fullest day less the fullest month-end. */
export interface PeakSummary extends Spread {
  readonly year: number;
  readonly placement: string;
  readonly measure: "month-end" | "peak-day" | "missed";
}

/** By how many children a month's fullest day is above the count at its end, path by path: what month-ends understate. */
export interface MissedSummary extends Spread {
  readonly month: Month;
  readonly placement: string;
}

/**
 * What holds of one kind of home over all months from the first projected to the headline. A member has enough where it
 * is not short in at least the run's `enoughMonths` of them.
 */
export interface HorizonSummary {
  readonly placement: string;
  readonly resource: "bed" | "household" | "host";
  /** Chance that any month is short. */
  readonly anyMonthShort: number;
  /** Chance that there is enough in so many months. */
  readonly enough: number;
  /** Beds, households or hosts, the same in every month, that are enough in so many months at the service level. */
  readonly required: number;
  /** Beside the plan, the same in every month, at the service level; 0 where the plan will do. */
  readonly more: number;
  /** Mean and quantiles of the members' own numbers behind the two. */
  readonly ofRequired: Spread;
  readonly ofMore: Spread;
  /** First month that is short: 10th, 50th and 90th percentile of the members; null where it is none of these months. */
  readonly firstShort: { readonly p10: Month | null; readonly p50: Month | null; readonly p90: Month | null };
  /** First month in which the chance of a shortfall is above one half; null if never. */
  readonly firstLikelyShort: Month | null;
  /** What is short, added up over the months: bed-months. */
  readonly unitMonths: Spread;
}

/** One thing that a scenario supposes. */
export interface SupposedLever {
  /** What it does, in words. */
  readonly lever: string;
  readonly because: string;
  /** An id of sources.csv or levers.csv, or `supposed` where nobody has published it. */
  readonly source: string;
}

/** What a run supposes beyond its pack; no lever in the baseline. */
export interface Supposed {
  readonly because: string;
  readonly levers: readonly SupposedLever[];
}

/** Everything a projection says, ready to be written as tables, charts and a page. Plain data. */
export interface Projection {
  readonly meta: PackMeta;
  readonly placements: readonly Placement[];
  readonly sources: readonly Source[];
  readonly run: {
    readonly scenario: string;
    readonly members: number;
    readonly seed: string;
    /** 0 to 1. */
    readonly serviceLevel: number;
    /** Share of the months in which a home is to have enough, 0 to 1. */
    readonly enoughMonths: number;
    /** By the end of which month carers are to be in balance, and with what chance, 0 to 1. */
    readonly balanceBy: Month;
    readonly balanceLevel: number;
  };
  readonly supposed: Supposed;
  readonly headline: readonly HeadlineRow[];
  readonly requirements: readonly RequirementRow[];
  readonly placed: readonly PlacedSummary[];
  readonly stock: readonly StockSummary[];
  readonly flows: readonly FlowSummary[];
  readonly arrivals: readonly ArrivalSummary[];
  readonly cost: readonly CostSummary[];
  readonly shortBreaks: readonly ShortBreakSummary[];
  readonly measures: readonly MeasureSummary[];
  readonly yearly: readonly YearlySummary[];
  readonly peaks: readonly PeakSummary[];
  readonly missed: readonly MissedSummary[];
  readonly horizon: readonly HorizonSummary[];
  /** Figures that are drawn together. */
  readonly correlations: readonly CorrelationRow[];
  readonly recruitment: readonly RecruitmentRow[];
  readonly fosterAges: readonly FosterAgeSummary[];
  readonly balance: readonly CarerBalance[];
  /** Every figure the model read, in pack order: the assumptions register. */
  readonly register: readonly Figure[];
  /** What each figure of the register that is drawn does to the headline; none where too few members tell. */
  readonly effects: readonly FigureEffect[];
}
