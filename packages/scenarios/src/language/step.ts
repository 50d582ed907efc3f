import type { Adjustments, LinearTransform, Parameters } from "@sufficiency/core/advanced";
import type { ArrivalsInForce } from "../arrivals/level.js";

/** What one lever does in one month: its amount, and how far it is in force. */
export interface Step {
  /** Names the lever, for the streams of random numbers that belong to it alone. */
  readonly id: string;
  /** The amount's field: `factor`, `add`, `set`, ... */
  readonly amount: string;
  /** Its value, in the field's unit; 0 for a word. */
  readonly value: number;
  /** 0 not in force, 1 in full; between them while it comes in or goes out. */
  readonly rampWeight: number;
  /** Months since it began to act, the first counting 1. */
  readonly months: number;
}

/** What a lever does to what is in force in a month. What is given is left as it is. */
export interface Change {
  readonly parameters?: (parameters: Parameters, step: Step) => Parameters;
  readonly adjustments?: (adjustments: Adjustments, step: Step) => Adjustments;
  readonly arrivals?: (arrivals: ArrivalsInForce, step: Step) => ArrivalsInForce;
}

/**
 * How a factor, an addition or a new value changes a quantity while its ramp weight is w:
 *
 *     factor f: (1 + (f - 1) w) x      add a: x + a w      set s: (1 - w) x + s w
 */
export function transformOf({ amount, value, rampWeight }: Step): LinearTransform {
  if (amount === "factor") return { slope: 1 + (value - 1) * rampWeight, intercept: 0 };
  return { slope: amount === "set" ? 1 - rampWeight : 1, intercept: value * rampWeight };
}

/** A quantity adjusted by a step; never below 0. */
export function adjust(step: Step, quantity: number): number {
  if (step.amount === "set" && step.rampWeight === 1) return step.value;
  const { slope, intercept } = transformOf(step);
  return Math.max(0, slope * quantity + intercept);
}

/** A linear transform followed by a step. */
export function adjustTransform(step: Step, { slope, intercept }: LinearTransform): LinearTransform {
  const next = transformOf(step);
  return { slope: next.slope * slope, intercept: next.slope * intercept + next.intercept };
}
