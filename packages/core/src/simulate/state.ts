import type { Generator } from "../random/generator.js";
import type { StateSpace } from "../states/state-space.js";
import { ageBandOf } from "../vocabulary/cohort.js";
import { ConservationError } from "../vocabulary/issue.js";
import type { PathLayout } from "./path-layout.js";

/** The children of one member at one moment: whole numbers by cell and month of birth. */
export class State {
  /** Children by cell. */
  readonly totals: Int32Array;
  /** By cell: its place. */
  readonly place: Int32Array;
  /** Children by month of birth: `byMonth[12 * cell + birthMonth]`; 0 is January. */
  private readonly byMonth: Int32Array;
  /** By cell: its stock series. */
  private readonly series: Int32Array;
  /** Cells of children in care, and where each is counted in a month's ages. */
  private readonly inCare: Int32Array;
  private readonly aged: Int32Array;

  constructor({ cells }: StateSpace, layout: PathLayout) {
    this.totals = new Int32Array(cells.length);
    this.place = Int32Array.from(cells, (cell) => cell.place);
    this.byMonth = new Int32Array(12 * cells.length);
    this.series = Int32Array.from(cells, ({ group, place }) => layout.series(group, place));
    this.inCare = Int32Array.from(cells.flatMap(({ age }, c) => (ageBandOf(age) < 0 ? [] : [c])));
    this.aged = this.inCare.map((c) => layout.ages(0, ageBandOf(cells[c].age)) + cells[c].place);
  }

  /** Begins again with an opening stock, children by `12 * cell + birthMonth`. */
  reset(opening: Int32Array): void {
    this.byMonth.set(opening);
    this.totals.fill(0);
    for (let i = 0; i < opening.length; i++) this.totals[Math.floor(i / 12)] += opening[i];
  }

  add(cell: number, birthMonth: number): void {
    this.byMonth[12 * cell + birthMonth]++;
    this.totals[cell]++;
  }

  /** Takes one child at random out of a cell; returns its birth month. */
  takeOne(cell: number, generator: Generator): number {
    const { byMonth } = this;
    const k = generator.below(this.totals[cell]--);
    let birthMonth = 0;
    let sum = 0;
    // Without a branch, because which month it is cannot be foreseen: 1 is added for every month that ends at or before k.
    for (let at = 12 * cell, end = at + 11; at < end; at++) {
      sum += byMonth[at];
      birthMonth += (sum - 1 - k) >>> 31;
    }
    byMonth[12 * cell + birthMonth]--;
    return birthMonth;
  }

  /** Children of a cell who are born in `birthMonth`. */
  withBirthMonth(birthMonth: number, cell: number): number {
    return this.byMonth[12 * cell + birthMonth];
  }

  /** Takes one child of a cell who is born in `birthMonth`; there must be one. */
  takeOneWithBirthMonth(birthMonth: number, cell: number): void {
    this.byMonth[12 * cell + birthMonth]--;
    this.totals[cell]--;
  }

  /** Takes every child of a cell who is born in `birthMonth`; returns how many. */
  takeWithBirthMonth(birthMonth: number, cell: number): number {
    const taken = this.byMonth[12 * cell + birthMonth];
    this.byMonth[12 * cell + birthMonth] = 0;
    this.totals[cell] -= taken;
    return taken;
  }

  /** Children who come to wait in reception, or below 0 cease to; the waiting list knows when they are born. */
  wait(cell: number, children: number): void {
    this.totals[cell] += children;
  }

  /** Adds children by stock series to a row. */
  tabulate(into: Int32Array): void {
    const { totals, series } = this;
    let signs = 0;
    for (let c = 0; c < totals.length; c++) {
      into[series[c]] += totals[c];
      signs |= totals[c];
    }
    if (signs < 0)
      throw new ConservationError(`cell ${totals.findIndex((children) => children < 0)} holds fewer than no children`);
  }

  /** Adds children in care by age band and place to a row. */
  tabulateAges(into: Int32Array): void {
    const { totals, inCare, aged } = this;
    for (let i = 0; i < inCare.length; i++) into[aged[i]] += totals[inCare[i]];
  }
}
