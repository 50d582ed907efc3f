import { EVIDENCE, LEVER_INPUTS, LEVER_KINDS } from "../lever.js";
import { optional, required, text } from "./column.js";
import { ages, anyPlacement, group } from "./keys.js";
import * as kinds from "./kinds.js";
import { fileTable, type RowOf } from "./table.js";

export const LEVERS = fileTable({
  file: "levers.csv",
  about:
    "What the strategy means to do, in its own order: each intention, action and rule, and the lever that stands for it.",
  optional: true,
  columns: {
    id: required(kinds.identifier, "Stable: S1-2 is the second of section 1."),
    section: required(kinds.words, "The strategy's section."),
    locator: text(kinds.words, "Where in the section."),
    says: required(kinds.words, "What the strategy says, in the pack's words."),
    acts_on: required(kinds.words, "The flow, stock, capacity or cost that it acts on."),
    direction: optional(
      kinds.oneOf("up", "down", "either"),
      "The way it is meant to move that; blank where it moves nothing.",
    ),
    magnitude: text(kinds.words, "The size or date that the strategy prints."),
    evidence: required(
      kinds.oneOf(...EVIDENCE),
      "E3 documents print an effect, E2 a quantity that bounds it, E1 a direction, E0 nothing.",
    ),
    kind: optional(
      kinds.oneOf(...LEVER_KINDS),
      "The kind of lever that stands for it; blank where it is not modelled.",
    ),
    figure: optional(kinds.oneOf(...LEVER_INPUTS), "What the lever changes, where its kind has several."),
    group,
    ...ages,
    placement: anyPlacement,
    from_placement: optional(kinds.reference, "The placement left.", "placement"),
    to_placement: optional(kinds.reference, "The placement joined, `same` or `ended`.", "destination"),
    reason: optional(kinds.oneOf("home", "relatives", "order", "adopted", "other"), "The reason for leaving care."),
    carer: optional(kinds.reference, "A kind of carers.csv.", "carer"),
    event: optional(kinds.reference, "An event of capacity.csv.", "event"),
    low: optional(kinds.amount, "The low end of a default range, where a document bounds the size."),
    high: optional(kinds.amount, "Its high end."),
    unit: text(kinds.words, "Its unit."),
    not_modelled: text(kinds.words, "Why no lever stands for it; blank where one does."),
    elsewhere: text(kinds.words, "What other documents print about its size."),
    elsewhere_source: text(kinds.reference, "Their id of sources.csv.", "source"),
    source: required(kinds.reference, "An id of sources.csv.", "source"),
    note: text(kinds.words, "What is to be known of it."),
  },
});

type Flat = RowOf<typeof LEVERS>;
type Narrows =
  | "group"
  | "ageFrom"
  | "ageTo"
  | "placement"
  | "fromPlacement"
  | "toPlacement"
  | "reason"
  | "carer"
  | "event";

/** Which children, homes or carers a lever is narrowed to; a field that does not narrow it is undefined. */
export interface LeverScope extends Pick<Flat, Narrows> {
  /** What is changed, where the kind has several: `approvals` of carers, the `threshold` of transfers. */
  readonly input: Flat["figure"];
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
export interface LeverRow extends Omit<Flat, Narrows | "figure" | "low" | "high" | "unit"> {
  readonly scope: LeverScope;
  readonly range: LeverRange | undefined;
  readonly line: number;
}
