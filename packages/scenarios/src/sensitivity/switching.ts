import { type DataPack, ParameterError } from "@sufficiency/core";
import { definite, NORMAL_90, ParameterDraws } from "@sufficiency/core/advanced";

import type { Work } from "../model/work.js";
import { checkOptions } from "../request/request.js";
import { SWITCHING, type SwitchingOptions } from "../request/sensitivity.js";
import { leverWords } from "../scenario/lever-input.js";
import { crossing, type Trial } from "./crossing.js";
import { Experiment, type Outcome } from "./experiment.js";
import { sizedLever } from "./resize.js";

/** The size of a lever at which a kind of home is as likely short as not. */
export interface Switching {
  readonly outcome: Outcome;
  readonly lever: string;
  readonly amount: string;
  readonly unit: string;
  /** The size at which the lever does nothing. */
  readonly none: number;
  /** Chance of a shortfall at each size tried, in the order of the sizes from `none` on. */
  readonly trials: readonly Trial[];
  /** Undefined where no size tried switches the answer. */
  readonly switches: number | undefined;
  /** Between which it lies but for 20% of Monte Carlo error; an end is undefined where the trials do not reach it. */
  readonly between: readonly [number | undefined, number | undefined];
  /** Sizes at which nine in ten paths, and one in ten, are short; undefined where the trials do not reach them. */
  readonly ninety: number | undefined;
  readonly ten: number | undefined;
}

/** Times the written size at the most. */
const FURTHEST = 64;

/** Halvings of the interval that holds a crossing. */
const HALVINGS = 4;

/**
 * Finds the switching value: sizes are doubled until the answer changes, then the interval is halved, every size on the
 * same members. The answer is that the home is short in more than half of them.
 *
 * @example
 * const double = { name: "double", because: "", levers: [{ kind: "arrivals", factor: 2 } as const] };
 * const work = switchingValue(pack, { seed: "1", members: 20, scenario: double, lever: 0, placement: "reception" });
 * work.next().done; // => false
 */
export function* switchingValue(pack: DataPack, options: SwitchingOptions): Work<Switching> {
  const { members, scenario, places, placement } = checkOptions(SWITCHING, options, pack);
  const varied = scenario.levers[options.lever];
  if (varied === undefined)
    throw new ParameterError("lever", options.lever + 1, `a lever's number from 1 to ${scenario.levers.length}`);
  const lever = sizedLever(varied, pack);
  const experimentAt = (steps: number) => {
    const levers = scenario.levers.with(options.lever, lever.at(steps));
    return new Experiment(pack, { ...options, of: [placement], scenario: { ...scenario, levers } });
  };
  const [outcome] = experimentAt(1).outcomes as [Outcome];
  if (outcome.quantity === "need" && places === undefined)
    throw new ParameterError(
      "places",
      "nothing",
      `given, because no planned capacity is recorded for ${placement}: how many places there are`,
    );
  const drawings = new ParameterDraws(options.seed, pack.correlations);
  const chanceAt = (steps: number) => shortChance(experimentAt(steps), drawings, members, places ?? 0);
  const tried = new Map<number, number>();
  const most = lever.mostSteps(FURTHEST);
  const plan = search((steps) => tried.get(steps), most);
  for (let steps = plan.next(); !steps.done; steps = plan.next()) {
    tried.set(steps.value, chanceAt(steps.value));
    yield { done: tried.size, total: Math.max(tried.size + 1, 8 + 3 * HALVINGS) };
  }
  const trials = [...tried].sort(([a], [b]) => a - b).map(([steps, chance]) => ({ size: lever.sizeAt(steps), chance }));
  const margin = NORMAL_90 * Math.sqrt(0.25 / members);
  return {
    outcome,
    lever: leverWords(lever.at(1)),
    amount: lever.amount,
    unit: lever.unit,
    none: lever.none,
    trials,
    switches: crossing(trials, 0.5),
    between: [crossing(trials, 0.5 + margin), crossing(trials, 0.5 - margin)],
    ninety: crossing(trials, 0.9),
    ten: crossing(trials, 0.1),
  };
}

/** The steps to try: none, doublings until the answer has changed (or the most), then halvings round three chances. */
function* search(chance: (steps: number) => number | undefined, most: number): Iterator<number, undefined> {
  yield 0;
  const short = definite(chance(0)) > 0.5;
  let reached = Math.min(1, most);
  const tried = [0];
  for (;;) {
    yield reached;
    tried.push(reached);
    if (reached === most || (short ? definite(chance(reached)) <= 0.1 : definite(chance(reached)) >= 0.9)) break;
    if (
      reached >= 8 &&
      definite(chance(reached)) > 0.5 === short &&
      Math.abs(definite(chance(reached)) - definite(chance(0))) < 0.02
    )
      break;
    reached = Math.min(2 * reached, most);
  }
  for (const [target, halvings] of [
    [0.5, HALVINGS],
    [0.9, 1],
    [0.1, 1],
  ] as const) {
    for (let i = 0; i < halvings; i++) {
      tried.sort((a, b) => a - b);
      const after = tried.findIndex(
        (steps, k) => k > 0 && definite(chance(steps)) > target !== definite(chance(tried[k - 1])) > target,
      );
      if (after < 0) break;
      const middle = (tried[after - 1] + tried[after]) / 2;
      yield middle;
      tried.push(middle);
    }
  }
  return undefined;
}

/** Share of members in which the home is short, every figure drawn. */
function shortChance(experiment: Experiment, draws: ParameterDraws, members: number, places: number): number {
  let short = 0;
  for (let member = 0; member < members; member++) {
    const inputs = draws.of(member);
    if (experiment.run((input) => inputs.read(input), member)[0] > places) short++;
  }
  return short / members;
}
