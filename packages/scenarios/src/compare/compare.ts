import type { DataPack, Month, PackMeta, Placement } from "@sufficiency/core";
import { COMPARE, type CompareOptions } from "../request/compare.js";
import { checkOptions } from "../request/request.js";
import type { Scenario } from "../scenario/scenario.js";
import { type DifferenceRow, differenceRows } from "./differences.js";
import { ScenarioPair } from "./pair.js";

/** One scenario beside the first. */
export interface Compared {
  readonly scenario: Scenario;
  readonly rows: readonly DifferenceRow[];
}

/** Scenarios, each beside the first. */
export interface Comparison {
  readonly meta: PackMeta;
  readonly placements: readonly Placement[];
  readonly members: number;
  readonly seed: string;
  /** The month that the headline is read at: the pack's, or the last one reported where the comparison stops earlier. */
  readonly headline: Month;
  readonly first: Scenario;
  readonly others: readonly Compared[];
}

/**
 * Compares scenarios: each after the first is run in coupled pairs with the first, so that what differs is what they
 * assume. Intervals are of the paired differences.
 *
 * @example
 * const double = { name: "double", because: "", levers: [{ kind: "arrivals", factor: 2 } as const] };
 * const { others } = compare(pack, [BASELINE_SCENARIO, double], { members: 2, seed: "1" });
 * others.length; // => 1
 * @param scenarios two or more, every scenario that they extend included
 * @throws ScenarioError when a scenario names what the pack does not have.
 */
export function compare(pack: DataPack, scenarios: readonly Scenario[], options: CompareOptions): Comparison {
  checkOptions(COMPARE, { ...options, scenarios }, pack);
  const [first, ...others] = scenarios as readonly [Scenario, ...Scenario[]];
  const pairs = others.map((scenario) => {
    const pair = new ScenarioPair(pack, first, scenario, options);
    pair.run(0, options.members);
    return pair;
  });
  return comparison(pack, scenarios, pairs, options);
}

/** Summarises pairs that have been run: the first scenario with each of the others, in their order. */
export function comparison(
  pack: DataPack,
  scenarios: readonly Scenario[],
  pairs: readonly ScenarioPair[],
  { members, seed }: Pick<CompareOptions, "members" | "seed">,
): Comparison {
  const [first, ...others] = scenarios as readonly [Scenario, ...Scenario[]];
  const { origin, months } = pairs[0].scope;
  return {
    meta: pack.meta,
    placements: pack.placements,
    members,
    seed,
    headline: Math.min(pack.meta.headline, origin + months),
    first,
    others: others.map((scenario, i) => ({ scenario, rows: differenceRows(pairs[i]) })),
  };
}
