import type { Generator } from "../chance/generator.js";
import { ConservationError } from "../vocabulary/issue.js";
import type { Frame } from "./frame.js";

/** The children of one member at one moment: whole numbers by cell and month of birth. */
export class State {
  /** `counts[12 * cell + slot]`; slot 0 is born in January. */
  readonly counts: Int32Array;
  /** Children by cell, kept beside the counts. */
  readonly totals: Int32Array;
  /** By cell: its place. */
  readonly place: Int32Array;
  /** By cell: its stock series, `group * places + place`. */
  private readonly series: Int32Array;

  constructor(readonly frame: Frame) {
    const { cells, places } = frame;
    this.counts = new Int32Array(12 * cells.length);
    this.totals = new Int32Array(cells.length);
    this.place = Int32Array.from(cells, (cell) => cell.place);
    this.series = Int32Array.from(cells, ({ group, place }) => (group === "uasc" ? places.length : 0) + place);
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
    const { counts } = this;
    let at = 12 * cell;
    let k = generator.below(this.totals[cell]);
    while (k >= counts[at]) k -= counts[at++];
    counts[at]--;
    this.totals[cell]--;
    return at - 12 * cell;
  }

  /** Writes children by group and place into `into`, from `offset` on. */
  tabulate(into: Int32Array, offset: number): void {
    const { totals, series } = this;
    for (let c = 0; c < totals.length; c++) into[offset + series[c]] += totals[c];
  }

  /**
   * Counts every slot afresh.
   * @throws ConservationError where a cell's children by month of birth are not its children in all.
   */
  assertSound(): void {
    for (let c = 0; c < this.totals.length; c++) {
      const children = sumOfSlots(this.counts, c);
      if (children !== this.totals[c])
        throw new ConservationError(`cell ${c} holds ${children} children by birth month but ${this.totals[c]} in all`);
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
