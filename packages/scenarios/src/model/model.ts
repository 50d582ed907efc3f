import { type DataPack, type Input, Model } from "@sufficiency/core";
import type { ArrivalProcess } from "@sufficiency/core/advanced";
import { levelArrivals } from "../arrivals/level.js";
import { MODEL, type ModelOptions } from "../request/common.js";
import { checkOptions } from "../request/request.js";
import { readyScenario } from "../scenario/apply.js";
import { BASELINE_SCENARIO, type Scenario } from "../scenario/scenario.js";

/**
 * The model of a pack under a scenario. Every experiment is a loop over its members.
 *
 * @example
 * const model = modelOf(pack, { seed: "1" });
 * const { path, requirements } = model.member(0);
 * @throws OptionsError with every option at fault; ScenarioError when the scenario names what the pack does not have;
 * PackError when the pack cannot be run.
 */
export function modelOf(pack: DataPack, options: ModelOptions): Model {
  checkOptions(MODEL, options, pack);
  return makeModel(pack, options);
}

/** The same, of options that have been checked. */
export function makeModel(pack: DataPack, { scenario = BASELINE_SCENARIO, ...others }: ModelOptions): Model {
  return modelsSharing(pack, [scenario], others)[0];
}

/** The models of a pack under several scenarios, over one state space, so that their members can be paired. */
export function modelsSharing(
  pack: DataPack,
  scenarios: readonly Scenario[],
  { seed, arrivals = levelArrivals }: Omit<ModelOptions, "scenario">,
): Model[] {
  const usual = arrivals(pack);
  const assumed = scenarios.map((scenario) => {
    const { timelineOf, arrivalsInForce } = readyScenario(scenario, pack);
    const process: ArrivalProcess = {
      dayClustering: (draws) => usual.dayClustering(draws),
      draw: (draws, generator, months) => usual.draw(draws, generator, months, arrivalsInForce(draws, months)),
    };
    return { timelineOf, arrivals: process };
  });
  return Model.sharing(pack, seed, assumed);
}

/**
 * Every figure that the model reads, in the pack's order: the assumptions register. Found by building one member from a
 * pack whose figures note that they are read, so that it cannot drift from the code.
 */
export function register(pack: DataPack, arrivals: (pack: DataPack) => ArrivalProcess): Input[] {
  const read = new Set<string>();
  const watched = watch(pack, (input) => read.add(input.id));
  // What a network is made of is everything that a member reads.
  void Model.of(watched, { seed: "register", arrivals: arrivals(watched) }).member(0).network;
  return inputsOf(pack).filter((input) => read.has(input.id));
}

/** Every figure of a pack, in its order. */
function inputsOf(pack: DataPack): Input[] {
  return Object.values(pack).flatMap((table: unknown) =>
    Array.isArray(table) ? table.flatMap((row) => (row.input ? [row.input as Input] : [])) : [],
  );
}

/** The same pack, whose figures call `seen` when their value is read. */
function watch(pack: DataPack, seen: (input: Input) => void): DataPack {
  const tables = Object.entries(pack).map(([name, table]: [string, unknown]) => [
    name,
    Array.isArray(table)
      ? table.map((row) => (row.input ? { ...row, input: watchInput(row.input, seen) } : row))
      : table,
  ]);
  return Object.fromEntries(tables) as DataPack;
}

function watchInput(input: Input, seen: (input: Input) => void): Input {
  return Object.defineProperty({ ...input }, "value", {
    enumerable: true,
    get: () => {
      seen(input);
      return input.value;
    },
  });
}
