import type { DataPack, Input } from "@sufficiency/core";
import { type CorrelationGroup, correlationGroups, effectiveInputs } from "@sufficiency/core/advanced";

import { levelArrivals } from "../arrivals/level.js";
import { register } from "../model/model.js";
import type { Question } from "../request/sensitivity.js";
import { readyScenario } from "../scenario/apply.js";
import { BASELINE_SCENARIO } from "../scenario/scenario.js";

/** A block of uncertain figures that are let vary together. */
export interface Factor {
  readonly name: string;
  readonly inputs: readonly Input[];
}

/** The block of a scenario's amounts that have a range. */
export const ASSUMED = "scenario";

/** Blocks by the file that holds their figures, in the order in which children meet them. */
const BLOCKS: readonly (readonly [file: string, name: string])[] = [
  ["stocks.csv", "opening stock"],
  ["entries.csv", "entries"],
  ["exits.csv", "exits"],
  ["moves.csv", "moves"],
  ["arrivals.csv", "arrivals"],
  ["reception.csv", "reception"],
  ["transitions-18.csv", "18 and after"],
  ["carers.csv", "carers"],
  ["capacity.csv", "capacity"],
];

/**
 * Every figure with a range that a count of places can depend on, those of the scenario last. Prices change no count.
 *
 * @example
 * uncertainInputs(pack, { seed: "1" }).every(({ low }) => low !== undefined); // => true
 */
export function uncertainInputs(pack: DataPack, { scenario, arrivals = levelArrivals }: Question): Input[] {
  const { inputs } = readyScenario(scenario ?? BASELINE_SCENARIO, pack);
  return effectiveInputs([...register(pack, arrivals), ...inputs]);
}

/** The block that a figure belongs to. */
export function blockOf({ file, status }: Input): string {
  if (status === "supposed") return ASSUMED;
  return BLOCKS.find(([known]) => known === file)?.[1] ?? file.replace(/\.csv$/, "");
}

/**
 * The uncertain figures in their blocks; a block without one is left out. Blocks vary independently of each other, so
 * those that the pack's correlations link are one.
 *
 * @example
 * factorsOf(pack, { seed: "1" }).length > 0; // => true
 */
export function factorsOf(pack: DataPack, question: Question): Factor[] {
  const inputs = uncertainInputs(pack, question);
  const names = [...BLOCKS.map(([, name]) => name), ...inputs.map(blockOf)];
  const factors = [...new Set(names)]
    .map((name) => ({ name, inputs: inputs.filter((input) => blockOf(input) === name) }))
    .filter((factor) => factor.inputs.length > 0);
  return correlationGroups(pack.correlations).reduce(joined, factors);
}

/** The factors, those that hold a figure of the group put together where the first of them stood. */
function joined(factors: Factor[], { inputs }: CorrelationGroup): Factor[] {
  const linked = factors.filter((factor) => factor.inputs.some(({ id }) => inputs.includes(id)));
  if (linked.length < 2) return factors;
  const whole = { name: linked.map(({ name }) => name).join(" and "), inputs: linked.flatMap((each) => each.inputs) };
  return factors.flatMap((factor) => (factor === linked[0] ? [whole] : linked.includes(factor) ? [] : [factor]));
}
