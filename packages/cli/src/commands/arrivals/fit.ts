import { readSeriesFiles } from "../../read/series-files.js";
import { factsTable } from "../../render/text/arrivals-tables.js";
import type { Streams } from "../../streams.js";
import type { TypedArrivals } from "./options.js";
import { arrivalsTerms, readArrivals } from "./terms.js";

/** Prints what the model learns from each whole series. */
export function arrivalsFit(typed: TypedArrivals, streams: Streams): void {
  const { tasks, model } = readArrivals(arrivalsTerms(typed), readSeriesFiles(typed.series));
  for (const { series } of tasks) streams.out(factsTable(series, model.name, model.fit(series).facts));
}
