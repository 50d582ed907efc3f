import type { Generator } from "@sufficiency/core/advanced";
import type { CountSeries } from "../series/series.js";

/** Simulated counts: member m's count h steps ahead (1 to horizon) stands at `m * horizon + h - 1`. */
export interface CountPaths {
  readonly members: number;
  readonly horizon: number;
  readonly counts: Int32Array;
}

/** Something that a model has learned, to be printed. */
export interface Fact {
  readonly name: string;
  readonly value: number;
}

/** A model that has seen a series and can go on from its end. */
export interface FittedModel {
  /** What was learned, in the model's own terms; may be empty. */
  readonly facts: readonly Fact[];
  /** Draws whole paths: `horizon` steps after the last known count, `members` times, from one stream. */
  sample(horizon: number, members: number, stream: Generator): CountPaths;
  /** Quantiles at each step ahead, `[h - 1][probability]`, of as many drawn paths. */
  quantiles(horizon: number, probabilities: readonly number[], members: number, stream: Generator): number[][];
}

/** A way of forecasting a series of counts. */
export interface ArrivalsModel {
  /** The name that tables print and `--method` takes. */
  readonly name: string;
  /** Learns from the whole series given; give it `knownAt(series, origin)` to stand in the past. */
  fit(series: CountSeries): FittedModel;
}

/** The largest count that is drawn; a mean is held there too. */
export const LARGEST_COUNT = 1e8;

/** Writes one path into `counts` from `offset` on. */
export type DrawPath = (stream: Generator, counts: Int32Array, offset: number, horizon: number) => void;

/** Makes a fitted model of a function that draws one path. */
export function fittedModel(drawPath: DrawPath, facts: readonly Fact[] = []): FittedModel {
  const sample = (horizon: number, members: number, stream: Generator): CountPaths => {
    const counts = new Int32Array(members * horizon);
    for (let m = 0; m < members; m++) drawPath(stream, counts, m * horizon, horizon);
    return { members, horizon, counts };
  };
  return {
    facts,
    sample,
    quantiles(horizon, probabilities, members, stream) {
      const paths = sample(horizon, members, stream);
      return Array.from({ length: horizon }, (_, h) => {
        const sorted = sortedAt(paths, h + 1);
        return probabilities.map((p) => sampleQuantile(sorted, p));
      });
    },
  };
}

/** The draws h steps ahead, smallest first. */
export function sortedAt({ members, horizon, counts }: CountPaths, h: number): Int32Array {
  const sorted = new Int32Array(members);
  for (let m = 0; m < members; m++) sorted[m] = counts[m * horizon + h - 1];
  return sorted.sort();
}

/**
 * The smallest draw with at least a share `p` of the draws at or below it.
 *
 * @example
 * sampleQuantile([1, 2, 3, 4], 0.5); // => 2
 */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1))];
}

/** A real number as a count that can be drawn: whole, not negative, not above the largest. */
export function asCount(value: number): number {
  return Math.min(LARGEST_COUNT, Math.max(0, Math.round(value)));
}
