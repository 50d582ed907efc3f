import type { Generator } from "../../chance/generator.js";
import type { State } from "../state.js";

/** Children of one cell by birth slot. */
class Slots {
  readonly bySlot = new Int32Array(12);
  children = 0;

  /** Takes one at random; returns its slot. */
  takeOne(generator: Generator): number {
    const { bySlot } = this;
    let k = generator.below(this.children--);
    let slot = 0;
    while (k >= bySlot[slot]) k -= bySlot[slot++];
    bySlot[slot]--;
    return slot;
  }
}

/**
 * The children of one cell in two paths: as many as are in both, by birth slot, and those who are in one alone. Children
 * of a cell and slot are alike, so it does not matter which of them are called the same.
 */
export class SharedSlots {
  readonly both = new Slots();
  readonly first = new Slots();
  readonly second = new Slots();

  /** Of a cell whose children are known by birth slot: none of them waits in reception. */
  share(first: State, second: State, cell: number): void {
    const { both } = this;
    both.children = 0;
    for (let slot = 0; slot < 12; slot++) {
      const common = Math.min(first.bornIn(slot, cell), second.bornIn(slot, cell));
      both.bySlot[slot] = common;
      both.children += common;
    }
    this.leaveOver(this.first, first, cell);
    this.leaveOver(this.second, second, cell);
  }

  /** Who of a path's children is not in both. */
  private leaveOver(alone: Slots, state: State, cell: number): void {
    const { both } = this;
    alone.children = state.totals[cell] - both.children;
    if (alone.children === 0) return;
    for (let slot = 0; slot < 12; slot++) alone.bySlot[slot] = state.bornIn(slot, cell) - both.bySlot[slot];
  }
}
