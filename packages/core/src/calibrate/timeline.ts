import type { Draws } from "./draws.js";
import type { Parameters } from "./parameters.js";

/** The parameters of each month. Months in which the same is in force share an item, so that its odds are made once. */
export interface Timeline {
  readonly items: readonly Parameters[];
  /** By month from the origin: the item in force. */
  readonly at: Int32Array;
}

/** What a scenario makes of one member's parameters; `draws` are the member's own. */
export type Supposing = (parameters: Parameters, draws: Draws) => Timeline;

/** The baseline: the same parameters in every month. */
export const BASELINE: Supposing = (parameters) => ({
  items: [parameters],
  at: new Int32Array(parameters.months + 1),
});

/** The parameters in force in a month from the origin. */
export function inForce({ items, at }: Timeline, month: number): Parameters {
  return items[at[month]];
}

/**
 * One thing for each projected month, the first first. Made once for months that have the same parameters in force and
 * the same `part`, which those months share.
 */
export function byMonth<T>(
  { items, at }: Timeline,
  part: (month: number) => number,
  make: (parameters: Parameters, part: number) => T,
): T[] {
  const made = items.map(() => new Map<number, T>());
  return Array.from(at.subarray(1), (item, t) => {
    const key = part(t + 1);
    if (!made[item].has(key)) made[item].set(key, make(items[item], key));
    return made[item].get(key) as T;
  });
}

/** The projection's year of a month from the origin, 0 the first. */
export function yearOfProjection(month: number): number {
  return Math.floor((month - 1) / 12);
}
