import { type PackFiles, parsePack } from "@sufficiency/core";
import { openStream, streamKey } from "@sufficiency/core/advanced";

import { ARRIVALS_MODELS, parseSeriesCsv, project } from "@sufficiency/scenarios";

/** A projection and a forecast by every arrivals model as one JSON text: every digit that an engine works out. */
export function engineAnswer(files: PackFiles, series: string): string {
  const counts = parseSeriesCsv(series, { file: "series.csv" });
  const forecasts = ARRIVALS_MODELS.map((model) => {
    const paths = model.fit(counts).sample(12, 50, openStream(streamKey("engine", model.name), 0, 0));
    return { model: model.name, facts: model.fit(counts).facts, counts: [...paths.counts] };
  });
  return JSON.stringify({ projection: project(parsePack(files), { members: 5, seed: "engine" }), forecasts });
}
