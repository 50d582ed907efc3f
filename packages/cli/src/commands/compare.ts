import { attribute, comparison } from "@sufficiency/scenarios";
import { attributionText } from "../render/text/attribution.js";
import { comparisonText } from "../render/text/comparison.js";
import type { Streams } from "../streams.js";
import { comparisonOutputs } from "../write/comparison-files.js";
import { comparisonRecord } from "../write/comparison-record.js";
import { writeFolder } from "../write/folder.js";
import { type ComparisonInputs, readComparison, type TypedCompare } from "./compare-inputs.js";
import { runPairs } from "./compare-pairs.js";
import { Stopwatch } from "./stopwatch.js";

export type { TypedCompare };

/** Compares scenarios with the first named: prints tables and paragraphs, and writes every row where a folder is named. */
export async function compare(names: readonly string[], typed: TypedCompare, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  const inputs = readComparison(names, typed);
  const { pack, scenarios, options } = inputs;
  const [first] = scenarios;
  const told = comparison(pack, scenarios, await runPairs(inputs, streams), options);
  watch.lap("simulate");
  const parts = told.others.map(({ scenario, rows }) => {
    const split = typed.attribute ? attribute(pack, first, scenario, options, rows) : [];
    return [scenario.name, split] as const;
  });
  if (typed.attribute) watch.lap("attribute");
  const splits = parts.filter(([, rows]) => rows.length > 0);
  const text =
    comparisonText(told) + splits.map(([name, rows]) => attributionText(name, rows, pack, told.headline)).join("");
  if (typed.out !== undefined) publish(typed.out, comparisonOutputs(told, splits, text), inputs);
  streams.out(text);
  if (typed.out !== undefined) streams.out(`\nFiles: ${typed.out}\n`);
  streams.note(watch.words());
}

function publish(out: string, outputs: ReadonlyMap<string, string>, inputs: ComparisonInputs): void {
  const { pack, scenarios, options, packHashes, scenarioHashes, until } = inputs;
  const { seed, members } = options;
  const terms = { pack: pack.meta.id, scenarios, seed, members, until };
  writeFolder(out, outputs, comparisonRecord(terms, packHashes, scenarioHashes, outputs));
}
