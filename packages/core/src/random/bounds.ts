import { ParameterError } from "../vocabulary/issue.js";

/** The largest number of trials: the largest 32-bit integer. */
const MAX_COUNT = 2147483647;

/** The largest mean of a count. */
const MAX_MEAN = 1e9;

/** The smallest and largest shape (gamma, beta) or size (negative binomial). */
const MIN_SHAPE = 1e-9;
const MAX_SHAPE = 1e12;

/** Refuses what is not a whole number from 0 to `MAX_COUNT`. */
export function checkCount(parameter: string, value: number): void {
  if (!((value | 0) === value && value >= 0)) {
    throw new ParameterError(parameter, value, `a whole number from 0 to ${MAX_COUNT}`);
  }
}

/** Refuses what is not a probability. */
export function checkProbability(parameter: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new ParameterError(parameter, value, "a probability from 0 to 1");
}

/** Refuses a mean below 0 or above `MAX_MEAN`. */
export function checkMean(parameter: string, value: number): void {
  if (!(value >= 0 && value <= MAX_MEAN)) throw new ParameterError(parameter, value, `from 0 to ${MAX_MEAN}`);
}

/** Refuses a shape outside `MIN_SHAPE` to `MAX_SHAPE`. */
export function checkShape(parameter: string, value: number): void {
  if (!(value >= MIN_SHAPE && value <= MAX_SHAPE)) {
    throw new ParameterError(parameter, value, `from ${MIN_SHAPE} to ${MAX_SHAPE}`);
  }
}

/** Refuses a scale or spread that is negative or not finite. */
export function checkSpread(parameter: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new ParameterError(parameter, value, "a finite number, 0 or more");
  }
}

/** Refuses what is not a finite number. */
export function checkFinite(parameter: string, value: number): void {
  if (!Number.isFinite(value)) throw new ParameterError(parameter, value, "a finite number");
}
