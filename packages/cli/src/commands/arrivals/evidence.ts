import { csvFiles, drawChart, evidenceChart, evidenceTable, evidenceTables } from "@sufficiency/report";
import { levelEvidence, packLevel } from "@sufficiency/scenarios";
import { EVIDENCE, levelArrivals, seriesLevel, yearlyArrivals } from "@sufficiency/scenarios/advanced";

import { defaultPack } from "../../read/default-pack.js";
import { nameOf, parseSeriesFiles } from "../../read/series-files.js";
import { readSources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { readRequest, type TypedCommand } from "../options/request-options.js";
import { carryOut } from "../record/publish.js";
import { type RecordedCommand, running } from "../record/recorded.js";

/** The options of `arrivals evidence` as they were typed. */
export interface TypedEvidence extends TypedCommand {
  readonly beside?: readonly string[];
}

/** What a pack's counts of past arrivals say of its level, drift and dispersion. */
export const EVIDENCE_RUN: RecordedCommand<typeof EVIDENCE> = {
  name: "arrivals evidence",
  request: EVIDENCE,
  async answer({ members, seed }, { pack, series }, { watch }) {
    const beside = parseSeriesFiles(series, { horizon: 1 }).map((task) => task.series);
    const counted = packLevel(pack);
    const found = levelEvidence(counted, beside.map(seriesLevel));
    watch.lap("evidence");
    const files = async () => {
      const years = yearlyArrivals(pack, levelArrivals(pack), members, seed);
      return new Map([
        ...csvFiles(evidenceTables(found)),
        ["charts/arrivals.svg", await drawChart(evidenceChart(pack.meta.authority, counted, found, years))],
      ]);
    };
    const ids = beside.map(({ id }) => id);
    return { text: evidenceTable(pack, counted, found, ids), files };
  },
};

/** Prints what a pack's counts of past arrivals say; writes a table and a chart where a folder is named. */
export async function arrivalsEvidence(typed: TypedEvidence, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { beside = [] } = typed;
  const sources = readSources({ pack: typed.pack ?? defaultPack(), series: beside });
  const { pack } = sources;
  const values = readRequest(EVIDENCE, typed, { pack: pack.meta.id, series: beside.map(nameOf) }, pack);
  await carryOut(EVIDENCE_RUN, { values, sources, scenarioFiles: new Map() }, run);
}
