import type { Group } from "../vocabulary/cohort.js";

/** The kinds of lever that a scenario may pull. */
export const LEVER_KINDS = [
  "arrivals",
  "transfers",
  "entries",
  "exits",
  "moves",
  "mix",
  "eighteen",
  "carers",
  "capacity",
  "costs",
] as const;
export type LeverKind = (typeof LEVER_KINDS)[number];

/** What a lever changes, where its kind has several. */
export const LEVER_INPUTS = [
  "approvals",
  "enquiries",
  "application-share",
  "approval-share",
  "application-delay",
  "approval-delay",
  "leaving",
  "places",
  "share-drift",
  "usable",
  "threshold",
  "wait",
  "limit",
] as const;

/**
 * What the council's documents say of a lever's size: `E3` they print an effect, `E2` a quantity that bounds it (beds,
 * places, a rule), `E1` a direction only, `E0` nothing. `E3` does not mean that the effect is causal.
 */
export const EVIDENCE = ["E0", "E1", "E2", "E3"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Which children, homes or carers a lever is narrowed to; a field that does not narrow it is undefined. */
export interface LeverScope {
  /** What is changed, where the kind has several: `approvals` of carers, the `threshold` of transfers. */
  readonly input: string | undefined;
  readonly group: Group | undefined;
  /** First and last age, whole years. */
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  /** Ids of placements.csv. */
  readonly placement: string | undefined;
  readonly fromPlacement: string | undefined;
  /** An id of placements.csv, or `same` or `ended` on a birthday. */
  readonly toPlacement: string | undefined;
  /** Why children leave care before 18: `home`, `relatives`, `order`, `adopted` or `other`. */
  readonly reason: string | undefined;
  /** A kind of carers.csv. */
  readonly carer: string | undefined;
  /** An event of capacity.csv. */
  readonly event: string | undefined;
}

/** A default range of a lever's size, only where a document bounds it. */
export interface LeverRange {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/**
 * One intention, action, policy or rule of the strategy. Texts are "" where there is nothing to say.
 *
 * @example
 * const lever: LeverRow | undefined = pack.levers[0];
 * lever?.says !== ""; // => true
 */
export interface LeverRow {
  /** Stable: `S1-2` is the second of section 1. */
  readonly id: string;
  readonly section: string;
  /** Where in the section: `paragraph 4`, `intention 2`. */
  readonly locator: string;
  /** What the strategy says, in this project's words. */
  readonly says: string;
  /** The flow, stock, capacity or cost it acts on. */
  readonly actsOn: string;
  /** The way it is meant to move that; undefined where it moves nothing. */
  readonly direction: "up" | "down" | "either" | undefined;
  /** The size or date that the strategy prints. */
  readonly magnitude: string;
  readonly evidence: Evidence;
  /** The kind of lever that a scenario pulls for it; undefined where it is not modelled. */
  readonly kind: LeverKind | undefined;
  readonly scope: LeverScope;
  readonly range: LeverRange | undefined;
  /** Why no lever stands for it; "" where one does. */
  readonly notModelled: string;
  /** What other documents print about its size, and the source of that. */
  readonly elsewhere: string;
  readonly elsewhereSource: string;
  /** An id of sources.csv. */
  readonly source: string;
  readonly note: string;
  readonly line: number;
}
