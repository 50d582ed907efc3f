import type { Generator } from "../../chance/generator.js";
import type { State } from "../state.js";

/** Children of one cell by birth slot. */
class Slots {
  readonly bySlot = new Int32Array(12);
  children = 0;

  set(slot: number, children: number): void {
    this.bySlot[slot] = children;
    this.children += children;
  }

  /** Takes one at random; returns its slot. */
  takeOne(generator: Generator): number {
    let k = generator.below(this.children--);
    let slot = 0;
    while (k >= this.bySlot[slot]) k -= this.bySlot[slot++];
    this.bySlot[slot]--;
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

  share(first: State, second: State, cell: number): void {
    this.both.children = 0;
    this.first.children = 0;
    this.second.children = 0;
    for (let slot = 0; slot < 12; slot++) {
      const a = first.bornIn(slot, cell);
      const b = second.bornIn(slot, cell);
      const common = Math.min(a, b);
      this.both.set(slot, common);
      this.first.set(slot, a - common);
      this.second.set(slot, b - common);
    }
  }
}
