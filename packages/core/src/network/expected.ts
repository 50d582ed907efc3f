import { calendarMonth } from "../vocabulary/month.js";
import { birthSlot } from "./entries.js";
import { leaveProbability, takesAnyone } from "./moves.js";
import type { FlowNetwork } from "./network.js";

/**
 * The exact mean of the network's linear part, without simulation: children by month and cell who were there at the
 * origin or entered since. Where moves are independent and rates fixed, the mean of the paths is this and nothing else.
 * Asylum-seeking arrivals are left out, because whether they are kept depends on the state of each path; so are the
 * children in reception at the origin.
 *
 * @returns `mean[month * cells + cell]`, month 0 the origin.
 */
export function expected(network: FlowNetwork): Float64Array {
  const { frame, months } = network;
  const cells = frame.cells.length;
  const mean = new Float64Array((months + 1) * cells);
  let now = Float64Array.from(network.opening);
  tabulate(now, mean, 0);
  for (let month = 1; month <= months; month++) {
    now = growOlder(network, now, month);
    now = move(network, now, month);
    enter(network, now, month);
    tabulate(now, mean, month * cells);
  }
  return mean;
}

function tabulate(now: Float64Array, mean: Float64Array, offset: number): void {
  for (let i = 0; i < now.length; i++) mean[offset + Math.floor(i / 12)] += now[i];
}

function growOlder(network: FlowNetwork, now: Float64Array<ArrayBuffer>, month: number): Float64Array<ArrayBuffer> {
  const slot = calendarMonth(network.origin + month) - 1;
  const odds = network.birthdays[month - 1];
  const next = Float64Array.from(now);
  const table = network.frame.birthdays;
  network.frame.cells.forEach((_, cell) => {
    const children = now[12 * cell + slot];
    next[12 * cell + slot] -= children;
    for (let k = table.start[cell]; k < table.start[cell + 1]; k++) {
      if (table.to[k] >= 0) next[12 * table.to[k] + slot] += children * odds.share(table, cell, k);
    }
  });
  return next;
}

function move(network: FlowNetwork, now: Float64Array<ArrayBuffer>, month: number): Float64Array<ArrayBuffer> {
  const { frame } = network;
  const odds = network.moves[month - 1];
  const table = frame.moves;
  const next = Float64Array.from(now);
  frame.cells.forEach((_, cell) => {
    if (odds.leave[cell] === 0) return;
    const leave = leaveProbability(network, odds.leave[cell], frame.cells[cell].place, month);
    for (let k = table.start[cell]; k < table.start[cell + 1]; k++) {
      const to = table.to[k];
      if (to >= 0 && !takesAnyone(network, frame.cells[to].place, month)) continue;
      const share = leave * odds.share(table, cell, k);
      for (let slot = 0; slot < 12; slot++) {
        const moved = now[12 * cell + slot] * share;
        next[12 * cell + slot] -= moved;
        if (to >= 0) next[12 * to + slot] += moved;
      }
    }
  });
  return next;
}

function enter(network: FlowNetwork, now: Float64Array, month: number): void {
  const calendar = calendarMonth(network.origin + month);
  for (const stream of network.entries) {
    stream.mix[month - 1].share.forEach((share, item) => {
      const cell = stream.cells[item];
      const entrants = stream.mean[month - 1] * share;
      for (let k = 0; k < 12; k++) {
        if (network.frame.cells[cell].age === 0)
          now[12 * cell + birthSlot(calendar, k)] += entrants * stream.babyMonths[k];
        else now[12 * cell + k] += entrants / 12;
      }
    });
  }
}
