import { adaptiveLevel } from "./adaptive-level/adaptive-level.js";
import { CLIMATOLOGY } from "./climatology.js";
import { EXPONENTIAL_SMOOTHING } from "./exponential-smoothing.js";
import type { ArrivalsModel } from "./model.js";
import { SEASONAL_NAIVE } from "./seasonal-naive.js";
import { TREND_REGRESSION } from "./trend-regression.js";

/** What a forecast of arrivals has to beat. */
export const BENCHMARKS: readonly ArrivalsModel[] = [
  SEASONAL_NAIVE,
  CLIMATOLOGY,
  TREND_REGRESSION,
  EXPONENTIAL_SMOOTHING,
];

/**
 * Every model, the one to use first.
 *
 * @example
 * ARRIVALS_MODELS[0]?.name; // => "adaptive-level"
 */
export const ARRIVALS_MODELS: readonly ArrivalsModel[] = [adaptiveLevel(), ...BENCHMARKS];
