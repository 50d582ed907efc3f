import type { Group } from "../vocabulary/cohort.js";
import type { Month } from "../vocabulary/month.js";
import type { LeverRow } from "./lever.js";

/**
 * How a figure came to be: printed by its source, worked out from printed figures, or assumed.
 *
 * @example
 * const status: Status = "published";
 * projection.register.some((input) => input.status === status); // => true
 */
export type Status = "published" | "derived" | "assumption";

/**
 * One number of the pack with everything needed to defend it.
 *
 * @example
 * const [input]: readonly Input[] = projection.register.filter(({ status }) => status === "assumption");
 * input !== undefined && input.low !== undefined; // => true
 */
export interface Input {
  /** Stable name, made from the file, the measure and the keys: `moves/rate/citizen/10-17/in-house/childrens-home`. */
  readonly id: string;
  readonly value: number;
  /** Words a person reads: `children`, `per year`, `share`, `days`, `GBP per week`. */
  readonly unit: string;
  /** 10th percentile of the input's distribution; undefined where the input is taken as known. */
  readonly low: number | undefined;
  /** 90th percentile of the input's distribution. */
  readonly high: number | undefined;
  /** `supposed` is an amount of a scenario, which no pack has. */
  readonly status: Status | "supposed";
  /** An id of sources.csv; of an amount of a scenario also an id of levers.csv, or `supposed`. */
  readonly source: string;
  readonly note: string;
  readonly file: string;
  readonly line: number;
}

/**
 * A document, dataset or recorded judgement that figures come from.
 *
 * @example
 * const documents = pack.sources.map(({ document }: Source) => document);
 * documents.length > 0; // => true
 */
export interface Source {
  readonly id: string;
  readonly document: string;
  readonly locator: string;
  readonly quote: string;
  readonly date: string;
  readonly status: Status;
}

/**
 * Resource.
 *
 * @example
 * const counted: Resource = "household";
 * pack.placements.some(({ resource }) => resource === counted); // => true
 */
export type Resource = "bed" | "household" | "host" | "none";

/**
 * A kind of home.
 *
 * @example
 * const homes = pack.placements.filter(({ resource }: Placement) => resource === "bed");
 * homes.some(({ id }) => id === "reception"); // => true
 */
export interface Placement {
  readonly id: string;
  readonly label: string;
  /** The heading of the strategy it falls under. */
  readonly section: string;
  /** `care` to the 18th birthday, `leaver` after it. */
  readonly service: "care" | "leaver";
  /** First age, in whole years, of the people who live there. */
  readonly ageFrom: number;
  /** Last age, in whole years. */
  readonly ageTo: number;
  readonly resource: Resource;
  /** The category that the official statistics count it under; "" for care leavers. */
  readonly category: string;
  /** Where children go when it is full; "" where nobody is turned away. */
  readonly overflowTo: string;
}

/** Fields of a keyed row; undefined where the cell is blank, which means "all" or "any". */
interface Keyed {
  readonly measure: string;
  readonly input: Input;
}
interface Aged {
  readonly group: Group | undefined;
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
}

/** Children on a date. `measure`: margin (holds exactly), split (drawn per member), seed (a weight), check (compared only). */
export interface StockRow extends Keyed, Aged {
  readonly date: Month | undefined;
  readonly placement: string | undefined;
  readonly category: string | undefined;
}
/** Entries. `measure` children (a published count), share (placement mix of entrants) or a named parameter. */
export interface EntryRow extends Keyed, Aged {
  /** Year ending 31 March. */
  readonly year: number | undefined;
  readonly placement: string | undefined;
}
/** Exits. `measure` children (a published count) or a named parameter. */
export interface ExitRow extends Keyed, Aged {
  readonly year: number | undefined;
  readonly reason: string | undefined;
}
/** Moves between kinds of home. `measure` rate, per year. */
export interface MoveRow extends Keyed, Aged {
  readonly from: string;
  readonly to: string;
}
/** What happens from a birthday on. `measure` share (at the birthday) or rate (per year, from that age on). */
export interface TransitionRow extends Keyed {
  readonly group: Group | undefined;
  readonly age: number;
  readonly from: string | undefined;
  /** A placement id, or `ended` where the council's service ends. */
  readonly to: string;
}
/** Counts of arrivals in a period, each series to its own definition, and parameters of the arrivals process. */
export interface ArrivalRow extends Keyed {
  readonly from: Month | undefined;
  readonly to: Month | undefined;
  readonly series: string;
}
/** Reception, transfer and retention of asylum-seeking children. */
export interface ReceptionRow extends Keyed {
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  readonly placement: string | undefined;
  readonly from: Month | undefined;
}
/**
 * Planned places. `measure` beds (added from a date; negative closes), delay (months late) or usable (share of places),
 * which may be given by its parts void, mismatch and target-occupancy; for what a plan could add: unit-size (beds of one
 * opening) and lead-time (months from deciding to opening or approving).
 */
export interface CapacityRow extends Keyed {
  readonly event: string;
  readonly placement: string;
  readonly from: Month | undefined;
}
/** Foster households and supported-lodgings hosts. */
export interface CarerRow extends Keyed {
  readonly kind: string;
}
/**
 * What homes cost. `measure` unit-cost, block (share of the planned beds that is paid for whether used or not) or premium
 * (what a child costs who is placed there because another home is full, as a multiple of the unit cost).
 */
export interface CostRow extends Keyed {
  readonly placement: string;
  readonly priceYear: string;
}
/** How prices rise. `measure` index (a level, on any base) or rise (on the year before). */
export interface PriceIndexRow extends Keyed {
  /** A financial year, `2018/19`. */
  readonly year: string;
}
/** Overnight short-break units; `all` stands for each that has no row of its own. */
export interface ShortBreakRow extends Keyed {
  readonly unitName: string;
}
/** The strategy's own measures: what was printed of them on a date, and what is aimed at from a date on. */
export interface MeasureRow extends Keyed {
  readonly kind: "printed" | "target";
  readonly date: Month;
  /** The colour that the scorecard gave it; undefined where it gave none. */
  readonly rating: "red" | "amber" | "green" | undefined;
}

/**
 * PackMeta.
 *
 * @example
 * const { origin, horizon }: PackMeta = pack.meta;
 * horizon - origin; // => 48
 */
export interface PackMeta {
  readonly id: string;
  readonly authority: string;
  /** Last day of this month closes the opening stock. */
  readonly origin: Month;
  /** Last month projected. */
  readonly horizon: Month;
  /** Month at whose end headlines are read. */
  readonly headline: Month;
  /** Children aged 0-17 at the origin. */
  readonly childPopulation: number;
  /** Share of the child population above which children are transferred, for example 0.001. */
  readonly thresholdShare: number;
  /** The price year of costs, for example `2018/19`. */
  readonly priceYear: string;
  /** When the figures were taken from their sources, in words. */
  readonly vintage: string;
}

/** Two inputs that are drawn together: higher draws of one go with higher, or lower, draws of the other. */
export interface CorrelationRow {
  /** Ids of two figures that have a range, as the register names them. */
  readonly first: string;
  readonly second: string;
  /** Correlation of the figures' normal scores, above -1 and below 1. The correlation of their ranks is a little nearer 0. */
  readonly correlation: number;
  readonly status: Status;
  /** An id of sources.csv. */
  readonly source: string;
  readonly note: string;
  readonly line: number;
}

/**
 * A checked data pack: every figure has a unit, a status and a source that exists.
 *
 * @example
 * const pack: DataPack = parsePack(files);
 * pack.placements.length; // => 26
 */
export interface DataPack {
  readonly meta: PackMeta;
  readonly placements: readonly Placement[];
  readonly sources: readonly Source[];
  readonly stocks: readonly StockRow[];
  readonly entries: readonly EntryRow[];
  readonly exits: readonly ExitRow[];
  readonly moves: readonly MoveRow[];
  readonly transitions: readonly TransitionRow[];
  readonly arrivals: readonly ArrivalRow[];
  readonly reception: readonly ReceptionRow[];
  readonly capacity: readonly CapacityRow[];
  readonly carers: readonly CarerRow[];
  readonly costs: readonly CostRow[];
  /** Empty where the pack has no price-index.csv: costs then stay in the prices of the price year. */
  readonly priceIndex: readonly PriceIndexRow[];
  readonly shortBreaks: readonly ShortBreakRow[];
  /** Empty where the pack has no measures.csv. */
  readonly measures: readonly MeasureRow[];
  /** Figures that are drawn together; empty where the pack has no correlations.csv. */
  readonly correlations: readonly CorrelationRow[];
  /** The strategy's catalogue; empty where the pack has no levers.csv. */
  readonly levers: readonly LeverRow[];
}

/**
 * The files of a pack by name, as text. Nothing here touches the disk.
 *
 * @example
 * const texts: PackFiles = new Map([...files, ["stocks.csv", "date"]]);
 * checkPack(texts).length > 0; // => true
 */
export type PackFiles = ReadonlyMap<string, string>;
