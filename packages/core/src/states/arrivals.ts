import type { Draws } from "../calibrate/index.js";
import type { Generator } from "../random/generator.js";

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
