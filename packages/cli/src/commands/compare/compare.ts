import {
  type AttributionRow,
  attribution,
  type CompareOptions,
  comparison,
  type DifferenceRow,
  differenceRows,
  leversAlone,
  type Scenario,
  type ScenarioPair,
} from "@sufficiency/scenarios";
import { runMembers } from "../../members/members.js";
import { FLAG, NUMBER, orNull, SCENARIOS, TEXT } from "../../read/record-fields.js";
import { readScenarios } from "../../read/scenario-files.js";
import type { Sources } from "../../read/sources.js";
import { readSupposedPack } from "../../read/supposed-pack.js";
import { attributionText } from "../../render/text/attribution.js";
import { comparisonText } from "../../render/text/comparison.js";
import type { Streams } from "../../streams.js";
import { comparisonOutputs, type Split } from "../../write/comparison-files.js";
import { asTyped } from "../options/as-typed.js";
import { carryOut } from "../record/publish.js";
import { type RecordedCommand, type Running, running } from "../record/recorded.js";
import { checkCompare, checkNames, type ScenarioList, type TypedCompare } from "./options.js";

export type { TypedCompare };

/** What a comparison is asked. */
export interface ComparisonTerms {
  /** The pack's id. */
  readonly pack: string;
  /** The first is the one that the others are compared with; each with whatever it extends. */
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly members: number;
  /** Last month told, `YYYY-MM`; null for the pack's own horizon. */
  readonly until: string | null;
  /** Whether each difference is split over the levers. */
  readonly attribute: boolean;
}

/** Tables and paragraphs of the differences, and every row. */
export const COMPARE: RecordedCommand<ComparisonTerms> = {
  name: "compare",
  read: (fields) => ({
    pack: fields.read("pack", TEXT),
    scenarios: fields.read("scenarios", SCENARIOS),
    seed: fields.read("seed", TEXT),
    members: fields.read("members", NUMBER),
    until: fields.read("until", orNull(TEXT)),
    attribute: fields.read("attribute", FLAG),
  }),
  scenarios: ({ scenarios }) => scenarios,
  async answer(terms, sources, run) {
    const { pack } = sources;
    const options = checkCompare(asTyped(terms), pack);
    const [first, ...others] = terms.scenarios as ScenarioList;
    const pairs: ScenarioPair[] = [];
    for (const other of others) pairs.push(await runPair([first, other], sources, options, run));
    const told = comparison(pack, [first, ...others], pairs, options);
    run.watch.lap("simulate");
    const splits: Split[] = [];
    for (const { scenario, rows } of terms.attribute ? told.others : [])
      splits.push([scenario.name, await split([first, scenario], rows, sources, options, run)]);
    if (terms.attribute) run.watch.lap("attribute");
    const parts = splits.map(([name, rows]) => attributionText(name, rows, pack, told.headline));
    const text = comparisonText(told) + parts.join("");
    return { text, files: async () => comparisonOutputs(told, splits, text) };
  },
};

/** Runs every pair of paths of two scenarios. */
function runPair(
  scenarios: readonly [Scenario, Scenario],
  sources: Sources,
  { members, ...options }: CompareOptions,
  { streams, workers }: Running,
): Promise<ScenarioPair> {
  const how = { workers, onProgress: streams.progress };
  return runMembers("compare", sources, { ...options, scenarios }, { firstMember: 0, members }, how);
}

/** Splits differences over the levers of the second scenario, each run alone on top of the first. */
async function split(
  [first, second]: readonly [Scenario, Scenario],
  rows: readonly DifferenceRow[],
  sources: Sources,
  options: CompareOptions,
  run: Running,
): Promise<AttributionRow[]> {
  const alone: (readonly DifferenceRow[])[] = [];
  for (const one of leversAlone(first, second)) {
    const own =
      one === second ? rows : differenceRows(sources.pack, await runPair([first, one], sources, options, run));
    alone.push(own);
  }
  return attribution(first, second, rows, alone);
}

/** Compares scenarios with the first named. */
export async function compare(names: readonly string[], typed: TypedCompare, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  checkNames(names);
  const { folder, sources } = readSupposedPack(typed);
  const { pack } = sources;
  const { members, seed, workers } = checkCompare(typed, pack);
  const chosen = names.map((name) => readScenarios(name === "baseline" ? [] : [name], folder, pack));
  const scenarios = chosen.map(({ scenario }) => scenario);
  const asked = { seed, members, until: typed.until ?? null, attribute: typed.attribute ?? false };
  const terms = { pack: pack.meta.id, scenarios, ...asked };
  const scenarioFiles = new Map(chosen.flatMap(({ hashes }) => [...hashes]));
  await carryOut(COMPARE, { terms, sources, scenarioFiles }, { ...run, workers });
}
