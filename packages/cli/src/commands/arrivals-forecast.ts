import { openStream, streamKey } from "@sufficiency/core";
import { forecastTable } from "../render/text/arrivals-tables.js";
import { type ArrivalsForecast, summarisePaths } from "../render/words/arrivals-forecast.js";
import type { Streams } from "../streams.js";
import { forecastCsv } from "../write/arrivals-csv.js";
import { arrivalsRecord } from "../write/arrivals-record.js";
import { checkOutputFolder, writeFolder } from "../write/folder.js";
import { type ArrivalsRun, readArrivals, type TypedArrivals } from "./arrivals-options.js";

/** Draws what may follow each series; prints a table and, where a folder is named, writes it with a chart. */
export async function arrivalsForecast(typed: TypedArrivals, streams: Streams): Promise<void> {
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const run = readArrivals(typed);
  const forecasts = run.tasks.map((task) => forecastOf(task, run));
  if (typed.out !== undefined) {
    const { drawForecast } = await import("../render/charts/arrivals-chart.js");
    const files = new Map([["forecast.csv", forecastCsv(forecasts)]]);
    for (const forecast of forecasts)
      files.set(`charts/${fileName(forecast.series.id)}.svg`, await drawForecast(forecast));
    writeFolder(typed.out, files, arrivalsRecord("arrivals forecast", run, files));
  }
  for (const forecast of forecasts) streams.out(forecastTable(forecast));
  if (typed.out !== undefined) streams.out(`Files: ${typed.out}\n`);
}

/** The forecast of a series from its end. */
export function forecastOf({ series, maxHorizon }: ArrivalsRun["tasks"][number], run: ArrivalsRun): ArrivalsForecast {
  const { model, members, seed } = run;
  const stream = openStream(streamKey(seed, `arrivals ${series.id} ${model.name}`), series.counts.length, 0);
  const paths = model.fit(series).sample(maxHorizon, members, stream);
  return { series, model: model.name, members, steps: summarisePaths(paths) };
}

/** An id as a file name that every disk takes. */
export function fileName(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "") || "series";
}
