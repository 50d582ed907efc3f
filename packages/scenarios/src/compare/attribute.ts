import type { DataPack } from "@sufficiency/core";
import { sum } from "simple-statistics";
import { COMPARE, type CompareOptions } from "../request/compare.js";
import { checkOptions } from "../request/request.js";
import { leverWords } from "../scenario/lever-input.js";
import { type Scenario, ScenarioError } from "../scenario/scenario.js";
import { type DifferenceRow, differenceRows } from "./differences.js";
import { ScenarioPair } from "./pair.js";

/** Part of a mean difference: one lever's by itself, or what the levers do together beyond the sum of that. */
export interface AttributionRow extends Pick<DifferenceRow, "period" | "quantity" | "placement" | "unit" | "measure"> {
  /** The lever in words; `together` for the remainder, `all` for the whole. */
  readonly part: string;
  /** In hundredths of the unit, a whole number, so that parts add up to the whole exactly. */
  readonly hundredths: number;
}

/** What remains when every lever's own part is taken from the whole. */
export const TOGETHER = "together";
export const WHOLE = "all";

/**
 * Splits each mean difference between two scenarios over the levers that the second has beyond the first: each lever is
 * run alone on top of the first, and `together` is the remainder, so that the parts add up to the whole.
 *
 * @example
 * const double = { name: "double", because: "", levers: [{ kind: "arrivals", factor: 2 } as const] };
 * attribute(pack, BASELINE_SCENARIO, double, { members: 2, seed: "1" }).length > 0; // => true
 * @param compared the differences of these two by `compare` with the same options, where it has been run; run here
 * unless given
 * @throws ScenarioError where the second scenario does not begin with the levers of the first.
 */
export function attribute(
  pack: DataPack,
  first: Scenario,
  second: Scenario,
  options: CompareOptions,
  compared?: readonly DifferenceRow[],
): AttributionRow[] {
  checkOptions(COMPARE, { ...options, scenarios: [first, second] }, pack);
  const whole = compared ?? differencesOf(pack, first, second, options);
  const alone = leversAlone(first, second).map((one) =>
    one === second ? whole : differencesOf(pack, first, one, options),
  );
  return attribution(first, second, whole, alone);
}

/**
 * The second scenario with one of the levers alone that it has beyond the first, for each; itself where it has one.
 * @throws ScenarioError where the second scenario does not begin with the levers of the first.
 */
export function leversAlone(first: Scenario, second: Scenario): Scenario[] {
  const levers = leversBeyond(first, second);
  return levers.map((lever) => (levers.length === 1 ? second : { ...second, levers: [...first.levers, lever] }));
}

/** The same of differences that have been run: of the whole, and of each of `leversAlone`, with the first scenario. */
export function attribution(
  first: Scenario,
  second: Scenario,
  whole: readonly DifferenceRow[],
  alone: readonly (readonly DifferenceRow[])[],
): AttributionRow[] {
  const levers = leversBeyond(first, second).map(leverWords);
  return whole.flatMap((row, r) => {
    const { period, quantity, placement, unit, measure } = row;
    const of = { period, quantity, placement, unit, measure };
    const parts = alone.map((rows, i) => ({ ...of, part: levers[i], hundredths: hundredths(rows[r]) }));
    const all = hundredths(row);
    const together = all - sum(parts.map((part) => part.hundredths));
    return [...parts, { ...of, part: TOGETHER, hundredths: together }, { ...of, part: WHOLE, hundredths: all }];
  });
}

function differencesOf(pack: DataPack, first: Scenario, second: Scenario, options: CompareOptions): DifferenceRow[] {
  const pair = new ScenarioPair(pack, first, second, options);
  pair.run(0, options.members);
  return differenceRows(pair);
}

function hundredths({ mean }: DifferenceRow): number {
  return Math.round(100 * mean);
}

/** The levers of the second scenario after those of the first. */
function leversBeyond(first: Scenario, second: Scenario): Scenario["levers"] {
  const same = first.levers.every((lever, i) => JSON.stringify(lever) === JSON.stringify(second.levers[i]));
  if (!same)
    throw new ScenarioError([
      {
        file: second.name,
        line: 0,
        column: 0,
        field: "levers",
        value: "",
        message: `does not begin with the levers of "${first.name}", so its difference cannot be split over levers`,
        remedy: "Compare it with the baseline, or let it extend the first scenario.",
      },
    ]);
  return second.levers.slice(first.levers.length);
}
