import { checkFinite, checkSpread } from "./bounds.js";
import type { Generator } from "./generator.js";
import { normalQuantile } from "./portable.js";

/** A standard normal draw by inversion: one uniform a draw, within 8.21 of 0. */
export function standardNormal(generator: Generator): number {
  return normalQuantile(generator.openUniform());
}

/** A normal draw with this mean (default 0) and standard deviation (0 or more; default 1). */
export function normal(generator: Generator, mean = 0, sd = 1): number {
  checkFinite("mean", mean);
  checkSpread("sd", sd);
  return mean + sd * standardNormal(generator);
}
