import { levelArrivals, levelEvidence, packLevel, seriesLevel, yearlyArrivals } from "@sufficiency/scenarios";
import { defaultPack } from "../../read/default-pack.js";
import { NUMBER, TEXT, TEXTS } from "../../read/record-fields.js";
import { nameOf, parseSeriesFiles } from "../../read/series-files.js";
import { readSources } from "../../read/sources.js";
import { evidenceTable } from "../../render/text/evidence-table.js";
import type { Streams } from "../../streams.js";
import { evidenceCsv } from "../../write/arrivals-csv.js";
import { asTyped } from "../options/as-typed.js";
import { checkRun, type TypedOptions } from "../project/options.js";
import { carryOut } from "../record/publish.js";
import { type RecordedCommand, running } from "../record/recorded.js";

/** The options of `arrivals evidence` as they were typed. */
export interface TypedEvidence extends Pick<TypedOptions, "pack" | "members" | "seed"> {
  readonly beside?: readonly string[];
  readonly out?: string;
}

/** What is asked of a pack's evidence of its arrivals. */
export interface EvidenceTerms {
  /** The pack's id. */
  readonly pack: string;
  /** Names of the files of counts elsewhere that drift alike, in order. */
  readonly series: readonly string[];
  readonly seed: string;
  readonly members: number;
}

/** What a pack's counts of past arrivals say of its level, drift and dispersion. */
export const EVIDENCE: RecordedCommand<EvidenceTerms> = {
  name: "arrivals evidence",
  read: (fields) => ({
    pack: fields.read("pack", TEXT),
    series: fields.read("series", TEXTS),
    seed: fields.read("seed", TEXT),
    members: fields.read("members", NUMBER),
  }),
  scenarios: () => [],
  async answer(terms, { pack, series }, { watch }) {
    const { members, seed } = checkRun(asTyped(terms));
    const beside = parseSeriesFiles(series, { horizon: 1, asOf: undefined }).map((task) => task.series);
    const counted = packLevel(pack);
    const found = levelEvidence(counted, beside.map(seriesLevel));
    watch.lap("evidence");
    const files = async () => {
      const { drawEvidence } = await import("../../render/charts/evidence-chart.js");
      const years = yearlyArrivals(pack, levelArrivals(pack), members, seed);
      return new Map([
        ["evidence.csv", evidenceCsv(found)],
        ["charts/arrivals.svg", await drawEvidence(pack.meta.authority, counted, found, years)],
      ]);
    };
    const ids = beside.map(({ id }) => id);
    return { text: evidenceTable(pack, counted, found, ids), files };
  },
};

/** Prints what a pack's counts of past arrivals say; writes a table and a chart where a folder is named. */
export async function arrivalsEvidence(typed: TypedEvidence, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { members, seed } = checkRun(typed);
  const { beside = [] } = typed;
  const sources = readSources({ pack: typed.pack ?? defaultPack(), series: beside });
  const terms = { pack: sources.pack.meta.id, series: beside.map(nameOf), seed, members };
  await carryOut(EVIDENCE, { terms, sources, scenarioFiles: new Map() }, run);
}
