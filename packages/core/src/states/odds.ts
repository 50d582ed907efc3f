import type { Parameters } from "../calibrate/index.js";
import { type Timeline, yearOfProjection } from "../timeline/index.js";
import { OutcomeOdds } from "./frame.js";
import type { RouteFinder } from "./routes.js";
import { ShareShift } from "./share-shift.js";
import type { Weight, Wiring } from "./wiring.js";

/**
 * The odds of each month: competing yearly rates h leave with probability sum(h) / 12, shared as h. Children join a cell
 * at a month's end and may leave it from the next month on, so they are counted there at 12 / sum(h) month-ends on
 * average: the stay that the rates mean, and exits and stocks agree. (1 - exp(-sum(h) / 12) would lengthen short stays,
 * by a seventh where they last 3.5 months.)
 */
export function monthlyOdds(wiring: Wiring, routes: RouteFinder, timeline: Timeline): OutcomeOdds[] {
  const { frame, moveWeights } = wiring;
  const rates = scratch(moveWeights);
  const shift = new ShareShift(timeline);
  return timeline.byMonth(shift.since, ({ parameters, adjustments }, since) => {
    const year = yearOfProjection(since);
    const odds = new OutcomeOdds(frame.cells.length, frame.moves.to.length);
    const factors = routes.factors([...adjustments.rates, ...shift.moves(routes, parameters, since)]);
    moveWeights.forEach((weights, cell) => {
      const total = fill(rates, weights, parameters, year, factors, frame.moves.start[cell]);
      odds.set(frame.moves, cell, Math.min(1, total / 12), rates);
    });
    return odds;
  });
}

/** The odds of what a birthday brings, by month. */
export function birthdayOdds(wiring: Wiring, timeline: Timeline): OutcomeOdds[] {
  const { frame, birthdayWeights } = wiring;
  const shares = scratch(birthdayWeights);
  return timeline.byMonth(
    () => 0,
    ({ parameters }) => {
      const odds = new OutcomeOdds(frame.cells.length, frame.birthdays.to.length);
      birthdayWeights.forEach((weights, cell) => {
        fill(shares, weights, parameters, 0, undefined, 0);
        odds.set(frame.birthdays, cell, 1, shares);
      });
      return odds;
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
