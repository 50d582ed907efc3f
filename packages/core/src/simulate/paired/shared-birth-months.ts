import type { Generator } from "../../random/generator.js";
import type { State } from "../state.js";

/** Children of one cell by birth month. */
class BirthMonths {
  readonly byBirthMonth = new Int32Array(12);
  children = 0;

  /** Takes one at random; returns its birth month. */
  takeOne(generator: Generator): number {
    const { byBirthMonth } = this;
    let k = generator.below(this.children--);
    let birthMonth = 0;
    while (k >= byBirthMonth[birthMonth]) k -= byBirthMonth[birthMonth++];
    byBirthMonth[birthMonth]--;
    return birthMonth;
  }
}

/**
 * The children of one cell in two paths: as many as are in both, by birth month, and those who are in one alone. Children
 * of a cell and birth month are alike, so it does not matter which of them are called the same.
 */
export class SharedBirthMonths {
  readonly both = new BirthMonths();
  readonly first = new BirthMonths();
  readonly second = new BirthMonths();

  /** Of a cell whose children are known by birth month: none of them waits in reception. */
  share(first: State, second: State, cell: number): void {
    const { both } = this;
    both.children = 0;
    for (let birthMonth = 0; birthMonth < 12; birthMonth++) {
      const common = Math.min(first.withBirthMonth(birthMonth, cell), second.withBirthMonth(birthMonth, cell));
      both.byBirthMonth[birthMonth] = common;
      both.children += common;
    }
    this.leaveOver(this.first, first, cell);
    this.leaveOver(this.second, second, cell);
  }

  /** Who of a path's children is not in both. */
  private leaveOver(alone: BirthMonths, state: State, cell: number): void {
    const { both } = this;
    alone.children = state.totals[cell] - both.children;
    if (alone.children === 0) return;
    for (let birthMonth = 0; birthMonth < 12; birthMonth++)
      alone.byBirthMonth[birthMonth] = state.withBirthMonth(birthMonth, cell) - both.byBirthMonth[birthMonth];
  }
}
