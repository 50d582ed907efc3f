import {
  arrivalsScenariosTable,
  csvFiles,
  drawChart,
  evidenceChart,
  evidenceTable,
  evidenceTables,
} from "@sufficiency/report";
import { levelEvidence, packLevel, type Scenario } from "@sufficiency/scenarios";
import { EVIDENCE, levelArrivals, seriesLevel, YEARLY_ARRIVALS, yearlyArrivals } from "@sufficiency/scenarios/advanced";
import { defaultPack, readPack } from "../../read/pack-files.js";
import { libraryNames, readScenarios } from "../../read/scenario-files.js";
import { nameOf, parseSeriesFiles } from "../../read/series-files.js";
import { readSources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { readRequest, type TypedCommand } from "../options.js";
import { carryOut, type RecordedCommand, running } from "../record/recorded.js";

/** Prints the pack's scenarios of arrivals and transfers with the arrivals of each year under each, on common random numbers. */
export function arrivalsScenarios(typed: TypedCommand, streams: Streams): void {
  const { members, seed } = readRequest(YEARLY_ARRIVALS, typed, {});
  const folder = typed.pack ?? defaultPack();
  const pack = readPack(folder);
  const rows = libraryNames(folder)
    .map((id) => ({ id, scenario: readScenarios([id], folder, pack).scenario }))
    .filter(({ scenario }) => isOfArrivals(scenario))
    .sort((a, b) => a.scenario.levers.length - b.scenario.levers.length || (a.id < b.id ? -1 : 1))
    .map((row) => ({ ...row, years: yearlyArrivals(pack, levelArrivals(pack), members, seed, row.scenario) }));
  streams.out(arrivalsScenariosTable(rows));
}

/** Whether a scenario changes nothing else. */
function isOfArrivals({ levers }: Scenario): boolean {
  return levers.every(({ kind }) => kind === "arrivals" || kind === "transfers");
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
      const chart = await drawChart(evidenceChart(pack.meta.authority, counted, found, years));
      return new Map([...csvFiles(evidenceTables(found)), ["charts/arrivals.svg", chart]]);
    };
    const ids = beside.map(({ id }) => id);
    return { text: evidenceTable(pack, counted, found, ids), files };
  },
};

/** The options of `arrivals evidence` as they were typed. */
export interface TypedEvidence extends TypedCommand {
  readonly beside?: readonly string[];
}

/** Prints what a pack's counts of past arrivals say; writes a table and a chart where a folder is named. */
export async function arrivalsEvidence(typed: TypedEvidence, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { pack: folder = defaultPack(), beside = [] } = typed;
  const sources = readSources({ pack: folder, series: beside });
  const { pack } = sources;
  const values = readRequest(EVIDENCE, typed, { pack: pack.meta.id, series: beside.map(nameOf) }, pack);
  await carryOut(EVIDENCE_RUN, { values, sources }, run);
}
