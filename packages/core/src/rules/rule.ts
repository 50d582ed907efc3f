import type { Placement } from "../pack/types.js";
import type { Cell } from "../vocabulary/cohort.js";
import type { Parameters } from "../vocabulary/parameters.js";

/** A rate (per year) or share, read from the parameters of a member. `year` is the projection's year, 0 the first. */
export type Weight = (parameters: Parameters, year: number) => number;

/** The weight of what happens in any case. */
export const CERTAIN: Weight = () => 1;

/** A transition out of a cell: where it leads, how it is counted and what it weighs. */
export interface Candidate {
  /** Cell entered; -1 leaves the system. */
  readonly to: number;
  /** Flow counted; -1 for growing a year older in the same placement. */
  readonly flow: number;
  readonly weight: Weight;
}

/** What a rule knows of the pack and of a cell, and the transitions that it can make. */
export interface Care {
  readonly placements: readonly Placement[];
  /** The central parameters: a rule reads which rows a pack has, and leaves their values to the weights. */
  readonly central: Parameters;
  placementOf(cell: Cell): Placement;
  /** A move to another placement at the same age; none where nobody of that age lives there. */
  move(cell: Cell, placement: string, weight: Weight): Candidate[];
  /** An end of the child's time with the council before 18, or of a care leaver's support. */
  exit(cell: Cell, reason: string, weight: Weight): Candidate;
  /** On a birthday: a year older in a placement, counted as a flow of the kind unless it is the same one. */
  grow(cell: Cell, placement: string, kind: "move" | "eighteen", weight: Weight): Candidate[];
  /** On a birthday: out of the council's support. */
  end(cell: Cell, kind: "eighteen" | "age-out", weight: Weight): Candidate;
  /** Reports a row of transitions-18.csv (a share, by its number) that leads to no home for the age. */
  noHome(row: number, age: number, placement: string): void;
  /** Reports a placement that takes nobody so old, and the one that its children would go to; "" where none is. */
  tooOld(placement: string, age: number, next: string): void;
}

/** A rule of the care system. Each concerns some cells and says what may happen to the children there. */
export interface Rule {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly says: string;
  /** Statute, guidance or file of the pack that it follows. */
  readonly source: string;
  /** Transitions in a month, beside those of the other rules. Not asked of children who await a transfer. */
  readonly monthly?: (cell: Cell, care: Care) => Candidate[];
  /** Transitions on the birthday at which `age` is reached; undefined where the rule leaves it to the next one. */
  readonly birthday?: (cell: Cell, age: number, care: Care) => Candidate[] | undefined;
}

/** Whether a row for a group, or for both, is for a cell. */
export function isFor(row: { readonly group: Cell["group"] | undefined }, cell: Cell): boolean {
  return row.group === undefined || row.group === cell.group;
}
