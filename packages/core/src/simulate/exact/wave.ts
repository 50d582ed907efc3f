import type { StateSpace } from "../../states/state-space.js";
import type { Kernel, MonthKernel } from "./kernel.js";

/** The months of birth that make a difference in a network: all twelve, or where nobody has a birthday just one. */
export function birthMonthsOf({ birthdays }: StateSpace): number[] {
  return Array.from({ length: birthdays.to.length > 0 ? 12 : 1 }, (_, birthMonth) => birthMonth);
}

/**
 * Expected children month after month, by cell and lane: those of a lane are born in the same calendar month. Only the
 * cells that anybody can have reached are looked at.
 */
export class Wave {
  readonly lanes: number;
  private now: Float64Array;
  private next: Float64Array;
  private cells: Int32Array;
  private before: Int32Array;
  private count = 0;
  private readonly listed: Uint8Array;
  private readonly birthdayRows: Float64Array;

  /** `birthMonths` is the birth month of each lane; at least one. */
  constructor(
    { cells }: StateSpace,
    private readonly birthMonths: readonly number[],
  ) {
    this.lanes = birthMonths.length;
    this.now = new Float64Array(this.lanes * cells.length);
    this.next = new Float64Array(this.lanes * cells.length);
    this.cells = new Int32Array(cells.length);
    this.before = new Int32Array(cells.length);
    this.listed = new Uint8Array(cells.length);
    this.birthdayRows = new Float64Array(cells.length);
  }

  /** So many children of a lane, not always a whole number, join a cell. */
  add(cell: number, lane: number, children: number): void {
    this.reach(cell);
    this.now[this.lanes * cell + lane] += children;
  }

  /** Everybody goes through a month: the birthdays of those born in it, then moves. */
  step({ birthMonth, birthdays, moves }: MonthKernel): void {
    const lane = this.birthMonths.indexOf(birthMonth);
    if (lane >= 0) this.birthday(birthdays, lane);
    this.move(moves);
  }

  /** Adds children by series and lane, `(offset + series) * lanes + lane`, to `into`; `seriesOf` by cell. */
  addTo(into: Float64Array, offset: number, seriesOf: Int32Array): void {
    const { lanes, now } = this;
    for (let i = 0; i < this.count; i++) {
      const cell = this.cells[i];
      const at = lanes * (offset + seriesOf[cell]);
      for (let k = 0; k < lanes; k++) into[at + k] += now[lanes * cell + k];
    }
  }

  /** Adds children by cell to `into`, from `offset` on. */
  addCellsTo(into: Float64Array, offset: number): void {
    const { lanes, now } = this;
    for (let i = 0; i < this.count; i++) {
      const cell = this.cells[i];
      for (let at = lanes * cell; at < lanes * (cell + 1); at++) into[offset + cell] += now[at];
    }
  }

  /** Children are set aside before any is sent on, so that nobody has two birthdays. */
  private birthday({ table, share, stay }: Kernel, lane: number): void {
    const { now, lanes, birthdayRows, count } = this;
    for (let i = 0; i < count; i++) {
      const cell = this.cells[i];
      birthdayRows[cell] = now[lanes * cell + lane];
      now[lanes * cell + lane] *= stay[cell];
    }
    for (let i = 0; i < count; i++) {
      const cell = this.cells[i];
      if (birthdayRows[cell] === 0) continue;
      for (let k = table.start[cell]; k < table.start[cell + 1]; k++)
        if (table.to[k] >= 0 && share[k] > 0) this.add(table.to[k], lane, birthdayRows[cell] * share[k]);
    }
  }

  private move({ table, share, stay }: Kernel): void {
    const { now, next, lanes, count, listed } = this;
    [this.cells, this.before] = [this.before, this.cells];
    [this.now, this.next] = [next, now];
    for (let i = 0; i < count; i++) listed[this.before[i]] = 0;
    this.count = 0;
    for (let i = 0; i < count; i++) {
      const cell = this.before[i];
      this.send(now, cell, cell, stay[cell]);
      for (let k = table.start[cell]; k < table.start[cell + 1]; k++)
        if (table.to[k] >= 0) this.send(now, cell, table.to[k], share[k]);
      now.fill(0, lanes * cell, lanes * (cell + 1));
    }
  }

  private send(from: Float64Array, cell: number, to: number, share: number): void {
    if (share === 0) return;
    this.reach(to);
    const { now, lanes } = this;
    for (let i = lanes * cell, j = lanes * to, end = i + lanes; i < end; i++, j++) now[j] += from[i] * share;
  }

  private reach(cell: number): void {
    if (this.listed[cell] === 1) return;
    this.listed[cell] = 1;
    this.cells[this.count++] = cell;
  }
}
