import { binomial } from "../chance/binomial.js";
import type { Generator } from "../chance/generator.js";
import type { FlowNetwork } from "./network.js";
import type { State } from "./state.js";

/** Children who have left their cell this month and not yet joined the next: nobody moves twice in a month. */
export class InTransit {
  private readonly cells: number[] = [];
  private readonly slots: number[] = [];

  push(cell: number, slot: number): void {
    this.cells.push(cell);
    this.slots.push(slot);
  }

  land(state: State): void {
    for (let i = 0; i < this.cells.length; i++) state.add(this.cells[i], this.slots[i], 1);
    this.cells.length = 0;
    this.slots.length = 0;
  }
}

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
  count: (flow: number, children: number) => void,
): void {
  const { frame } = network;
  const table = frame.moves;
  const odds = network.moves[Math.floor((month - 1) / 12)];
  for (let cell = 0; cell < frame.cells.length; cell++) {
    const children = state.totals[cell];
    if (children === 0 || odds.leave[cell] === 0) continue;
    const leavers = binomial(generator, children, leaveProbability(network, odds.leave[cell], cell, month));
    for (let i = 0; i < leavers; i++) {
      const outcome = odds.pick(table, cell, generator.u32());
      const to = table.to[outcome];
      if (to >= 0 && !takesAnyone(network, to, month)) continue;
      const slot = state.takeOne(cell, generator);
      if (to >= 0) transit.push(to, slot);
      count(table.flow[outcome], 1);
    }
  }
}

/** Whether the home of a cell takes children during a month. */
export function takesAnyone({ frame, opens, closes }: FlowNetwork, cell: number, month: number): boolean {
  const { place } = frame.cells[cell];
  return opens[place] <= month && month < closes[place];
}

/** The month's probability of leaving; where the home closes, at least one part in the months that remain. */
export function leaveProbability(network: FlowNetwork, usual: number, cell: number, month: number): number {
  const left = network.closes[network.frame.cells[cell].place] - month;
  return left <= 0 ? 1 : Math.max(usual, 1 / (left + 1));
}
