import { setImmediate } from "node:timers/promises";
import { backtestTables, csvFiles, scoreTables } from "@sufficiency/report";
import { type ArrivalsModel, backtestArrivals, SeriesError } from "@sufficiency/scenarios";
import {
  type ArrivalsBacktest,
  BENCHMARKS,
  FORECAST_BACKTEST,
  type SeriesTask,
  usualOrigins,
} from "@sufficiency/scenarios/advanced";
import { fileIssue, optionIssue } from "../../failures.js";
import { nameOf } from "../../read/series-files.js";
import { readSources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { DrawsFile } from "../../write/draws-file.js";
import { readWithIssues, refuseOptions } from "../options.js";
import { carryOut, type RecordedCommand, running } from "../record/recorded.js";
import { type ArrivalsRun, fans, forecastOf, readSeriesRun, type TypedSeries } from "./series.js";

/** Scores of every forecast from a past origin, with those of the benchmarks. */
export const BACKTEST_RUN: RecordedCommand<typeof FORECAST_BACKTEST> = backtesting(undefined);

/** Draws of a forecast that are written must be at least so many. */
const FEWEST_DRAWS = 1000;

interface TypedBacktest extends TypedSeries {
  readonly draws?: string;
}

/** Every draw of the method goes to the file as it is made, where one is named. */
function backtesting(draws: DrawsFile | undefined): RecordedCommand<typeof FORECAST_BACKTEST> {
  return {
    name: "arrivals backtest",
    request: FORECAST_BACKTEST,
    async answer(values, { series }, { watch }) {
      const run = readSeriesRun(values, series);
      checkOrigins(run.tasks);
      const others = values.alone ? [] : BENCHMARKS.filter(({ name }) => name !== run.model.name);
      const models = [run.model, ...others];
      const result = await backtestAll(run, models, draws);
      watch.lap("backtest");
      const names = models.map(({ name }) => name);
      return { text: scoreTables(result, names, run), files: async () => new Map(await scores(run, result)) };
    },
  };
}

/** Forecasts every series from its past origins with the method and every benchmark, and scores them. */
export async function arrivalsBacktest(typed: TypedBacktest, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { values, issues } = readWithIssues(FORECAST_BACKTEST, typed, { series: typed.series.map(nameOf) });
  const remedy = `Give ${FEWEST_DRAWS} or more.`;
  const few = optionIssue("--members", String(values.members), "is too few for --draws", remedy);
  refuseOptions(typed.draws !== undefined && values.members < FEWEST_DRAWS ? [...issues, few] : issues);
  const sources = readSources({ series: typed.series });
  const draws = typed.draws === undefined ? undefined : new DrawsFile(typed.draws);
  try {
    await carryOut(backtesting(draws), { values, sources }, run);
    draws?.finish();
  } finally {
    draws?.discard();
  }
}

/**
 * Makes sure that each series has an origin to stand at.
 * @throws SeriesError for a series that is too short to be tested.
 */
function checkOrigins(tasks: readonly SeriesTask[]): void {
  const short = tasks.filter(({ series, origins }) => (origins ?? usualOrigins(series)).length === 0);
  if (short.length === 0) return;
  throw new SeriesError(
    short.map(({ series: { id, counts, period } }) => {
      const message = `the series has ${counts.length} counts, too short to test forecasts on`;
      const remedy = `Give more than ${2 * period} counts (two years), or name origins in the JSON form.`;
      return fileIssue(id, message, remedy, "", String(counts.length));
    }),
  );
}

/** One series after another, so that the run can be interrupted between them. */
async function backtestAll(
  { tasks, members, seed }: ArrivalsRun,
  models: readonly ArrivalsModel[],
  draws: DrawsFile | undefined,
): Promise<ArrivalsBacktest> {
  const parts: ArrivalsBacktest[] = [];
  const onDraws = draws && ((line: object) => draws.add(line));
  for (const task of tasks) {
    parts.push(backtestArrivals([task], { models, members, seed, ...(onDraws && { onDraws }) }));
    await setImmediate();
  }
  return { rows: parts.flatMap(({ rows }) => rows), failures: parts.flatMap(({ failures }) => failures) };
}

/** The long table and, from the end of each series, a fan. */
async function scores(run: ArrivalsRun, found: ArrivalsBacktest): Promise<[string, string][]> {
  return [...csvFiles(backtestTables(found)), ...(await fans(run.tasks.map((task) => forecastOf(task, run))))];
}
