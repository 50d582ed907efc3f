import type { State } from "./state.js";

/** Children who have left their cell this month and not yet joined the next: nobody moves twice in a month. */
export class InTransit {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly slots: number[] = [];
  private readonly flows: number[] = [];

  get length(): number {
    return this.from.length;
  }

  /** A child born in `slot` on the way from one cell to another, -1 to leave, counted as `flow`. */
  push(from: number, to: number, slot: number, flow: number): void {
    this.from.push(from);
    this.to.push(to);
    this.slots.push(slot);
    this.flows.push(flow);
  }

  /** Whether the `i`th child came out of a cell by a flow. */
  isOn(i: number, from: number, flow: number): boolean {
    return this.flows[i] === flow && this.from[i] === from;
  }

  /** The `i`th child does not go after all: it is in its cell as before, and the last takes its number. */
  sendBack(i: number, state: State): void {
    state.add(this.from[i], this.slots[i], 1);
    for (const list of [this.from, this.to, this.slots, this.flows]) {
      list[i] = list[list.length - 1];
      list.length--;
    }
  }

  /** Everybody arrives and is counted in `flows`, a month's numbers by flow. */
  land(state: State, flows: Int32Array): void {
    for (let i = 0; i < this.to.length; i++) {
      if (this.to[i] >= 0) state.add(this.to[i], this.slots[i], 1);
      flows[this.flows[i]]++;
    }
    for (const list of [this.from, this.to, this.slots, this.flows]) list.length = 0;
  }
}
