import type { EntryStream, FlowNetwork } from "../../states/network.js";
import type { Group } from "../../vocabulary/cohort.js";
import { PathLayout } from "../path-layout.js";
import { enter } from "./expected-cells.js";
import { type MonthKernel, monthKernels } from "./kernel.js";
import { cornishFisher, Moments } from "./moments.js";
import { birthMonthsOf, Wave } from "./wave.js";

/** Exact moments of the stocks of a network, by month and series, laid out as a path is: `at` says where. */
export interface Expected {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Third cumulant, the mean cubed distance from the mean, and fourth. */
  readonly third: Float64Array;
  readonly fourth: Float64Array;
  /** What of the network is not in them, in words; empty where they are exact for all of it. */
  readonly leftOut: readonly string[];
  /** Where a month, group and placement stand in the moments. */
  at(month: number, group: Group, placement: string): number;
  /**
   * The smallest whole number that at least a share `q` of paths do not exceed, by the expansion of Cornish and Fisher
   * to the fourth cumulant: rarely off, and then by one child.
   */
  quantile(series: number, q: number): number;
}

/**
 * Exact mean, variance and third cumulant of every stock, without simulation, for one member's network: its rates are
 * fixed, and children move independently. A child of the opening stock who is somewhere with probability p adds p,
 * p (1 - p) and p (1 - p) (1 - 2 p); a month's entrants, negative binomial with mean m and size k, of whom a share q is
 * there, are there negative binomial with mean mq and the same size. What depends on the state of a path (reception
 * and its threshold, shifts) is left out, and `leftOut` says so. Parameters differ between the members of an ensemble,
 * so these are not the moments of one that draws them.
 */
export function expected(network: FlowNetwork): Expected {
  const { space, months, entries } = network;
  const layout = new PathLayout(space);
  const moments = new Moments(space, layout, months);
  const kernels = monthKernels(network);
  addOpening(network, kernels, moments);
  for (const stream of entries) {
    if (stream.dispersion.every((d) => d <= 1)) addPoisson(network, kernels, stream, moments);
    else for (let month = 1; month <= months; month++) addEntrants(network, kernels, stream, month, moments);
  }
  const { mean, variance, third, fourth } = moments;
  return {
    mean,
    variance,
    third,
    fourth,
    leftOut: leftOut(network),
    at: (month, group, placement) => layout.stock(month, group) + (layout.placeOf(placement) ?? Number.NaN),
    quantile: (s, q) => cornishFisher(mean[s], variance[s], third[s], fourth[s], q),
  };
}

/** The children of each cell of the opening stock, a lane for those born in each month. */
function addOpening({ space, opening }: FlowNetwork, kernels: readonly MonthKernel[], moments: Moments): void {
  const all = birthMonthsOf(space);
  space.cells.forEach((_, cell) => {
    const byBirthMonth = foldTo(all.length, opening.subarray(12 * cell, 12 * cell + 12));
    const birthMonths = all.filter((birthMonth) => byBirthMonth[birthMonth] > 0);
    if (birthMonths.length === 0) return;
    const wave = new Wave(space, birthMonths);
    const there = new Float64Array(moments.mean.length * birthMonths.length);
    birthMonths.forEach((_, lane) => {
      wave.add(cell, lane, 1);
    });
    wave.addTo(there, 0, moments.seriesOf);
    kernels.forEach((kernel, t) => {
      wave.step(kernel);
      wave.addTo(there, (t + 1) * moments.width, moments.seriesOf);
    });
    moments.addLanes(
      there,
      birthMonths.map((birthMonth) => byBirthMonth[birthMonth]),
    );
  });
}

/** Children of all months of birth, summed to so many. */
function foldTo(birthMonths: number, children: Int32Array): Int32Array {
  const folded = new Int32Array(birthMonths);
  children.forEach((count, birthMonth) => {
    folded[birthMonth % birthMonths] += count;
  });
  return folded;
}

/** Poisson entrants of all months at once: thinned and added up they are Poisson again. */
function addPoisson(
  network: FlowNetwork,
  kernels: readonly MonthKernel[],
  stream: EntryStream,
  moments: Moments,
): void {
  const wave = new Wave(network.space, birthMonthsOf(network.space));
  kernels.forEach((kernel, t) => {
    wave.step(kernel);
    enter(network, stream, t + 1, wave);
    moments.addCounts(wave, t + 1, 0);
  });
}

/** The entrants of one month, wherever they are from then on. */
function addEntrants(
  network: FlowNetwork,
  kernels: readonly MonthKernel[],
  stream: EntryStream,
  entered: number,
  moments: Moments,
): void {
  const mean = stream.mean[entered - 1];
  if (mean <= 0) return;
  const inverseSize = Math.max(0, stream.dispersion[entered - 1] - 1) / mean;
  const wave = new Wave(network.space, birthMonthsOf(network.space));
  enter(network, stream, entered, wave);
  for (let month = entered; month <= network.months; month++) {
    if (month > entered) wave.step(kernels[month - 1]);
    moments.addCounts(wave, month, inverseSize);
  }
}

function leftOut({ reception, waiting, additionalMoves }: FlowNetwork): string[] {
  return [
    ...(reception ? ["asylum-seeking arrivals, whom the threshold keeps or not as each path has it"] : []),
    ...(waiting.length > 0 ? ["children in reception at the origin"] : []),
    ...(additionalMoves.length > 0 ? ["children moved by number on top of the rates"] : []),
  ];
}
