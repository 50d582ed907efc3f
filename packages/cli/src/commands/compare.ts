import { attribute, comparison, type Scenario } from "@sufficiency/scenarios";
import { readCase } from "../read/case.js";
import { readScenarios } from "../read/scenario-files.js";
import { attributionText } from "../render/text/attribution.js";
import { comparisonText } from "../render/text/comparison.js";
import type { Streams } from "../streams.js";
import { comparisonOutputs } from "../write/comparison-files.js";
import { asTyped } from "./as-typed.js";
import { type Compared, checkCompare, checkNames, type TypedCompare } from "./compare-options.js";
import { runPairs } from "./compare-pairs.js";
import { carryOut, type RecordedCommand, running } from "./recorded.js";

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
  async answer(terms, { pack }, { streams, watch }) {
    const options = checkCompare(asTyped(terms), pack);
    const scenarios = terms.scenarios as Compared;
    const told = comparison(pack, scenarios, await runPairs(pack, scenarios, options, streams), options);
    watch.lap("simulate");
    const splits = terms.attribute
      ? told.others
          .map(({ scenario, rows }) => [scenario.name, attribute(pack, scenarios[0], scenario, options, rows)] as const)
          .filter(([, rows]) => rows.length > 0)
      : [];
    if (terms.attribute) watch.lap("attribute");
    const parts = splits.map(([name, rows]) => attributionText(name, rows, pack, told.headline));
    const text = comparisonText(told) + parts.join("");
    return { text, files: async () => comparisonOutputs(told, splits, text) };
  },
};

/** Compares scenarios with the first named. */
export async function compare(names: readonly string[], typed: TypedCompare, streams: Streams): Promise<void> {
  const run = running(streams);
  checkNames(names);
  const { folder, sources } = readCase(typed);
  const { pack } = sources;
  const { members, seed } = checkCompare(typed, pack);
  const chosen = names.map((name) => readScenarios(name === "baseline" ? [] : [name], folder, pack));
  const scenarios = chosen.map(({ scenario }) => scenario);
  const asked = { seed, members, until: typed.until ?? null, attribute: typed.attribute ?? false };
  const scenarioFiles = new Map(chosen.flatMap(({ hashes }) => [...hashes]));
  await carryOut(
    COMPARE,
    { terms: { pack: pack.meta.id, scenarios, ...asked }, sources, scenarioFiles, out: typed.out },
    run,
  );
}
