import { setImmediate } from "node:timers/promises";
import { type DataPack, formatMonth, parsePack } from "@sufficiency/core";
import {
  type AttributionRow,
  attribute,
  type CompareOptions,
  comparison,
  type Scenario,
  ScenarioPair,
} from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../failures.js";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { readScenarios } from "../read/scenario-files.js";
import { attributionText } from "../render/attribution.js";
import { comparisonText } from "../render/comparison.js";
import type { Streams } from "../streams.js";
import { attributionCsv, comparisonCsv } from "../write/comparison-files.js";
import { comparisonRecord } from "../write/comparison-record.js";
import { checkOutputFolder, writeFolder } from "../write/folder.js";
import { checkPeriodRun, checkUntil } from "./project-options.js";
import { Stopwatch } from "./stopwatch.js";

/** The options of `compare` as they were typed. */
export interface TypedCompare {
  readonly pack?: string;
  readonly members: string;
  readonly seed: string;
  readonly until?: string;
  readonly attribute?: boolean;
  readonly out?: string;
}

/** Pairs run between two looks at the outside, so that the run can be interrupted. */
const STRIDE = 5;

/** Compares scenarios with the first named: prints tables and paragraphs, and writes every row where a folder is named. */
export async function compare(names: readonly string[], typed: TypedCompare, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  const { members, seed, until } = checkPeriodRun(typed);
  if (names.length < 2) throw new UsageError([tooFew(names)]);
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const folder = typed.pack ?? defaultPack();
  const { files, hashes } = readPackFolder(folder);
  const pack = parsePack(files);
  const { origin, horizon } = pack.meta;
  checkUntil(typed.until, until, origin + 1, horizon, `${formatMonth(origin + 1)} to ${formatMonth(horizon)}`);
  const chosen = names.map((name) => readScenarios(name === "baseline" ? [] : [name], folder, pack));
  const scenarios = chosen.map(({ scenario }) => scenario);
  const options = { members, seed, ...(until !== undefined && { until }) };
  const told = comparison(pack, scenarios, await runPairs(pack, scenarios, options, streams), options);
  watch.lap("simulate");
  const parts = typed.attribute ? attributions(pack, scenarios, options) : [];
  const text =
    comparisonText(told) + parts.map(([name, rows]) => attributionText(name, rows, pack, told.headline)).join("");
  if (typed.out !== undefined) {
    const outputs = new Map([
      ["comparison.csv", comparisonCsv(told)],
      ["comparison.txt", text],
      ...(parts.length > 0 ? [["attribution.csv", attributionCsv(parts)] as const] : []),
    ]);
    const terms = { pack: pack.meta.id, scenarios, seed, members, until: typed.until ?? null };
    const scenarioFiles = new Map(chosen.flatMap((choice) => [...choice.hashes]));
    writeFolder(typed.out, outputs, comparisonRecord(terms, hashes, scenarioFiles, outputs));
  }
  streams.out(text);
  if (typed.out !== undefined) streams.out(`\nFiles: ${typed.out}\n`);
  streams.note(watch.words());
}

/** The first scenario paired with each of the others. */
async function runPairs(
  pack: DataPack,
  [first, ...others]: readonly Scenario[],
  options: CompareOptions,
  streams: Streams,
): Promise<ScenarioPair[]> {
  const { members } = options;
  const pairs = others.map((scenario) => new ScenarioPair(pack, first!, scenario, options));
  for (const [i, pair] of pairs.entries()) {
    for (let done = 0; done < members; done += STRIDE) {
      streams.progress(i * members + done, pairs.length * members);
      await setImmediate();
      pair.run(done, Math.min(STRIDE, members - done));
    }
  }
  streams.progress(pairs.length * members, pairs.length * members);
  return pairs;
}

function attributions(
  pack: DataPack,
  [first, ...others]: readonly Scenario[],
  options: CompareOptions,
): (readonly [string, AttributionRow[]])[] {
  return others.map((scenario) => [scenario.name, attribute(pack, first!, scenario, options)]);
}

function tooFew(names: readonly string[]) {
  const remedy = "Name two or more, as in: sufficiency compare baseline arrivals-double.";
  return optionIssue("compare", names.join(" "), "names fewer than two scenarios", remedy);
}
