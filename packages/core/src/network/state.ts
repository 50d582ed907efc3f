import type { Generator } from "../chance/generator.js";
import { ConservationError } from "../vocabulary/issue.js";
import type { Frame } from "./frame.js";

/** The children of one member at one moment: whole numbers by cell and month of birth. */
export class State {
  /** `counts[12 * cell + slot]`; slot 0 is born in January. */
  readonly counts: Int32Array;
  /** Children by cell, kept beside the counts. */
  readonly totals: Int32Array;

  constructor(readonly frame: Frame) {
    this.counts = new Int32Array(12 * frame.cells.length);
    this.totals = new Int32Array(frame.cells.length);
  }

  reset(opening: Int32Array): void {
    this.counts.set(opening);
    for (let c = 0; c < this.totals.length; c++) this.totals[c] = sumOfSlots(this.counts, c);
  }

  add(cell: number, slot: number, children: number): void {
    this.counts[12 * cell + slot] += children;
    this.totals[cell] += children;
  }

  /** Takes one child at random out of a cell; returns its birth slot. */
  takeOne(cell: number, generator: Generator): number {
    let k = generator.below(this.totals[cell]);
    let slot = 0;
    while (k >= this.counts[12 * cell + slot]) k -= this.counts[12 * cell + slot++];
    this.add(cell, slot, -1);
    return slot;
  }

  /** Writes children by group and place into `into`, counting every slot afresh, and asserts that the totals agree. */
  tabulate(into: Int32Array, offset: number): void {
    const { cells, places } = this.frame;
    for (let c = 0; c < cells.length; c++) {
      const children = sumOfSlots(this.counts, c);
      if (children !== this.totals[c])
        throw new ConservationError(`cell ${c} holds ${children} children by birth month but ${this.totals[c]} in all`);
      if (children !== 0) into[offset + (cells[c].group === "uasc" ? places.length : 0) + cells[c].place] += children;
    }
  }
}

function sumOfSlots(counts: Int32Array, cell: number): number {
  let sum = 0;
  let signs = 0;
  for (let i = 12 * cell; i < 12 * cell + 12; i++) {
    sum += counts[i];
    signs |= counts[i];
  }
  if (signs < 0) throw new ConservationError(`cell ${cell} holds fewer than no children`);
  return sum;
}
