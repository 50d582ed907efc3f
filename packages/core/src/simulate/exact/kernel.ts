import type { FlowNetwork } from "../../states/network.js";
import type { TransitionProbabilities, TransitionTable } from "../../states/state-space.js";
import { calendarMonth } from "../../vocabulary/month.js";
import { leaveProbability, takesAnyone } from "../moves.js";

/** What one step does to the children of each cell, as a sparse matrix. */
export interface Kernel {
  readonly table: TransitionTable;
  /** By outcome: probability that a child of its cell takes it. */
  readonly share: Float64Array;
  /** By cell: probability of staying. */
  readonly stay: Float64Array;
}

/** The steps of one month, in order: the birthdays of those born in `birthMonth`, then everybody's moves. */
export interface MonthKernel {
  readonly birthMonth: number;
  readonly birthdays: Kernel;
  readonly moves: Kernel;
}

/** The steps of every month of a network, the first projected first. Shifts and reception are not among them. */
export function monthKernels(network: FlowNetwork): MonthKernel[] {
  return Array.from({ length: network.months }, (_, t) => ({
    birthMonth: calendarMonth(network.origin + t + 1) - 1,
    birthdays: birthdayKernel(network, network.birthdays[t]),
    moves: moveKernel(network, network.moves[t], t + 1),
  }));
}

function birthdayKernel({ space }: FlowNetwork, probabilities: TransitionProbabilities): Kernel {
  const table = space.birthdays;
  const share = new Float64Array(table.to.length);
  const stay = new Float64Array(space.cells.length);
  for (let cell = 0; cell < stay.length; cell++) {
    stay[cell] = table.start[cell] === table.start[cell + 1] ? 1 : 0;
    for (let k = table.start[cell]; k < table.start[cell + 1]; k++) share[k] = probabilities.share(table, cell, k);
  }
  return { table, share, stay };
}

function moveKernel(network: FlowNetwork, probabilities: TransitionProbabilities, month: number): Kernel {
  const { space } = network;
  const table = space.moves;
  const share = new Float64Array(table.to.length);
  const stay = Float64Array.from(space.cells, (_, cell) =>
    moveRow(network, probabilities, cell, month, share, table.start[cell]),
  );
  return { table, share, stay };
}

/**
 * What a month's moves do to a child of one cell: writes the probability of each outcome into `into`, from `at` on, and
 * returns that of staying. A home that is not open takes nobody; one that is closing keeps fewer.
 */
export function moveRow(
  network: FlowNetwork,
  probabilities: TransitionProbabilities,
  cell: number,
  month: number,
  into: Float64Array,
  at: number,
): number {
  const { cells, moves: table } = network.space;
  const usual = probabilities.leave[cell];
  const leave = usual === 0 ? 0 : leaveProbability(network, usual, cells[cell].place, month);
  let stay = 1;
  for (let k = table.start[cell], i = at; k < table.start[cell + 1]; k++, i++) {
    const to = table.to[k];
    const open = to < 0 || takesAnyone(network, cells[to].place, month);
    into[i] = open ? leave * probabilities.share(table, cell, k) : 0;
    stay -= into[i];
  }
  return Math.max(0, stay);
}
