import type { Draws } from "../calibrate/index.js";
import type { AliasTable } from "../random/alias.js";
import type { Generator } from "../random/generator.js";
import type { Month } from "../vocabulary/month.js";
import type { StateSpace, TransitionProbabilities } from "./state-space.js";
import type { StayLength } from "./stays.js";

/** Where a month's entrants go. */
export interface EntryMix {
  /** Share of entrants by item of the stream's `cells`. */
  readonly share: Float64Array;
  /** Draws an item of `cells`. */
  readonly table: AliasTable;
}

/** New children who enter straight into cells of the network. */
export interface EntryStream {
  /** Names the stream of random numbers. */
  readonly name: string;
  /** Expected number by month, from the first month after the origin. */
  readonly mean: Float64Array;
  /** Variance over mean of a month's number, by month from the first projected; 1 is Poisson. */
  readonly dispersion: Float64Array;
  /** Where entrants go, by month from the first projected. Months alike share one object. */
  readonly mix: readonly EntryMix[];
  readonly cells: Int32Array;
  /** Flow counted, by item of `cells`. */
  readonly flows: Int32Array;
  /** Chance that a child who enters before its first birthday is 0 to 11 months old; older children's months are even. */
  readonly babyMonths: Float64Array;
  readonly babyTable: AliasTable;
}

/** What reception does with arrivals in one month. */
export interface ReceptionRules {
  /** Draws an item of `arrivalCells`: age and place at once. */
  readonly arrivalTable: AliasTable;
  /** By age 0 to 17: where the retained go, an item of the state space's places. */
  readonly retainedPlace: readonly (AliasTable | undefined)[];
  /** Retained children at which no more are kept. */
  readonly threshold: number;
  /** By age: chance of being kept while there is room. */
  readonly retain: Float64Array;
  /** Nights until a transfer, and until an onward placement, of those who arrive in the month. */
  readonly wait: StayLength;
  readonly onward: StayLength;
  /** Most children transferred in the month: 0 while transfers are suspended, Infinity where there is no limit. */
  readonly transferLimit: number;
}

/** Reception of new arrivals, by the day. */
export interface Reception {
  /** By month from the first projected; the first also for those who wait at the origin. Months alike share one object. */
  readonly rules: readonly ReceptionRules[];
  /** Cells that arrivals join. */
  readonly arrivalCells: Int32Array;
  /** Cells of retained children by age and place: `retained[age * places + place]`, -1 where there is none. */
  readonly retained: Int32Array;
  /** Places where children wait. */
  readonly places: Int32Array;
  /** Gamma shape of a day's share of its month's arrivals: small is clustered. */
  readonly dayClustering: number;
  /** Flow indexes: arrival and transfer by place; moves by `from * places + to`. */
  readonly arrivalFlow: Int32Array;
  readonly transferFlow: Int32Array;
  readonly moveFlow: Int32Array;
}

/**
 * Children moved on top of the month's rates, or kept from moving, between some cells and others. Who is moved is taken
 * at random from all the cells of `from`.
 */
export interface AdditionalMoveStream {
  /** Names the stream of random numbers. */
  readonly name: string;
  /** Mean number by month from the first projected; below 0 so many of the month's own moves by these flows do not happen. */
  readonly children: Float64Array;
  readonly from: Int32Array;
  /** Cell entered, by item of `from`; -1 leaves the system. */
  readonly to: Int32Array;
  /** Flow counted, by item of `from`. */
  readonly flow: Int32Array;
}

/** A child in reception at the start. */
export interface OpeningWait {
  readonly cell: number;
  readonly birthMonth: number;
  readonly retained: boolean;
}

/**
 * One member's network: the shared state space with that member's rates, opening stock and arrivals. Months are counted
 * from the origin: month 1 is the first projected.
 */
export interface FlowNetwork {
  readonly space: StateSpace;
  readonly origin: Month;
  readonly months: number;
  /** Children by cell and month of birth: `opening[12 * cell + (calendar month - 1)]`; reception's are in `waiting`. */
  readonly opening: Int32Array;
  readonly waiting: readonly OpeningWait[];
  /** Probabilities by month from the first projected. Months alike share one object. */
  readonly moves: readonly TransitionProbabilities[];
  readonly birthdays: readonly TransitionProbabilities[];
  readonly additionalMoves: readonly AdditionalMoveStream[];
  readonly entries: readonly EntryStream[];
  readonly reception: Reception | undefined;
  /** Asylum-seeking children arriving, by month from the first projected. */
  readonly arrivals: Int32Array;
  /** By place: the first month it takes anyone (0: open at the origin) and the month it has emptied by (Infinity: never). */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
}

/** How many asylum-seeking children arrive: one path of monthly numbers a call. */
export interface ArrivalProcess {
  /** Gamma shape of a day's share of its month; small is clustered. */
  dayClustering(draws: Draws): number;
  /** Arrivals in each month from the first projected; whole numbers. */
  draw(draws: Draws, generator: Generator, months: number): Int32Array;
}

/** No asylum-seeking children at all. */
export const NO_ARRIVALS: ArrivalProcess = {
  dayClustering: () => 1,
  draw: (_draws, _generator, months) => new Int32Array(months),
};
