import { calendarMonth } from "../../vocabulary/month.js";
import { birthSlot } from "../entries.js";
import type { EntryStream, FlowNetwork } from "../network.js";
import { monthKernels, stepOn } from "./kernel.js";

/**
 * Expected children by month and cell in the network's linear part: those there at the origin and those who enter by
 * its streams. Asylum-seeking arrivals, who is in reception at the origin and shifts are left out.
 *
 * @returns `mean[month * cells + cell]`, month 0 the origin.
 */
export function expectedCells(network: FlowNetwork): Float64Array {
  const { frame, months } = network;
  const cells = frame.cells.length;
  const mean = new Float64Array((months + 1) * cells);
  let now = Float64Array.from(network.opening);
  let next = new Float64Array(now.length);
  tabulate(now, mean, 0);
  monthKernels(network).forEach((kernel, t) => {
    stepOn(kernel, now, next);
    [now, next] = [next, now];
    for (const stream of network.entries) enter(network, stream, stream.mean[t], now, t + 1);
    tabulate(now, mean, (t + 1) * cells);
  });
  return mean;
}

/** Adds a month's entrants by one stream, so many in all, to the expected children by `12 * cell + slot`. */
export function enter(
  network: FlowNetwork,
  stream: EntryStream,
  entrants: number,
  now: Float64Array,
  month: number,
): void {
  const calendar = calendarMonth(network.origin + month);
  stream.mix[month - 1].share.forEach((share, item) => {
    const cell = stream.cells[item];
    for (let k = 0; k < 12; k++) {
      if (network.frame.cells[cell].age === 0)
        now[12 * cell + birthSlot(calendar, k)] += entrants * share * stream.babyMonths[k];
      else now[12 * cell + k] += (entrants * share) / 12;
    }
  });
}

function tabulate(now: Float64Array, mean: Float64Array, offset: number): void {
  for (let i = 0; i < now.length; i++) mean[offset + Math.floor(i / 12)] += now[i];
}
