import { expm1 } from "../chance/portable.js";
import type { Parameters } from "../calibrate/index.js";
import { OutcomeOdds } from "../network/index.js";
import type { Wiring } from "./wiring.js";

/** The monthly odds of each year: competing yearly rates h leave with probability 1 - exp(-sum(h) / 12), shared as h. */
export function monthlyOdds(wiring: Wiring, parameters: Parameters): OutcomeOdds[] {
  const years = Math.ceil(parameters.months / 12);
  return Array.from({ length: years }, (_, year) => {
    const { frame, moveWeights } = wiring;
    const odds = new OutcomeOdds(frame.cells.length, frame.moves.to.length);
    moveWeights.forEach((weights, cell) => {
      const rates = weights.map((weight) => weight(parameters, year));
      const total = rates.reduce((sum, rate) => sum + rate, 0);
      odds.set(frame.moves, cell, -expm1(-total / 12), rates);
    });
    return odds;
  });
}

/** The odds of what a birthday brings. */
export function birthdayOdds(wiring: Wiring, parameters: Parameters): OutcomeOdds {
  const { frame, birthdayWeights } = wiring;
  const odds = new OutcomeOdds(frame.cells.length, frame.birthdays.to.length);
  birthdayWeights.forEach((weights, cell) => {
    odds.set(frame.birthdays, cell, 1, weights.map((weight) => weight(parameters, 0)));
  });
  return odds;
}
