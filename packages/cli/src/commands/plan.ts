import { formatMonth, parsePack } from "@sufficiency/core";
import { plan as planHomes } from "@sufficiency/scenarios";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { readScenarios } from "../read/scenario-files.js";
import { planText } from "../render/text/plan.js";
import type { Streams } from "../streams.js";
import { analysisRecord } from "../write/analysis-record.js";
import { checkOutputFolder, writeFolder } from "../write/folder.js";
import { planCsv, safetyCsv } from "../write/plan-files.js";
import { checkPlan, type TypedPlan } from "./plan-options.js";
import { Stopwatch } from "./stopwatch.js";
import { doWork } from "./work.js";

export type { TypedPlan };

/** Plans openings, recruitment and contracts: prints them, and writes them with a scenario file where a folder is named. */
export async function plan(typed: TypedPlan, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const folder = typed.pack ?? defaultPack();
  const { files, hashes } = readPackFolder(folder);
  const pack = parsePack(files);
  const options = checkPlan(typed, pack);
  const { scenario, hashes: scenarioFiles } = readScenarios(typed.scenario ?? [], folder, pack);
  const planned = await doWork(planHomes(pack, { ...options, scenario }), streams);
  watch.lap("plan");
  const text = planText(planned, pack);
  if (typed.out !== undefined) {
    const outputs = new Map([
      ["plan.csv", planCsv(planned)],
      ["safety.csv", safetyCsv(planned)],
      ["plan.yaml", planned.text],
      ["plan.txt", text],
    ]);
    const { risk, members, seed, asOf } = options;
    const terms = { pack: pack.meta.id, scenario, risk, asOf: formatMonth(asOf), members, seed };
    writeFolder(typed.out, outputs, analysisRecord("plan", terms, { inputs: hashes, scenarioFiles }, outputs));
  }
  streams.out(text);
  if (typed.out !== undefined) streams.out(`\nFiles: ${typed.out}\n`);
  streams.note(watch.words());
}
