import type { Kernel, MonthKernel } from "./kernel.js";

/** Where one child may be, month after month: the probability of each cell it can have reached. */
export class Wanderer {
  private mass: Float64Array;
  private next: Float64Array;
  private cells: Int32Array;
  private before: Int32Array;
  private count = 0;

  constructor(cells: number) {
    this.mass = new Float64Array(cells);
    this.next = new Float64Array(cells);
    this.cells = new Int32Array(cells);
    this.before = new Int32Array(cells);
  }

  /** Begins again, for certain in one cell. */
  startIn(cell: number): void {
    this.mass.fill(0);
    this.mass[cell] = 1;
    this.cells[0] = cell;
    this.count = 1;
  }

  /** A child born in `slot` goes through a month. */
  stepOn(slot: number, { slot: birthday, birthdays, moves }: MonthKernel): void {
    if (slot === birthday) this.send(birthdays);
    this.send(moves);
  }

  /** Adds the probability of being in each series, given as `seriesOf` by cell, to `into` from `offset` on. */
  addTo(into: Float64Array, offset: number, seriesOf: Int32Array): void {
    for (let i = 0; i < this.count; i++) into[offset + seriesOf[this.cells[i]]] += this.mass[this.cells[i]];
  }

  private send({ table, share, stay }: Kernel): void {
    const { mass } = this;
    [this.cells, this.before] = [this.before, this.cells];
    const cells = this.count;
    this.count = 0;
    for (let i = 0; i < cells; i++) {
      const cell = this.before[i];
      const here = mass[cell];
      mass[cell] = 0;
      if (stay[cell] > 0) this.arrive(cell, here * stay[cell]);
      for (let k = table.start[cell]; k < table.start[cell + 1]; k++)
        if (table.to[k] >= 0 && share[k] > 0) this.arrive(table.to[k], here * share[k]);
    }
    [this.mass, this.next] = [this.next, this.mass];
  }

  private arrive(cell: number, probability: number): void {
    if (this.next[cell] === 0) this.cells[this.count++] = cell;
    this.next[cell] += probability;
  }
}
