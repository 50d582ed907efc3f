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
