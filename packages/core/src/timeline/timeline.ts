import type { Draws } from "../calibrate/index.js";
import type { Parameters } from "../vocabulary/parameters.js";
import { type Adjustments, NO_ADJUSTMENTS } from "./adjustments.js";

/** What is in force in a month: the parameters, and what a scenario does beside changing them. */
export interface InForce {
  readonly parameters: Parameters;
  readonly adjustments: Adjustments;
}

/** What is in force in each month of one member, from the origin on. */
export class Timeline {
  /**
   * @param items each thing that is in force in some month
   * @param index by month from the origin: which of them. Months that share an item share what is made of it.
   */
  constructor(
    readonly items: readonly InForce[],
    private readonly index: Int32Array,
  ) {}

  /** Months projected. */
  get months(): number {
    return this.index.length - 1;
  }

  /** What is in force in a month from the origin. */
  at(month: number): InForce {
    return this.items[this.index[month]];
  }

  /** One number for each projected month, the first first, from that of the item in force. */
  numbers(of: (item: InForce) => number): Float64Array {
    const numbers = this.items.map(of);
    return Float64Array.from(this.index.subarray(1), (item) => numbers[item]);
  }

  /**
   * One thing for each projected month, the first first. Made once for months that have the same in force and the same
   * `part`, which those months share.
   */
  byMonth<T>(part: (month: number) => number, make: (inForce: InForce, part: number) => T): T[] {
    const made = this.items.map(() => new Map<number, T>());
    return Array.from(this.index.subarray(1), (item, t) => {
      const key = part(t + 1);
      const known = made[item].get(key) ?? make(this.items[item], key);
      made[item].set(key, known);
      return known;
    });
  }
}

/** What a scenario makes of a member's parameters, month by month; `draws` are the member's own. */
export type TimelineOf = (parameters: Parameters, draws: Draws) => Timeline;

/** The baseline: the pack's parameters in every month. */
export const BASELINE: TimelineOf = (parameters) =>
  new Timeline([{ parameters, adjustments: NO_ADJUSTMENTS }], new Int32Array(parameters.months + 1));

/** The projection's year of a month from the origin, 0 the first. */
export function yearOfProjection(month: number): number {
  return Math.floor((month - 1) / 12);
}
