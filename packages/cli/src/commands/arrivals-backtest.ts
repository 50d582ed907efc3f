import { ARRIVALS_MODELS, BENCHMARKS, backtestArrivals } from "@sufficiency/scenarios";
import { scoreTables } from "../render/arrivals-tables.js";
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
  const models = [run.model, ...ARRIVALS_MODELS.filter((model) => BENCHMARKS.includes(model) && model !== run.model)];
  const draws = typed.draws === undefined ? undefined : new DrawsFile(typed.draws);
  try {
    const onDraws = draws && ((line: object) => draws.add(line));
    const { members, seed } = run;
    const result = backtestArrivals(run.tasks, { models, members, seed, ...(onDraws && { onDraws }) });
    watch.lap("backtest");
    if (typed.out !== undefined) {
      const files = new Map([
        ["scores.csv", scoresCsv(result.rows)],
        ["failures.csv", failuresCsv(result.failures)],
        ...(await charts(run)),
      ]);
      writeFolder(typed.out, files, arrivalsRecord("arrivals backtest", run, files));
      watch.lap("write");
    }
    draws?.finish();
    streams.out(
      scoreTables(
        result,
        models.map(({ name }) => name),
        run,
      ),
    );
  } finally {
    draws?.discard();
  }
  streams.note(watch.words());
}

/** A fan from the end of each series. */
async function charts(run: ArrivalsRun): Promise<[string, string][]> {
  const { drawForecast } = await import("../render/arrivals-chart.js");
  const drawn: [string, string][] = [];
  for (const task of run.tasks)
    drawn.push([`charts/${fileName(task.series.id)}.svg`, await drawForecast(forecastOf(task, run))]);
  return drawn;
}
