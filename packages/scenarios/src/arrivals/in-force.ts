import {
  type ArrivalProcess,
  type Draws,
  type Generator,
  IDENTITY,
  type LinearTransform,
} from "@sufficiency/core/advanced";

/** What a scenario makes of a month's arrivals. */
export interface ArrivalsInForce {
  /** Surges come and go (`usual`), one lasts (`surge`), or none does (`calm`). */
  readonly regime: "usual" | "surge" | "calm";
  /** Of the month's mean, level x surge x season, in children. */
  readonly line: LinearTransform;
  /** Months by which the season comes early. */
  readonly early: number;
}

/** Arrivals as they come without a scenario. */
export const USUAL_ARRIVALS: ArrivalsInForce = { regime: "usual", line: IDENTITY, early: 0 };

/** Arrivals that a scenario may change: `inForce` is what it makes of each month from the first projected. */
export interface AdjustableArrivals extends ArrivalProcess {
  draw(
    draws: Draws,
    generator: Generator,
    months: number,
    inForce?: readonly ArrivalsInForce[] | undefined,
  ): Int32Array;
}
