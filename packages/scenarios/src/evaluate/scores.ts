import { exp, ln, log1p, type Tally } from "@sufficiency/core/advanced";
import { standardDeviation } from "simple-statistics";
import { sampleQuantile } from "../arrivals/models/model.js";

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

/** How one forecast, given as draws, did against the count that came. */
export interface SampleScores {
  /** Continuous ranked probability score, in counts. */
  readonly crps: number;
  /** The same of log(1 + count), so that small and large series count alike. */
  readonly logCrps: number;
  /** Weighted interval score of the median and the 50, 80 and 95% intervals, in counts. */
  readonly wis: number;
  /** Minus the log of the probability given to the count, by a kernel estimate: natural units, smaller is better. */
  readonly logScore: number;
  /** Share of draws below the count, and at or below it: the ends of its probability integral transform. */
  readonly pitLow: number;
  readonly pitHigh: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly in50: boolean;
  readonly in80: boolean;
  readonly in95: boolean;
}

/** Central intervals that are scored. */
const INTERVALS = [0.5, 0.8, 0.95] as const;

/** Scores the draws of one count, smallest first. */
export function scoreSample(sorted: ArrayLike<number>, truth: number): SampleScores {
  const logs = Float64Array.from(sorted, log1p);
  const ends = INTERVALS.map((share) => [
    sampleQuantile(sorted, (1 - share) / 2),
    sampleQuantile(sorted, (1 + share) / 2),
  ]);
  const inside = ends.map(([low, high]) => truth >= low && truth <= high);
  const below = countBelow(sorted, truth);
  return {
    crps: sampleCrps(sorted, truth),
    logCrps: sampleCrps(logs, log1p(truth)),
    wis: weightedIntervalScore(sorted, truth),
    logScore: kernelLogScore(logs, truth),
    pitLow: below / sorted.length,
    pitHigh: countBelow(sorted, truth + 0.5) / sorted.length,
    median: sampleQuantile(sorted, 0.5),
    p10: ends[1][0],
    p90: ends[1][1],
    in50: inside[0],
    in80: inside[1],
    in95: inside[2],
  };
}

/**
 * E|X - y| - E|X - X'| / 2 of the draws' own distribution (Gneiting and Raftery 2007, doi:10.1198/016214506000001437),
 * with the second term from the sorted draws: the sum of (2i - n - 1) x_i over n^2.
 */
export function sampleCrps(sorted: ArrayLike<number>, truth: number): number {
  const n = sorted.length;
  let error = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    error += Math.abs(sorted[i] - truth);
    spread += (2 * i + 1 - n) * sorted[i];
  }
  return error / n - spread / (n * n);
}

/** The median's absolute error and three interval scores, weighed as Bracher et al. 2021 (doi:10.1371/journal.pcbi.1008618). */
export function weightedIntervalScore(sorted: ArrayLike<number>, truth: number): number {
  let sum = 0.5 * Math.abs(truth - sampleQuantile(sorted, 0.5));
  for (const share of INTERVALS) {
    const alpha = 1 - share;
    const low = sampleQuantile(sorted, alpha / 2);
    const high = sampleQuantile(sorted, 1 - alpha / 2);
    const miss = Math.max(0, low - truth) + Math.max(0, truth - high);
    sum += (alpha / 2) * (high - low) + miss;
  }
  return sum / (INTERVALS.length + 0.5);
}

/**
 * Minus the log probability of a count, by a Gaussian kernel on log(1 + draws) with Silverman's width and one draw's
 * weight spread evenly up to twice the largest, so that no count is impossible.
 */
function kernelLogScore(sortedLogs: Float64Array, truth: number): number {
  const n = sortedLogs.length;
  const at = log1p(truth);
  const width = Math.max(bandwidth(sortedLogs), 0.5 / (truth + 1));
  let density = 0;
  for (const x of sortedLogs) {
    const u = (x - at) / width;
    if (u > -8 && u < 8) density += exp(-0.5 * u * u);
  }
  density /= width * Math.sqrt(2 * Math.PI) * (truth + 1);
  const reach = 2 * Math.max(truth, exp(sortedLogs[n - 1])) + 1;
  return -ln((density + 1 / reach) / (n + 1));
}

function bandwidth(sorted: Float64Array): number {
  const n = sorted.length;
  const sd = standardDeviation([...sorted]);
  const quartiles = sampleQuantile(sorted, 0.75) - sampleQuantile(sorted, 0.25);
  const scale = quartiles > 0 ? Math.min(sd, quartiles / 1.349) : sd;
  return (0.9 * scale) / Math.sqrt(Math.sqrt(Math.sqrt(n)) * Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(n)))));
}

/** Draws below a value. */
function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
