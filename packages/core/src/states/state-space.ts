import type { Cell, Flow } from "../vocabulary/cohort.js";

/** Where a child may go next. */
export interface Transition {
  /** Cell entered; -1 leaves the system. */
  readonly to: number;
  /** Flow counted; -1 for growing a year older in the same home. */
  readonly flow: number;
}

/** The states and transitions that all members share. Rates are a member's own. */
export interface StateSpace {
  readonly places: readonly string[];
  readonly cells: readonly Cell[];
  readonly flows: readonly Flow[];
  /** By cell: the monthly transitions: exits and moves. */
  readonly moves: TransitionTable;
  /** By cell: what may happen on the birthday. */
  readonly birthdays: TransitionTable;
}

/** Lists of transitions by cell, packed: those of cell c stand at `start[c]` to `start[c + 1] - 1`. */
export interface TransitionTable {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly flow: Int32Array;
}

/** Packs lists of transitions. */
export function packTransitions(lists: readonly (readonly Transition[])[]): TransitionTable {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, c) => {
    start[c + 1] = start[c] + list.length;
  });
  const all = lists.flat();
  return { start, to: Int32Array.from(all, (o) => o.to), flow: Int32Array.from(all, (o) => o.flow) };
}

/** Probabilities of the transitions of a `TransitionTable`, made ready for drawing. */
export class TransitionProbabilities {
  /** By cell: probability that any transition happens. */
  readonly leave: Float64Array;
  /** By transition: cumulative share among its cell's transitions, as parts of 2^32; the last is 2^32. */
  readonly cumulative: Float64Array;

  constructor(cells: number, transitions: number) {
    this.leave = new Float64Array(cells);
    this.cumulative = new Float64Array(transitions);
  }

  /** Sets a cell's leave probability and the weights of its transitions, in the table's order. */
  set(table: TransitionTable, cell: number, leave: number, weights: ArrayLike<number>): void {
    const from = table.start[cell];
    const count = table.start[cell + 1] - from;
    let total = 0;
    for (let k = 0; k < count; k++) total += weights[k];
    this.leave[cell] = total > 0 ? leave : 0;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      sum += weights[k];
      this.cumulative[from + k] = k === count - 1 ? 4294967296 : Math.round((sum / total) * 4294967296);
    }
  }

  /** The transition that a uniform 32-bit number picks, as an index into the table. */
  pick(table: TransitionTable, cell: number, u32: number): number {
    let k = table.start[cell];
    while (u32 >= this.cumulative[k]) k++;
    return k;
  }

  /** Share of a cell's leavers who take one transition. */
  share(table: TransitionTable, cell: number, transition: number): number {
    const before = transition === table.start[cell] ? 0 : this.cumulative[transition - 1];
    return (this.cumulative[transition] - before) / 4294967296;
  }
}
