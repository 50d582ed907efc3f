import { binomial } from "../../random/binomial.js";
import type { Generator } from "../../random/generator.js";
import type { FlowNetwork } from "../../states/network.js";
import type { StateSpace } from "../../states/state-space.js";
import { moveRow } from "../exact/kernel.js";
import { leaveProbability, takesAnyone } from "../moves.js";
import type { Population } from "../population.js";
import { samePlaces } from "./same.js";
import { SharedBirthMonths } from "./shared-birth-months.js";

/**
 * One month of moves and exits of two paths at once. Children who are in the same cell and born in the same month in
 * both are moved by the maximal coupling of the two distributions: they take the same transition with the largest probability that
 * leaves each distribution as it is, and differ otherwise. Children who are in one path alone move by its distribution alone.
 */
export class PairedMoves {
  private readonly birthMonths = new SharedBirthMonths();
  /** Probabilities of one cell's outcomes and, last, of staying, in each path. */
  private readonly firstRow: Float64Array;
  private readonly secondRow: Float64Array;
  /** By cell: 1 where both distributions are the same this month. */
  private readonly same: Uint8Array;
  private compared: readonly unknown[] = [];

  constructor({ cells, moves: { start } }: StateSpace) {
    const widest = cells.reduce((most, _, cell) => Math.max(most, start[cell + 1] - start[cell]), 0);
    this.firstRow = new Float64Array(widest + 1);
    this.secondRow = new Float64Array(widest + 1);
    this.same = new Uint8Array(cells.length);
  }

  take(first: Population, second: Population, month: number, generator: Generator): void {
    this.compare(first.network, second.network, month);
    const { birthMonths } = this;
    const cells = this.same.length;
    const [together, firstAlone, secondAlone] = [[first, second], [first], [second]];
    const [leaveFirst, leaveSecond] = [first, second].map(({ network }) => network.moves[month - 1].leave);
    for (let cell = 0; cell < cells; cell++) {
      if (first.state.totals[cell] + second.state.totals[cell] === 0) continue;
      if (leaveFirst[cell] + leaveSecond[cell] === 0) continue;
      birthMonths.share(first.state, second.state, cell);
      if (this.same[cell] === 1) moveAlike(together, birthMonths.both, cell, month, generator);
      else this.moveCoupled(first, second, cell, month, generator);
      moveAlike(firstAlone, birthMonths.first, cell, month, generator);
      moveAlike(secondAlone, birthMonths.second, cell, month, generator);
    }
  }

  /** Finds the cells whose distributions are the same; only when the probabilities have changed. */
  private compare(first: FlowNetwork, second: FlowNetwork, month: number): void {
    const [a, b] = [first.moves[month - 1], second.moves[month - 1]];
    const now = [a, b, first.opens, second.opens, first.closes, second.closes];
    if (now.every((item, i) => item === this.compared[i])) return;
    this.compared = now;
    const same = samePlaces(first, second);
    const { cells, moves: table } = first.space;
    cells.forEach((home, cell) => {
      let alike = a.leave[cell] === b.leave[cell] && same[home.place] === 1;
      for (let k = table.start[cell]; alike && k < table.start[cell + 1]; k++) {
        const to = table.to[k];
        alike = a.cumulative[k] === b.cumulative[k] && (to < 0 || same[cells[to].place] === 1);
      }
      this.same[cell] = alike ? 1 : 0;
    });
  }

  private moveCoupled(first: Population, second: Population, cell: number, month: number, generator: Generator): void {
    const { firstRow, secondRow } = this;
    const { both } = this.birthMonths;
    if (both.children === 0) return;
    const { start } = first.network.space.moves;
    const count = start[cell + 1] - start[cell];
    firstRow[count] = moveRow(first.network, first.network.moves[month - 1], cell, month, firstRow, 0);
    secondRow[count] = moveRow(second.network, second.network.moves[month - 1], cell, month, secondRow, 0);
    const staying = Math.min(firstRow[count], secondRow[count]);
    for (let left = binomial(generator, both.children, 1 - staying); left > 0; left--) {
      const birthMonth = both.takeOne(generator);
      const together = pickTogether(firstRow, secondRow, count, generator.uniform() * (1 - staying));
      const a = together >= 0 ? together : pickApart(firstRow, secondRow, count, generator);
      const b = together >= 0 ? together : pickApart(secondRow, firstRow, count, generator);
      if (a < count) send(first, cell, birthMonth, start[cell] + a);
      if (b < count) send(second, cell, birthMonth, start[cell] + b);
    }
  }
}

/** Moves children of one cell by one distribution, that of the first path, in every path that they are in. */
function moveAlike(
  paths: readonly Population[],
  children: SharedBirthMonths["both"],
  cell: number,
  month: number,
  generator: Generator,
): void {
  const { network } = paths[0];
  const probabilities = network.moves[month - 1];
  const { cells, moves: table } = network.space;
  if (children.children === 0 || probabilities.leave[cell] === 0) return;
  const leave = leaveProbability(network, probabilities.leave[cell], cells[cell].place, month);
  for (let left = binomial(generator, children.children, leave); left > 0; left--) {
    const transition = probabilities.pick(table, cell, generator.u32());
    const to = table.to[transition];
    if (to >= 0 && !takesAnyone(network, cells[to].place, month)) continue;
    const birthMonth = children.takeOne(generator);
    for (const path of paths) send(path, cell, birthMonth, transition);
  }
}

/** Takes a child out of its cell and on the way to an outcome. */
function send({ network, state, transit }: Population, cell: number, birthMonth: number, transition: number): void {
  const table = network.space.moves;
  state.takeOneWithBirthMonth(birthMonth, cell);
  transit.push(cell, table.to[transition], birthMonth, table.flow[transition]);
}

/** The outcome that both take, of those that move anybody; -1 where they part. */
function pickTogether(first: Float64Array, second: Float64Array, count: number, u: number): number {
  let left = u;
  for (let k = 0; k < count; k++) {
    left -= Math.min(first[k], second[k]);
    if (left < 0) return k;
  }
  return -1;
}

/** An item by what its distribution has over the other's, staying included. */
function pickApart(own: Float64Array, other: Float64Array, count: number, generator: Generator): number {
  let total = 0;
  for (let k = 0; k <= count; k++) total += Math.max(0, own[k] - other[k]);
  let left = generator.uniform() * total;
  let last = count;
  for (let k = 0; k <= count; k++) {
    const over = Math.max(0, own[k] - other[k]);
    if (over === 0) continue;
    last = k;
    left -= over;
    if (left < 0) break;
  }
  return last;
}
