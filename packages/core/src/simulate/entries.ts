import type { Generator } from "../random/generator.js";
import { negativeBinomial } from "../random/negative-binomial.js";
import type { EntryStream } from "../states/network.js";
import type { StateSpace } from "../states/state-space.js";
import type { State } from "./state.js";

/**
 * New children of one stream join at the month's end, each with a month of birth at random; babies are mostly newborn.
 * `flows` holds the month's numbers by flow.
 */
export function takeEntries(
  { cells }: StateSpace,
  stream: EntryStream,
  state: State,
  month: number,
  calendar: number,
  generator: Generator,
  flows: Int32Array,
): void {
  const mean = stream.mean[month - 1];
  if (mean <= 0) return;
  const { table } = stream.mix[month - 1];
  const entrants = negativeBinomial(generator, mean, sizeOf(mean, stream.dispersion[month - 1]));
  for (let i = 0; i < entrants; i++) {
    const item = table.draw(generator);
    const cell = stream.cells[item];
    const birthMonth =
      cells[cell].age === 0 ? drawBirthMonth(calendar, stream.babyTable.draw(generator)) : generator.below(12);
    state.add(cell, birthMonth);
    flows[stream.flows[item]]++;
  }
}

/** Birth month of a child who is so many months old in a calendar month, 1 to 12. */
export function drawBirthMonth(calendar: number, monthsOld: number): number {
  return (calendar - 1 - monthsOld + 12) % 12;
}

/** The negative binomial size at which variance is `dispersion` times the mean; infinite is Poisson. */
export function sizeOf(mean: number, dispersion: number): number {
  return dispersion > 1 ? mean / (dispersion - 1) : Number.POSITIVE_INFINITY;
}
