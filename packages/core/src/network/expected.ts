import { normalQuantile } from "../chance/portable.js";
import { enter } from "./expected-cells.js";
import type { Frame } from "./frame.js";
import { type MonthKernel, monthKernels, stepOn } from "./kernel.js";
import type { EntryStream, FlowNetwork } from "./network.js";
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

/** Moments as they are added up. */
class Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly third: Float64Array;
  readonly fourth: Float64Array;
  /** Series of a month. */
  readonly width: number;
  /** By cell. */
  readonly seriesOf: Int32Array;
  private readonly sums: Float64Array;

  constructor({ places, cells }: Frame, size: number) {
    this.mean = new Float64Array(size);
    this.variance = new Float64Array(size);
    this.third = new Float64Array(size);
    this.fourth = new Float64Array(size);
    this.width = 2 * places.length;
    this.seriesOf = Int32Array.from(cells, (cell) => (cell.group === "uasc" ? places.length : 0) + cell.place);
    this.sums = new Float64Array(this.width);
  }

  /** So many children, each in the series with this probability and independent of the others. */
  addChildren(series: number, children: number, p: number): void {
    const variance = p * (1 - p);
    this.mean[series] += children * p;
    this.variance[series] += children * variance;
    this.third[series] += children * variance * (1 - 2 * p);
    this.fourth[series] += children * variance * (1 - 6 * variance);
  }

  /** A negative binomial number with this mean, 1 / size given; 0 is Poisson. */
  addCount(series: number, mean: number, inverseSize: number): void {
    const excess = mean * inverseSize;
    this.mean[series] += mean;
    this.variance[series] += mean * (1 + excess);
    this.third[series] += mean * (1 + excess) * (1 + 2 * excess);
    this.fourth[series] += mean * (1 + excess) * (1 + 6 * excess * (1 + excess));
  }

  /** Children by `12 * cell + slot` summed to series; valid until the next call. */
  sum(now: Float64Array): Float64Array {
    this.sums.fill(0);
    for (let cell = 0; cell < this.seriesOf.length; cell++) {
      let children = 0;
      for (let i = 12 * cell; i < 12 * cell + 12; i++) children += now[i];
      this.sums[this.seriesOf[cell]] += children;
    }
    return this.sums;
  }
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

function cornishFisher(mean: number, variance: number, third: number, fourth: number, q: number): number {
  const z = normalQuantile(q);
  if (!(variance > 1e-9)) return Math.round(mean);
  const sd = Math.sqrt(variance);
  const skew = third / (variance * sd);
  const excess = fourth / (variance * variance);
  const cube = z * z * z;
  const w = z + ((z * z - 1) * skew) / 6 + ((cube - 3 * z) * excess) / 24 - ((2 * cube - 5 * z) * skew * skew) / 36;
  return Math.max(0, Math.ceil(mean + sd * w - 0.5));
}
