import { openStream, streamKey } from "@sufficiency/core/advanced";
import {
  type ArrivalsForecast,
  csvFiles,
  drawChart,
  forecastChart,
  forecastTable,
  forecastTables,
  summarisePaths,
} from "@sufficiency/report";
import { FORECAST } from "@sufficiency/scenarios/advanced";
import { nameOf } from "../../read/series-files.js";
import { readSources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { readRequest } from "../options/request-options.js";
import { carryOut } from "../record/publish.js";
import { type RecordedCommand, running } from "../record/recorded.js";
import type { TypedSeries } from "./fit.js";
import { type ArrivalsRun, readSeriesRun } from "./series-run.js";

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
  const sources = readSources({ series: typed.series });
  await carryOut(FORECAST_RUN, { values, sources, scenarioFiles: new Map() }, run);
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
