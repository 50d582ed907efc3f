import { openStream, streamKey } from "@sufficiency/core/advanced";
import { sortedAt } from "../arrivals/models/model.js";
import { type CountSeries, knownAt, type SeriesTask } from "../arrivals/series/series.js";
import { ARRIVALS_BACKTEST, type ArrivalsBacktestOptions } from "../request/backtest.js";
import { checkOptions } from "../request/request.js";
import { type SampleScores, scoreSample } from "./scores.js";

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

/** One forecast of one count: a row of the long table. */
export interface ScoreRow extends SampleScores {
  readonly series: string;
  readonly model: string;
  /** Counts known. */
  readonly origin: number;
  /** Steps ahead, from 1. */
  readonly horizon: number;
  readonly truth: number;
}

/** A forecast that could not be made: it is counted, never dropped. */
export interface ForecastFailure {
  readonly series: string;
  readonly model: string;
  readonly origin: number;
  readonly message: string;
}

export interface ArrivalsBacktest {
  readonly rows: readonly ScoreRow[];
  readonly failures: readonly ForecastFailure[];
}

/**
 * Forecasts each series from each origin with each model and scores what came. The draws hang on the seed, the series,
 * the model and the origin alone, so that leaving out an origin or a model changes no other row.
 *
 * @example
 * const series = countSeries("a", Array.from({ length: 36 }, (_, i) => 20 + (i % 12)));
 * const { rows } = backtestArrivals([{ series, maxHorizon: 1 }], { seed: "1", members: 20, models: ARRIVALS_MODELS });
 * rows.length > 0; // => true
 */
export function backtestArrivals(tasks: readonly SeriesTask[], options: ArrivalsBacktestOptions): ArrivalsBacktest {
  checkOptions(ARRIVALS_BACKTEST, options);
  const rows: ScoreRow[] = [];
  const failures: ForecastFailure[] = [];
  const work = tasks.flatMap((task) => splits(task).map((split) => ({ task, split })));
  work.forEach(({ task, split: { origin, known, came } }, done) => {
    options.onProgress?.(done, work.length);
    options.models.forEach((model, m) => {
      const at = { series: task.series.id, model: model.name, origin };
      try {
        const stream = openStream(streamKey(options.seed, `arrivals ${at.series} ${at.model}`), origin, 0);
        const paths = model.fit(known).sample(task.maxHorizon, options.members, stream);
        for (let h = 1; h <= task.maxHorizon; h++) {
          if (m === 0) options.onDraws?.({ id: at.series, origin, h, samples: samplesAt(paths, h) });
          const truth = came[h - 1];
          if (truth !== undefined) rows.push({ ...at, horizon: h, truth, ...scoreSample(sortedAt(paths, h), truth) });
        }
      } catch (error) {
        failures.push({ ...at, message: error instanceof Error ? error.message : String(error) });
      }
    });
  });
  options.onProgress?.(work.length, work.length);
  return { rows, failures };
}

function samplesAt(paths: { members: number; horizon: number; counts: Int32Array }, h: number): number[] {
  return Array.from({ length: paths.members }, (_, m) => paths.counts[m * paths.horizon + h - 1]);
}
