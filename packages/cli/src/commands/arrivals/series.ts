import { formatMonth, type Issue, type Month } from "@sufficiency/core";
import { definite, openStream, streamKey } from "@sufficiency/core/advanced";
import {
  type ArrivalsForecast,
  csvFiles,
  drawChart,
  factsTable,
  forecastChart,
  forecastTable,
  forecastTables,
  summarisePaths,
} from "@sufficiency/report";
import { ARRIVALS_MODELS, type ArrivalsModel, type CountSeries } from "@sufficiency/scenarios";
import {
  FORECAST,
  type ForecastValues,
  markBreaks,
  markProvisional,
  markRefused,
  monthAt,
  type SeriesTask,
} from "@sufficiency/scenarios/advanced";
import { optionIssue } from "../../failures.js";
import { nameOf, parseSeriesFiles, readSeriesFiles, type SeriesFile } from "../../read/series-files.js";
import { readSources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { readRequest, refuseOptions, type TypedCommand } from "../options.js";
import { carryOut, type RecordedCommand, running } from "../record/recorded.js";

/** The options of the commands that read series as they were typed. */
export interface TypedSeries extends TypedCommand {
  readonly series: readonly string[];
}

/** A forecast's input, its model found and its series read. */
export interface ArrivalsRun extends Pick<ForecastValues, "members" | "seed" | "horizon"> {
  readonly model: ArrivalsModel;
  readonly tasks: readonly SeriesTask[];
}

/**
 * Reads the series as they are to be forecast.
 * @throws UsageError or SeriesError with everything at fault.
 */
export function readSeriesRun(values: ForecastValues, files: readonly SeriesFile[]): ArrivalsRun {
  const tasks = parseSeriesFiles(files, values);
  const months = [...values.refused.map(({ from }) => from), ...values.break];
  refuseOptions(months.filter((at) => !tasks.some(({ series }) => has(series, at))).map(notCounted));
  const model = definite(ARRIVALS_MODELS.find(({ name }) => name === values.method));
  return { ...values, model, tasks: tasks.map((task) => marked(task, values)) };
}

/** Whether a month is one of a series' own. */
function has(series: CountSeries, month: Month): boolean {
  return series.counts.some((_, t) => monthAt(series, t) === month);
}

function notCounted(month: Month): Issue {
  const text = formatMonth(month);
  const remedy = "Name a month that a CSV series counts.";
  return optionIssue("--refused or --break", text, `${text} is a month of none of the series`, remedy);
}

function marked(task: SeriesTask, { refused, provisional, break: breaks }: ForecastValues): SeriesTask {
  return { ...task, series: markBreaks(markProvisional(markRefused(task.series, refused), provisional), breaks) };
}

/** Prints what the model learns from each whole series. */
export function arrivalsFit(typed: TypedSeries, streams: Streams): void {
  const values = readRequest(FORECAST, typed, { series: typed.series.map(nameOf) });
  const { tasks, model } = readSeriesRun(values, readSeriesFiles(typed.series));
  for (const { series } of tasks) streams.out(factsTable(series, model.name, model.fit(series).facts));
}

/** What may follow each series: a table and a fan chart. */
export const FORECAST_RUN: RecordedCommand<typeof FORECAST> = {
  name: "arrivals forecast",
  request: FORECAST,
  async answer(values, { series }, { watch }) {
    const run = readSeriesRun(values, series);
    const forecasts = run.tasks.map((task) => forecastOf(task, run));
    watch.lap("forecast");
    const text = forecasts.map(forecastTable).join("");
    return { text, files: async () => new Map([...csvFiles(forecastTables(forecasts)), ...(await fans(forecasts))]) };
  },
};

/** Draws what may follow each series. */
export async function arrivalsForecast(typed: TypedSeries, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const values = readRequest(FORECAST, typed, { series: typed.series.map(nameOf) });
  await carryOut(FORECAST_RUN, { values, sources: readSources({ series: typed.series }) }, run);
}

/** A fan chart of each forecast. */
export async function fans(forecasts: readonly ArrivalsForecast[]): Promise<[string, string][]> {
  const drawn: [string, string][] = [];
  for (const chart of forecasts.map(forecastChart)) drawn.push([`charts/${chart.name}.svg`, await drawChart(chart)]);
  return drawn;
}

/** The forecast of a series from its end. */
export function forecastOf({ series, maxHorizon }: ArrivalsRun["tasks"][number], run: ArrivalsRun): ArrivalsForecast {
  const { model, members, seed } = run;
  const stream = openStream(streamKey(seed, `arrivals ${series.id} ${model.name}`), series.counts.length, 0);
  const paths = model.fit(series).sample(maxHorizon, members, stream);
  return { series, model: model.name, members, steps: summarisePaths(paths) };
}
