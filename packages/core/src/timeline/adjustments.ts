import type { Group } from "../vocabulary/cohort.js";

/** A linear transform: x becomes slope x + shift. */
export interface LinearTransform {
  readonly slope: number;
  readonly intercept: number;
}

/** Leaves every number as it is. */
export const IDENTITY: LinearTransform = { slope: 1, intercept: 0 };

/** Which transitions out of a placement: of these children, to this placement or for this reason. Undefined: any. */
export interface TransitionFilter {
  readonly kind: "move" | "exit";
  readonly group: Group | undefined;
  readonly ageFrom: number;
  readonly ageTo: number;
  /** Placements left. */
  readonly from: readonly string[] | undefined;
  /** The placement joined, or the reason for leaving. */
  readonly to: string | undefined;
}

/** Rates multiplied along every transition that fits. */
export interface RateChange {
  readonly filters: readonly TransitionFilter[];
  readonly factor: number;
}

/** So many more children moved than the rates move, or so many fewer where negative. */
export interface AdditionalMoves {
  readonly name: string;
  /** A route with an end. */
  readonly filter: TransitionFilter;
  readonly perMonth: number;
}

/** What a scenario changes of a month that is no parameter of the pack: it acts on what the parameters lead to. */
export interface Adjustments {
  /** In the scenario's order. */
  readonly rates: readonly RateChange[];
  readonly additionalMoves: readonly AdditionalMoves[];
  /** By kind of carers: of the approvals a year, however they come about. */
  readonly approvals: ReadonlyMap<string, LinearTransform>;
  /** By placement: of the beds of the dated events. */
  readonly beds: ReadonlyMap<string, LinearTransform>;
  /** Most transfers in a month: 0 suspends them, Infinity leaves them alone. */
  readonly transferLimit: number;
}

/** Nothing is adjusted. */
export const NO_ADJUSTMENTS: Adjustments = {
  rates: [],
  additionalMoves: [],
  approvals: new Map(),
  beds: new Map(),
  transferLimit: Number.POSITIVE_INFINITY,
};
