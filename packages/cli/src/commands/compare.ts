import { attributionText, comparisonTables, comparisonText, csvFiles, type Split } from "@sufficiency/report";
import type { AttributionRow, DifferenceRow, Scenario } from "@sufficiency/scenarios";
import {
  attribution,
  COMPARE,
  type CompareValues,
  comparison,
  differenceRows,
  leversAlone,
  type ScenarioPair,
} from "@sufficiency/scenarios/advanced";

import type { Command } from "commander";
import { optionIssue, UsageError } from "../failures.js";
import { runMembers } from "../members/members.js";
import { readPackOfScenario, readScenarios } from "../read/scenario-files.js";
import type { Sources } from "../read/sources.js";
import type { Streams } from "../streams.js";
import { addRequest, outOption, packOption, readRequest, type TypedCommand } from "./options.js";
import { carryOut, type RecordedCommand, type Running, running, runOptions } from "./record/recorded.js";

/** Tables and paragraphs of the differences, and every row. */
export const COMPARE_RUN: RecordedCommand<typeof COMPARE> = {
  name: "compare",
  request: COMPARE,
  async answer(values, sources, run) {
    const { pack } = sources;
    const [first, ...others] = values.scenarios as ScenarioList;
    const pairs: ScenarioPair[] = [];
    for (const other of others) pairs.push(await runPair([first, other], sources, values, run));
    const found = comparison(pack, [first, ...others], pairs, values);
    run.watch.lap("simulate");
    const splits: Split[] = [];
    for (const { scenario, rows } of values.attribute ? found.others : [])
      splits.push([scenario.name, await split([first, scenario], rows, sources, values, run)]);
    if (values.attribute) run.watch.lap("attribute");
    const parts = splits.map(([name, rows]) => attributionText(name, rows, pack, found.headline));
    const text = comparisonText(found) + parts.join("");
    return {
      text,
      files: async () => new Map([...csvFiles(comparisonTables(found, splits)), ["comparison.txt", text]]),
    };
  },
};

/** Two or more; the first is the one that the others are compared with. */
type ScenarioList = readonly [Scenario, ...Scenario[]];

/** Runs every pair of paths of two scenarios. */
function runPair(
  scenarios: readonly [Scenario, Scenario],
  sources: Sources,
  { seed, until, members }: CompareValues,
  run: Running,
): Promise<ScenarioPair> {
  const range = { firstMember: 0, members };
  return runMembers("compare", sources, { seed, until, scenarios }, range, runOptions(run));
}

/** Splits differences over the levers of the second scenario, each run alone on top of the first. */
async function split(
  [first, second]: readonly [Scenario, Scenario],
  rows: readonly DifferenceRow[],
  sources: Sources,
  values: CompareValues,
  run: Running,
): Promise<AttributionRow[]> {
  const alone: (readonly DifferenceRow[])[] = [];
  for (const one of leversAlone(first, second)) {
    const own = one === second ? rows : differenceRows(await runPair([first, one], sources, values, run));
    alone.push(own);
  }
  return attribution(first, second, rows, alone);
}

/** Adds what `compare` takes beside the scenarios. */
export function addCompare(command: Command, streams: Streams): void {
  addRequest(command.addOption(packOption()), COMPARE)
    .addOption(outOption())
    .action((names: string[], typed: TypedCommand) => compare(names, typed, streams));
}

/** Compares scenarios with the first named. */
async function compare(names: readonly string[], typed: TypedCommand, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  checkNames(names);
  const { folder, sources, pack } = readPackOfScenario(typed);
  const chosen = names.map((name) => readScenarios(name === "baseline" ? [] : [name], folder, pack));
  const scenarios = chosen.map(({ scenario }) => scenario);
  const values = readRequest(COMPARE, typed, { pack: pack.meta.id, scenarios }, pack);
  const scenarioFiles = new Map(chosen.flatMap((each) => [...each.scenarioFiles]));
  await carryOut(COMPARE_RUN, { values, sources, scenarioFiles }, run);
}

/**
 * Makes sure that there is something to compare.
 * @throws UsageError for fewer than two names.
 */
function checkNames(names: readonly string[]): void {
  if (names.length >= 2) return;
  const remedy = "Name two or more, as in: sufficiency compare baseline arrivals-double.";
  throw new UsageError([optionIssue("compare", names.join(" "), "names fewer than two scenarios", remedy)]);
}
