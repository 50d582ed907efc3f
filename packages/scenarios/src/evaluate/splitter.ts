import { type CountSeries, knownAt, type SeriesTask } from "../arrivals/series/series.js";

/** One stand in the past: what was known, and what then came. */
export interface Split {
  /** Number of counts that were known. */
  readonly origin: number;
  readonly known: CountSeries;
  /** Counts that came, from one step ahead on; at most `maxHorizon`, fewer near the end, none where nothing has come yet. */
  readonly came: readonly number[];
}

/**
 * Rolling origins: stands at each origin in turn, knows only what lies before, and is shown at most `maxHorizon` counts.
 * Without origins in the task, from two years on to one step before the end.
 */
export function splits({ series, maxHorizon, origins }: SeriesTask): Split[] {
  const chosen = origins ?? usualOrigins(series);
  return chosen.map((origin) => ({
    origin,
    known: knownAt(series, origin),
    came: series.counts.slice(origin, origin + maxHorizon),
  }));
}

/** Every origin from two years on that has a count to be scored by. */
export function usualOrigins({ counts, period }: CountSeries): number[] {
  return Array.from({ length: Math.max(0, counts.length - 2 * period) }, (_, i) => 2 * period + i);
}
