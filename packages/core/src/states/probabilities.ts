import type { Weight } from "../rules/index.js";
import { type Timeline, yearOfProjection } from "../timeline/index.js";
import type { Parameters } from "../vocabulary/parameters.js";
import { DriftingMix } from "./drifting-mix.js";
import { TransitionProbabilities } from "./state-space.js";
import type { TransitionFinder } from "./transition-finder.js";
import type { Transitions } from "./transitions.js";

/**
 * The probabilities of each month: competing yearly rates h leave with probability sum(h) / 12, shared as h. Children join a cell
 * at a month's end and may leave it from the next month on, so they are counted there at 12 / sum(h) month-ends on
 * average: the stay that the rates mean, and exits and stocks agree. (1 - exp(-sum(h) / 12) would lengthen short stays,
 * by a seventh where they last 3.5 months.)
 */
export function monthlyProbabilities(
  transitions: Transitions,
  finder: TransitionFinder,
  timeline: Timeline,
): TransitionProbabilities[] {
  const { space, moveWeights } = transitions;
  const rates = scratch(moveWeights);
  const drift = new DriftingMix(timeline);
  return timeline.byMonth(drift.since, ({ parameters, adjustments }, since) => {
    const year = yearOfProjection(since);
    const probabilities = new TransitionProbabilities(space.cells.length, space.moves.to.length);
    const factors = finder.factors([...adjustments.rates, ...drift.moves(finder, parameters, since)]);
    moveWeights.forEach((weights, cell) => {
      const total = fill(rates, weights, parameters, year, factors, space.moves.start[cell]);
      probabilities.set(space.moves, cell, Math.min(1, total / 12), rates);
    });
    return probabilities;
  });
}

/** The probabilities of what a birthday brings, by month. */
export function birthdayProbabilities(transitions: Transitions, timeline: Timeline): TransitionProbabilities[] {
  const { space, birthdayWeights } = transitions;
  const shares = scratch(birthdayWeights);
  return timeline.byMonth(
    () => 0,
    ({ parameters }) => {
      const probabilities = new TransitionProbabilities(space.cells.length, space.birthdays.to.length);
      birthdayWeights.forEach((weights, cell) => {
        fill(shares, weights, parameters, 0, undefined, 0);
        probabilities.set(space.birthdays, cell, 1, shares);
      });
      return probabilities;
    },
  );
}

function scratch(lists: readonly (readonly Weight[])[]): Float64Array {
  return new Float64Array(Math.max(0, ...lists.map((list) => list.length)));
}

/** Writes the weights' values, times their factors from `first` on, into `into`; returns their sum. */
function fill(
  into: Float64Array,
  weights: readonly Weight[],
  parameters: Parameters,
  year: number,
  factors: Float64Array | undefined,
  first: number,
): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) {
    into[k] = weights[k](parameters, year) * (factors ? factors[first + k] : 1);
    sum += into[k];
  }
  return sum;
}
