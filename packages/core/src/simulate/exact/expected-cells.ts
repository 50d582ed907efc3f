import type { EntryStream, FlowNetwork } from "../../states/network.js";
import { calendarMonth } from "../../vocabulary/month.js";
import { drawBirthMonth } from "../entries.js";
import { monthKernels } from "./kernel.js";
import { birthMonthsOf, Wave } from "./wave.js";

/**
 * Expected children by month and cell in the network's linear part: those there at the origin and those who enter by
 * its streams. Asylum-seeking arrivals, who is in reception at the origin and shifts are left out.
 *
 * @returns `mean[month * cells + cell]`, month 0 the origin.
 */
export function expectedCells(network: FlowNetwork): Float64Array {
  const { space, months, opening } = network;
  const cells = space.cells.length;
  const mean = new Float64Array((months + 1) * cells);
  const wave = new Wave(space, birthMonthsOf(space));
  opening.forEach((children, i) => {
    if (children > 0) wave.add(Math.floor(i / 12), i % wave.lanes, children);
  });
  wave.addCellsTo(mean, 0);
  monthKernels(network).forEach((kernel, t) => {
    wave.step(kernel);
    for (const stream of network.entries) enter(network, stream, t + 1, wave);
    wave.addCellsTo(mean, (t + 1) * cells);
  });
  return mean;
}

/** Adds a month's expected entrants by one stream. */
export function enter(network: FlowNetwork, stream: EntryStream, month: number, wave: Wave): void {
  const calendar = calendarMonth(network.origin + month);
  const entrants = stream.mean[month - 1];
  stream.mix[month - 1].share.forEach((share, item) => {
    const cell = stream.cells[item];
    const isBaby = network.space.cells[cell].age === 0;
    for (let k = 0; k < 12; k++) {
      const birthMonth = isBaby ? drawBirthMonth(calendar, k) : k;
      wave.add(cell, birthMonth % wave.lanes, entrants * share * (isBaby ? stream.babyMonths[k] : 1 / 12));
    }
  });
}
