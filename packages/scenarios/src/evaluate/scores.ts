import type { Tally } from "@sufficiency/core/advanced";

/**
 * Continuous ranked probability score of an ensemble against what happened, in the quantity's own unit; smaller is
 * better, and for a single number it is the absolute error. E|X - y| - E|X - X'| / 2 (Gneiting and Raftery 2007,
 * doi:10.1198/016214506000001437), exact for the histogram.
 */
export function crps(tally: Tally, series: number, truth: number): number {
  const n = tally.size(series);
  let error = 0;
  let spread = 0;
  let below = 0;
  let last = 0;
  const { values, times } = tally.counts(series);
  values.forEach((value, i) => {
    error += times[i] * Math.abs(value - truth);
    // E|X - X'| is twice the integral of F (1 - F).
    spread += (below / n) * (1 - below / n) * (below > 0 ? value - last : 0);
    below += times[i];
    last = value;
  });
  return error / n - spread;
}

/** Whether a value lies inside the central interval that holds `share` of the ensemble, ends included. */
export function covers(tally: Tally, series: number, share: number, truth: number): boolean {
  const tail = (1 - share) / 2;
  return truth >= tally.quantile(series, tail) && truth <= tally.quantile(series, 1 - tail);
}
