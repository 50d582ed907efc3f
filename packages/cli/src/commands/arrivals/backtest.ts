import { setImmediate } from "node:timers/promises";
import { type ArrivalsBacktest, type ArrivalsModel, BENCHMARKS, backtestArrivals } from "@sufficiency/scenarios";
import { FLAG } from "../../read/record-fields.js";
import { readSources } from "../../read/sources.js";
import { scoreTables } from "../../render/text/arrivals-tables.js";
import type { Streams } from "../../streams.js";
import { failuresCsv, scoresCsv } from "../../write/arrivals-csv.js";
import { DrawsFile } from "../../write/draws-file.js";
import { carryOut } from "../record/publish.js";
import { type RecordedCommand, running } from "../record/recorded.js";
import { fans, forecastOf } from "./forecast.js";
import type { TypedArrivals } from "./options.js";
import { checkOrigins } from "./origins.js";
import { type ArrivalsRun, type ArrivalsTerms, arrivalsTerms, readArrivals, recordedTerms } from "./terms.js";

/** What a backtest is asked. */
export interface BacktestTerms extends ArrivalsTerms {
  /** Whether the benchmarks are left out. */
  readonly alone: boolean;
}

/** Scores of every forecast from a past origin, with those of the benchmarks. */
export const BACKTEST = backtesting(undefined);

/** Every draw of the method goes to the file as it is made, where one is named. */
function backtesting(draws: DrawsFile | undefined): RecordedCommand<BacktestTerms> {
  return {
    name: "arrivals backtest",
    read: (fields) => ({ ...recordedTerms(fields), alone: fields.read("alone", FLAG) }),
    scenarios: () => [],
    async answer(terms, { series }, { watch }) {
      const run = readArrivals(terms, series);
      checkOrigins(run.tasks);
      const others = terms.alone ? [] : BENCHMARKS.filter(({ name }) => name !== run.model.name);
      const models = [run.model, ...others];
      const result = await backtestAll(run, models, draws);
      watch.lap("backtest");
      const names = models.map(({ name }) => name);
      return { text: scoreTables(result, names, run), files: async () => new Map(await scores(run, result)) };
    },
  };
}

/** Forecasts every series from its past origins with the method and every benchmark, and scores them. */
export async function arrivalsBacktest(typed: TypedArrivals, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const terms = { ...arrivalsTerms(typed), alone: typed.alone ?? false };
  const sources = readSources({ series: typed.series });
  const draws = typed.draws === undefined ? undefined : new DrawsFile(typed.draws);
  try {
    await carryOut(backtesting(draws), { terms, sources, scenarioFiles: new Map() }, run);
    draws?.finish();
  } finally {
    draws?.discard();
  }
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
async function scores(run: ArrivalsRun, { rows, failures }: ArrivalsBacktest): Promise<[string, string][]> {
  return [
    ["scores.csv", scoresCsv(rows)],
    ["failures.csv", failuresCsv(failures)],
    ...(await fans(run.tasks.map((task) => forecastOf(task, run)))),
  ];
}
