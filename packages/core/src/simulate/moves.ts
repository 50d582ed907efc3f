import { binomial } from "../random/binomial.js";
import type { Generator } from "../random/generator.js";
import type { FlowNetwork } from "../states/network.js";
import type { State } from "./state.js";
import type { InTransit } from "./transit.js";

/**
 * One month of moves and exits. In each cell the number who leave is binomial; each leaver takes one outcome by its
 * share. A home that has not opened, or is closed by the month's end, takes nobody: the child stays. One that is closing
 * empties in equal steps.
 */
export function takeMoves(
  network: FlowNetwork,
  state: State,
  month: number,
  transit: InTransit,
  generator: Generator,
): void {
  const table = network.space.moves;
  const probabilities = network.moves[month - 1];
  const { leave } = probabilities;
  const { totals, place } = state;
  for (let cell = 0; cell < totals.length; cell++) {
    if (totals[cell] === 0 || leave[cell] === 0) continue;
    const leavers = binomial(generator, totals[cell], leaveProbability(network, leave[cell], place[cell], month));
    for (let i = 0; i < leavers; i++) {
      const transition = probabilities.pick(table, cell, generator.u32());
      const to = table.to[transition];
      if (to >= 0 && !takesAnyone(network, place[to], month)) continue;
      transit.push(cell, to, state.takeOne(cell, generator), table.flow[transition]);
    }
  }
}

/** Whether a home takes children during a month. */
export function takesAnyone({ opens, closes }: FlowNetwork, place: number, month: number): boolean {
  return opens[place] <= month && month < closes[place];
}

/** The month's probability of leaving; where the home closes, at least one part in the months that remain. */
export function leaveProbability({ closes }: FlowNetwork, usual: number, place: number, month: number): number {
  const left = closes[place] - month;
  return left <= 0 ? 1 : Math.max(usual, 1 / (left + 1));
}
