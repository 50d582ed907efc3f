import { setImmediate } from "node:timers/promises";
import { type ArrivalsBacktest, type ArrivalsModel, BENCHMARKS, backtestArrivals } from "@sufficiency/scenarios";
import { scoreTables } from "../render/text/arrivals-tables.js";
import type { Streams } from "../streams.js";
import { failuresCsv, scoresCsv } from "../write/arrivals-csv.js";
import { arrivalsRecord } from "../write/arrivals-record.js";
import { DrawsFile } from "../write/draws-file.js";
import { checkOutputFolder, writeFolder } from "../write/folder.js";
import { fileName, forecastOf } from "./arrivals-forecast.js";
import { type ArrivalsRun, readArrivals, type TypedArrivals } from "./arrivals-options.js";
import { checkOrigins } from "./arrivals-origins.js";
import { Stopwatch } from "./stopwatch.js";

/** Forecasts every series from its past origins with the method and every benchmark, scores them, and writes what is asked. */
export async function arrivalsBacktest(typed: TypedArrivals, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const run = readArrivals(typed);
  checkOrigins(run.tasks);
  const others = typed.alone ? [] : BENCHMARKS.filter(({ name }) => name !== run.model.name);
  const models = [run.model, ...others];
  const draws = typed.draws === undefined ? undefined : new DrawsFile(typed.draws);
  try {
    const result = await backtestAll(run, models, draws);
    watch.lap("backtest");
    if (typed.out !== undefined) await writeScores(typed.out, run, result);
    draws?.finish();
    watch.lap("write");
    const names = models.map(({ name }) => name);
    streams.out(scoreTables(result, names, run));
  } finally {
    draws?.discard();
  }
  streams.note(watch.words());
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

async function writeScores(folder: string, run: ArrivalsRun, { rows, failures }: ArrivalsBacktest): Promise<void> {
  const files = new Map([
    ["scores.csv", scoresCsv(rows)],
    ["failures.csv", failuresCsv(failures)],
    ...(await charts(run)),
  ]);
  writeFolder(folder, files, arrivalsRecord("arrivals backtest", run, files));
}

/** A fan from the end of each series. */
async function charts(run: ArrivalsRun): Promise<[string, string][]> {
  const { drawForecast } = await import("../render/charts/arrivals-chart.js");
  const drawn: [string, string][] = [];
  for (const task of run.tasks)
    drawn.push([`charts/${fileName(task.series.id)}.svg`, await drawForecast(forecastOf(task, run))]);
  return drawn;
}
