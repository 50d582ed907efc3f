import type { State } from "./state.js";

/** Children who have left their cell this month and not yet joined the next: nobody moves twice in a month. */
export class InTransit {
  length = 0;
  private from = new Int32Array(1024);
  private to = new Int32Array(1024);
  private birthMonth = new Int32Array(1024);
  private flow = new Int32Array(1024);

  /** A child born in `birthMonth` on the way from one cell to another, -1 to leave, counted as `flow`. */
  push(from: number, to: number, birthMonth: number, flow: number): void {
    const i = this.length++;
    if (i === this.from.length) this.grow();
    this.from[i] = from;
    this.to[i] = to;
    this.birthMonth[i] = birthMonth;
    this.flow[i] = flow;
  }

  /** Whether child `i` came out of a cell by a flow. */
  isOn(i: number, from: number, flow: number): boolean {
    return this.flow[i] === flow && this.from[i] === from;
  }

  /** Child `i` does not go after all: it is in its cell as before, and the last child takes its number. */
  sendBack(i: number, state: State): void {
    state.add(this.from[i], this.birthMonth[i]);
    const last = --this.length;
    for (const list of [this.from, this.to, this.birthMonth, this.flow]) list[i] = list[last];
  }

  /** Everybody arrives and is counted in `flows`, a month's numbers by flow. */
  land(state: State, flows: Int32Array): void {
    const { to, birthMonth, flow } = this;
    for (let i = 0; i < this.length; i++) {
      if (to[i] >= 0) state.add(to[i], birthMonth[i]);
      flows[flow[i]]++;
    }
    this.length = 0;
  }

  private grow(): void {
    const larger = (old: Int32Array) => {
      const fresh = new Int32Array(2 * old.length);
      fresh.set(old);
      return fresh;
    };
    this.from = larger(this.from);
    this.to = larger(this.to);
    this.birthMonth = larger(this.birthMonth);
    this.flow = larger(this.flow);
  }
}
