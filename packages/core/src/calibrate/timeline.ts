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

/** One value a month from the origin on, each read from the parameters in force. */
export function byMonth(timeline: Timeline, read: (parameters: Parameters, month: number) => number): Float64Array {
  return Float64Array.from(timeline.at, (item, month) => read(timeline.items[item], month));
}
