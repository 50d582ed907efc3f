/**
 * Citizen children, or unaccompanied asylum-seeking children.
 *
 * @example
 * const group: Group = "uasc";
 * projection.stock.filter((row) => row.group === group).length > 0; // => true
 */
export type Group = "citizen" | "uasc";

/**
 * Both groups, in the order every table uses.
 *
 * @example
 * GROUPS; // => ["citizen", "uasc"]
 */
export const GROUPS: readonly Group[] = ["citizen", "uasc"];

/**
 * Where a child is in the care journey. Citizen children are `short` or `long` stay from the day they enter,
 * which makes durations a mixture and exit rates fall with time in care; asylum-seeking children are `awaiting`
 * transfer or `retained`; everyone is a `leaver` from the 18th birthday.
 */
export type Stage = "short" | "long" | "awaiting" | "retained" | "leaver";

/** Children of one group, stage and single year of age in one kind of home. Each cell holds them by month of birth. */
export interface Cell {
  readonly group: Group;
  readonly stage: Stage;
  readonly age: number;
  /** Index into the places of the state space. */
  readonly place: number;
}

/** A way of changing state that is counted by itself. `from` and `to` are placement ids, `outside`, or a reason for leaving. */
export interface Flow {
  readonly kind: "entry" | "repeat-entry" | "arrival" | "transfer" | "move" | "exit" | "eighteen" | "age-out";
  readonly group: Group;
  readonly from: string;
  readonly to: string;
}

/** First and last age, in whole years. */
export interface AgeBand {
  readonly first: number;
  readonly last: number;
}

/** The ages of children in care as foster carers are recruited for them. */
export const AGE_BANDS: readonly AgeBand[] = [
  { first: 0, last: 4 },
  { first: 5, last: 9 },
  { first: 10, last: 15 },
  { first: 16, last: 17 },
];

/** The band of an age, as an index into `AGE_BANDS`; -1 for those who are past care. */
export function ageBandOf(age: number): number {
  return AGE_BANDS.findIndex(({ first, last }) => age >= first && age <= last);
}
