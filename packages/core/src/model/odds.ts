import type { Parameters } from "../calibrate/index.js";
import { OutcomeOdds } from "../network/index.js";
import type { Weight, Wiring } from "./wiring.js";

/**
 * The odds of each month, those of a year shared: competing yearly rates h leave with probability sum(h) / 12, shared as h. Children join
 * a cell at a month's end and may leave it from the next month on, so they are counted there at 12 / sum(h) month-ends
 * on average: the stay that the rates mean, and exits and stocks agree. (1 - exp(-sum(h) / 12) would lengthen short
 * stays, by a seventh where they last 3.5 months.)
 */
export function monthlyOdds(wiring: Wiring, parameters: Parameters): OutcomeOdds[] {
  const years = Math.ceil(parameters.months / 12);
  const rates = scratch(wiring.moveWeights);
  const yearly = Array.from({ length: years }, (_, year) => {
    const { frame, moveWeights } = wiring;
    const odds = new OutcomeOdds(frame.cells.length, frame.moves.to.length);
    moveWeights.forEach((weights, cell) => {
      const total = fill(rates, weights, parameters, year);
      odds.set(frame.moves, cell, Math.min(1, total / 12), rates);
    });
    return odds;
  });
  return Array.from({ length: parameters.months }, (_, t) => yearly[Math.floor(t / 12)]);
}

/** The odds of what a birthday brings. */
export function birthdayOdds(wiring: Wiring, parameters: Parameters): OutcomeOdds {
  const { frame, birthdayWeights } = wiring;
  const odds = new OutcomeOdds(frame.cells.length, frame.birthdays.to.length);
  const shares = scratch(birthdayWeights);
  birthdayWeights.forEach((weights, cell) => {
    fill(shares, weights, parameters, 0);
    odds.set(frame.birthdays, cell, 1, shares);
  });
  return odds;
}

function scratch(lists: readonly (readonly Weight[])[]): Float64Array {
  return new Float64Array(Math.max(0, ...lists.map((list) => list.length)));
}

/** Writes the weights' values into `into`; returns their sum. */
function fill(into: Float64Array, weights: readonly Weight[], parameters: Parameters, year: number): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) {
    into[k] = weights[k](parameters, year);
    sum += into[k];
  }
  return sum;
}
