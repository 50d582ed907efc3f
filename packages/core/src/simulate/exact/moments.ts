import { normalQuantile } from "../../random/portable.js";
import type { StateSpace } from "../../states/state-space.js";
import type { PathLayout } from "../path-layout.js";
import type { Wave } from "./wave.js";

/** Moments of every stock series and month as independent parts are added up, laid out as a path is. */
export class Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly third: Float64Array;
  readonly fourth: Float64Array;
  /** Series of a month. */
  readonly width: number;
  /** By cell. */
  readonly seriesOf: Int32Array;
  private readonly sums: Float64Array;

  constructor({ cells }: StateSpace, layout: PathLayout, months: number) {
    const size = layout.stock(months + 1);
    this.mean = new Float64Array(size);
    this.variance = new Float64Array(size);
    this.third = new Float64Array(size);
    this.fourth = new Float64Array(size);
    this.width = layout.width;
    this.seriesOf = Int32Array.from(cells, ({ group, place }) => layout.series(group, place));
    this.sums = new Float64Array(12 * this.width);
  }

  /** So many children, each in the series with this probability and independent of the others. */
  addChildren(series: number, children: number, p: number): void {
    const variance = p * (1 - p);
    this.mean[series] += children * p;
    this.variance[series] += children * variance;
    this.third[series] += children * variance * (1 - 2 * p);
    this.fourth[series] += children * variance * (1 - 6 * variance);
  }

  /** So many children of each lane, where `there[series * lanes + lane]` is a child's probability of being in a series. */
  addLanes(there: Float64Array, children: readonly number[]): void {
    const lanes = children.length;
    for (let s = 0, i = 0; s < this.mean.length; s++)
      for (let lane = 0; lane < lanes; lane++, i++) if (there[i] > 0) this.addChildren(s, children[lane], there[i]);
  }

  /** A negative binomial number with this mean, 1 / size given; 0 is Poisson. */
  addCount(series: number, mean: number, inverseSize: number): void {
    const excess = mean * inverseSize;
    this.mean[series] += mean;
    this.variance[series] += mean * (1 + excess);
    this.third[series] += mean * (1 + excess) * (1 + 2 * excess);
    this.fourth[series] += mean * (1 + excess) * (1 + 6 * excess * (1 + excess));
  }

  /** The expected children of a wave in one month, as negative binomial numbers; 1 / size given. */
  addCounts(wave: Wave, month: number, inverseSize: number): void {
    const { lanes } = wave;
    this.sums.fill(0);
    wave.addTo(this.sums, 0, this.seriesOf);
    for (let s = 0; s < this.width; s++) {
      let children = 0;
      for (let k = 0; k < lanes; k++) children += this.sums[lanes * s + k];
      if (children > 0) this.addCount(month * this.width + s, children, inverseSize);
    }
  }
}

/**
 * The quantile of a whole number with these first four cumulants, by the expansion of Cornish and Fisher (1938, Revue de
 * l'Institut international de statistique 5, 307-320), rounded up to the next whole number, 0 or more.
 */
export function cornishFisher(mean: number, variance: number, third: number, fourth: number, q: number): number {
  const z = normalQuantile(q);
  if (!(variance > 1e-9)) return Math.round(mean);
  const sd = Math.sqrt(variance);
  const skew = third / (variance * sd);
  const excess = fourth / (variance * variance);
  const cube = z * z * z;
  const w = z + ((z * z - 1) * skew) / 6 + ((cube - 3 * z) * excess) / 24 - ((2 * cube - 5 * z) * skew * skew) / 36;
  return Math.max(0, Math.ceil(mean + sd * w - 0.5));
}
