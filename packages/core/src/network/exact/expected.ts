import type { EntryStream, FlowNetwork } from "../network.js";
import { enter } from "./expected-cells.js";
import { type MonthKernel, monthKernels, stepOn } from "./kernel.js";
import { cornishFisher, Moments } from "./moments.js";
import { Wanderer } from "./wanderer.js";

/** Exact moments of the stocks of a network, by month and series, laid out as `Path.stock`. */
export interface Expected {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Third cumulant, the mean cubed distance from the mean, and fourth. */
  readonly third: Float64Array;
  readonly fourth: Float64Array;
  /** What of the network is not in them, in words; empty where they are exact for all of it. */
  readonly leftOut: readonly string[];
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
  const { frame, months, entries } = network;
  const size = (months + 1) * 2 * frame.places.length;
  const moments = new Moments(frame, size);
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
    quantile: (s, q) => cornishFisher(mean[s], variance[s], third[s], fourth[s], q),
  };
}

function addOpening({ frame, opening }: FlowNetwork, kernels: readonly MonthKernel[], moments: Moments): void {
  const wanderer = new Wanderer(frame.cells.length);
  const here = new Float64Array(moments.mean.length);
  opening.forEach((children, i) => {
    if (children === 0) return;
    here.fill(0);
    wanderer.startIn(Math.floor(i / 12));
    wanderer.addTo(here, 0, moments.seriesOf);
    kernels.forEach((kernel, t) => {
      wanderer.stepOn(i % 12, kernel);
      wanderer.addTo(here, (t + 1) * moments.width, moments.seriesOf);
    });
    for (let s = 0; s < here.length; s++) if (here[s] > 0) moments.addChildren(s, children, here[s]);
  });
}

/** Poisson entrants of all months at once: thinned and added up they are Poisson again. */
function addPoisson(
  network: FlowNetwork,
  kernels: readonly MonthKernel[],
  stream: EntryStream,
  moments: Moments,
): void {
  let now = new Float64Array(network.opening.length);
  let next = new Float64Array(now.length);
  kernels.forEach((kernel, t) => {
    stepOn(kernel, now, next);
    [now, next] = [next, now];
    enter(network, stream, stream.mean[t], now, t + 1);
    moments.sum(now).forEach((mean, s) => {
      moments.addCount((t + 1) * moments.width + s, mean, 0);
    });
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
  let now = new Float64Array(network.opening.length);
  let next = new Float64Array(now.length);
  enter(network, stream, mean, now, entered);
  for (let month = entered; month <= network.months; month++) {
    if (month > entered) {
      stepOn(kernels[month - 1], now, next);
      [now, next] = [next, now];
    }
    moments.sum(now).forEach((there, s) => {
      moments.addCount(month * moments.width + s, there, inverseSize);
    });
  }
}

function leftOut({ reception, waiting, shifts }: FlowNetwork): string[] {
  return [
    ...(reception ? ["asylum-seeking arrivals, whom the threshold keeps or not as each path has it"] : []),
    ...(waiting.length > 0 ? ["children in reception at the origin"] : []),
    ...(shifts.length > 0 ? ["children moved by number on top of the rates"] : []),
  ];
}
