import { factsTable } from "@sufficiency/report";
import { FORECAST } from "@sufficiency/scenarios/advanced";
import { nameOf, readSeriesFiles } from "../../read/series-files.js";
import type { Streams } from "../../streams.js";
import { readRequest, type TypedCommand } from "../options/request-options.js";
import { readSeriesRun } from "./series-run.js";

/** The options of the commands that read series as they were typed. */
export interface TypedSeries extends TypedCommand {
  readonly series: readonly string[];
}

/** Prints what the model learns from each whole series. */
export function arrivalsFit(typed: TypedSeries, streams: Streams): void {
  const values = readRequest(FORECAST, typed, { series: typed.series.map(nameOf) });
  const { tasks, model } = readSeriesRun(values, readSeriesFiles(typed.series));
  for (const { series } of tasks) streams.out(factsTable(series, model.name, model.fit(series).facts));
}
