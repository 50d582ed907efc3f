import type { Month, PackMeta } from "@sufficiency/core";
import type { Common } from "./lever-form.js";

/**
 * How far a lever is in force in a month: 0 not at all, 1 in full. It comes in over the first `ramp` months and goes out
 * over as many after the last, linearly. At the origin and before nothing is ever in force.
 */
export function rampWeightAt({ from, until, ramp = 0 }: Common, { origin }: PackMeta, month: Month): number {
  if (month <= origin) return 0;
  const first = from ?? origin + 1;
  const into = (month - first + 1) / (ramp + 1);
  const out = until === undefined ? 1 : 1 - (month - until) / (ramp + 1);
  return Math.max(0, Math.min(1, into, out));
}

/** Months since a lever began to act, the first counting 1; after the last month the count stands still. */
export function monthsInForce({ from, until }: Common, { origin }: PackMeta, month: Month): number {
  const first = from ?? origin + 1;
  return Math.max(0, Math.min(month, until ?? month) - first + 1);
}
