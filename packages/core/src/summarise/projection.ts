import type { Figure, PackMeta, Placement, Resource, Source } from "../pack/types.js";
import type {
  ArrivalSummary,
  CostSummary,
  FlowSummary,
  MeasureSummary,
  RequirementRow,
  ShortBreakSummary,
  Spread,
  StockSummary,
} from "./rows.js";

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
  /** entries, exits, transfers, eighteen, arrivals, adoptions, step-across. */
  readonly flow: string;
  readonly group: "citizen" | "uasc" | "all";
}

/** The largest value of a year: what sizes a reception centre. */
export interface PeakSummary extends Spread {
  readonly year: number;
  readonly placement: string;
  readonly measure: "month-end" | "peak-day";
}

/** Horizon-wide shortfall of one kind of home. */
export interface HorizonSummary {
  readonly placement: string;
  readonly resource: "bed" | "household" | "host";
  /** Chance that any month to the headline month is short. */
  readonly anyMonthShort: number;
  /** Chance that more than one month in ten is short. */
  readonly oftenShort: number;
  /** First month in which the chance of a shortfall is above one half; null if never. */
  readonly firstLikelyShort: number | null;
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
  };
  readonly supposed: Supposed;
  readonly headline: readonly HeadlineRow[];
  readonly requirements: readonly RequirementRow[];
  readonly stock: readonly StockSummary[];
  readonly flows: readonly FlowSummary[];
  readonly arrivals: readonly ArrivalSummary[];
  readonly cost: readonly CostSummary[];
  readonly shortBreaks: readonly ShortBreakSummary[];
  readonly measures: readonly MeasureSummary[];
  readonly yearly: readonly YearlySummary[];
  readonly peaks: readonly PeakSummary[];
  readonly horizon: readonly HorizonSummary[];
  /** Every figure the model read, in pack order: the assumptions register. */
  readonly register: readonly Figure[];
}
