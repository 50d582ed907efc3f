import { parsePack } from "@sufficiency/core";
import { levelArrivals, levelEvidence, packLevel, seriesLevel, yearlyArrivals } from "@sufficiency/scenarios";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { readSeriesFiles } from "../read/series-files.js";
import { evidenceTable } from "../render/text/evidence-table.js";
import type { Streams } from "../streams.js";
import { analysisRecord } from "../write/analysis-record.js";
import { evidenceCsv } from "../write/arrivals-csv.js";
import { checkOutputFolder, writeFolder } from "../write/folder.js";
import { checkRun, type TypedOptions } from "./project-options.js";

/** The options of `arrivals evidence` as they were typed. */
export interface TypedEvidence extends Pick<TypedOptions, "pack" | "members" | "seed"> {
  readonly beside?: readonly string[];
  readonly out?: string;
}

/** Prints what a pack's counts of past arrivals say of its level, drift and dispersion; writes a table and a chart where a folder is named. */
export async function arrivalsEvidence(typed: TypedEvidence, streams: Streams): Promise<void> {
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const { members, seed } = checkRun(typed);
  const { files, hashes } = readPackFolder(typed.pack ?? defaultPack());
  const pack = parsePack(files);
  const beside = readSeriesFiles(typed.beside ?? [], { horizon: 1, asOf: undefined });
  const counted = packLevel(pack);
  const found = levelEvidence(
    counted,
    beside.tasks.map(({ series }) => seriesLevel(series)),
  );
  if (typed.out !== undefined) {
    const { drawEvidence } = await import("../render/charts/evidence-chart.js");
    const years = yearlyArrivals(pack, levelArrivals(pack), members, seed);
    const outputs = new Map([
      ["evidence.csv", evidenceCsv(found)],
      ["charts/arrivals.svg", await drawEvidence(pack.meta.authority, counted, found, years)],
    ]);
    const inputs = new Map([...hashes, ...beside.hashes]);
    const record = analysisRecord(
      "arrivals evidence",
      { pack: pack.meta.id, seed, members },
      { inputs, scenarioFiles: new Map() },
      outputs,
    );
    writeFolder(typed.out, outputs, record);
  }
  streams.out(
    evidenceTable(
      pack,
      counted,
      found,
      beside.tasks.map(({ series }) => series.id),
    ),
  );
  if (typed.out !== undefined) streams.out(`\nFiles: ${typed.out}\n`);
}
