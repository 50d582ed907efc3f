import { ParameterError } from "../vocabulary/issue.js";
import { checkFinite } from "./bounds.js";
import { exp, ln } from "./portable.js";

/** The standard normal value with a tenth of the probability above it. */
export const NORMAL_90 = 1.2815515655446004;

/** How a range is read: in ratios (`log`), in odds (`logit`), or in differences (`linear`). */
export type RangeScale = "log" | "logit" | "linear";

/** A figure with its 80% interval: low <= value <= high, in the figure's own unit. */
export interface InputRange {
  /** 10th percentile. Above 0 on the log and logit scales. */
  readonly low: number;
  /** Median. */
  readonly value: number;
  /** 90th percentile. Below 1 on the logit scale. */
  readonly high: number;
}

/**
 * The scale for a figure of this unit and 10th percentile: logit for a `share`, else log when all of it is above 0, else
 * linear. A linear draw can fall below `low` and below 0, so a quantity that cannot be negative needs a `low` above 0.
 */
export function scaleFor(unit: string, low: number): RangeScale {
  if (unit === "share") return "logit";
  return low > 0 ? "log" : "linear";
}

/**
 * Turns a standard normal `z` into a draw of an uncertain figure: a normal on the given scale whose spread differs
 * below and above the median. Exact at z = 0 (value) and z = -+NORMAL_90 (low, high); rises with z; a figure with
 * low = high is that figure for every z. A logit range that touches 0 or 1 has no odds there and is refused, because
 * clipping would put a lump of probability at the end.
 */
export function twoPieceQuantile(z: number, range: InputRange & { readonly scale: RangeScale }): number {
  const { low, value, high, scale } = range;
  checkRange(range);
  const steps = z / NORMAL_90;
  if (steps === 0 || low === high) return value;
  if (steps === 1) return high;
  if (steps === -1) return low;
  const end = steps < 0 ? low : high;
  const size = Math.abs(steps);
  if (scale === "linear") return value + size * (end - value);
  if (scale === "log") return value * exp(size * ln(end / value));
  return 1 / (1 + ((1 - value) / value) * exp(size * ln(((1 - end) / end) * (value / (1 - value)))));
}

function checkRange({ low, value, high, scale }: InputRange & { readonly scale: RangeScale }): void {
  checkFinite("low", low);
  checkFinite("high", high);
  if (!(low <= value && value <= high)) throw new ParameterError("value", value, `from low ${low} to high ${high}`);
  if (scale === "linear" || low === high) return;
  if (!(low > 0)) {
    throw new ParameterError("low", low, `above 0 on the ${scale} scale: give the smallest that is likely`);
  }
  if (scale === "logit" && !(high < 1)) {
    throw new ParameterError("high", high, "below 1 on the logit scale: give the largest that is likely");
  }
}
