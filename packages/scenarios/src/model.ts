import { type ArrivalProcess, type DataPack, Model } from "@sufficiency/core";
import type { AdjustableArrivals } from "./arrivals/in-force.js";
import { levelArrivals } from "./arrivals/level.js";
import { readyScenario } from "./scenario/apply.js";
import { BASELINE_SCENARIO, type Scenario } from "./scenario/scenario.js";

/** What a model takes, beside its pack. */
export interface ModelRequest {
  /** Any text; the same text gives the same members. */
  readonly seed: string;
  /** What is assumed, every scenario that it extends included. Default: the baseline. */
  readonly scenario?: Scenario | undefined;
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  readonly arrivals?: ((pack: DataPack) => AdjustableArrivals) | undefined;
}

/**
 * The model of a pack under a scenario. Whatever asks a question is a loop over its members.
 *
 * @example
 * const model = modelOf(pack, { seed: "1" });
 * const { path, requirements } = model.member(0);
 * @throws ScenarioError when the scenario names what the pack does not have; PackError when the pack cannot be run.
 */
export function modelOf(pack: DataPack, { scenario = BASELINE_SCENARIO, ...request }: ModelRequest): Model {
  return modelsOf(pack, [scenario], request)[0];
}

/**
 * The models of a pack under several scenarios, over one state space, so that their members can be paired.
 * @throws ScenarioError and PackError as `modelOf`.
 */
export function modelsOf(
  pack: DataPack,
  scenarios: readonly Scenario[],
  { seed, arrivals = levelArrivals }: Omit<ModelRequest, "scenario">,
): Model[] {
  const usual = arrivals(pack);
  const assumed = scenarios.map((scenario) => {
    const { timelineOf, arrivalsInForce } = readyScenario(scenario, pack);
    const arrivals: ArrivalProcess = {
      dayClustering: (draws) => usual.dayClustering(draws),
      draw: (draws, generator, months) => usual.draw(draws, generator, months, arrivalsInForce(draws, months)),
    };
    return { timelineOf, arrivals };
  });
  return Model.sharing(pack, seed, assumed);
}
