import { ParameterError } from "../vocabulary/issue.js";

/**
 * Exact histograms of whole numbers, one a series. A series keeps a count for each value between the smallest and the
 * largest seen, so quantiles are exact, memory does not grow with members, and merging does not depend on order.
 */
export class Tally {
  private readonly first: Float64Array;
  private readonly bins: (Uint32Array | undefined)[];

  constructor(readonly series: number) {
    this.first = new Float64Array(series);
    this.bins = new Array<Uint32Array | undefined>(series).fill(undefined);
  }

  /** Counts one value of a series `times` over. */
  add(series: number, value: number, times = 1): void {
    const bins = this.bins[series];
    if (!bins || value < this.first[series] || value >= this.first[series] + bins.length) this.reach(series, value);
    (this.bins[series] as Uint32Array)[value - this.first[series]] += times;
  }

  /** Adds another tally of the same series to this one. */
  merge(other: Tally): void {
    if (other.series !== this.series)
      throw new ParameterError("other", other.series, `a tally of ${this.series} series`);
    for (let s = 0; s < this.series; s++) for (const [value, times] of other.values(s)) this.add(s, value, times);
  }

  /** The values seen and how often, smallest first. */
  *values(series: number): Generator<readonly [value: number, times: number]> {
    const bins = this.bins[series];
    if (!bins) return;
    for (let i = 0; i < bins.length; i++) if (bins[i] > 0) yield [this.first[series] + i, bins[i]];
  }

  /** How many values were counted. */
  size(series: number): number {
    return this.sum(series, () => 1);
  }

  mean(series: number): number {
    return this.sum(series, (value) => value) / this.size(series);
  }

  /** Variance over members (divisor n). */
  variance(series: number): number {
    const mean = this.mean(series);
    return this.sum(series, (value) => (value - mean) * (value - mean)) / this.size(series);
  }

  /** The smallest value that at least a share `q` of members do not exceed. */
  quantile(series: number, q: number): number {
    const target = q * this.size(series) - 1e-9;
    let seen = 0;
    let last = Number.NaN;
    for (const [value, times] of this.values(series)) {
      seen += times;
      last = value;
      if (seen >= target) break;
    }
    return last;
  }

  private sum(series: number, weight: (value: number) => number): number {
    let sum = 0;
    for (const [value, times] of this.values(series)) sum += times * weight(value);
    return sum;
  }

  /** Widens a series so that it holds a value. */
  private reach(series: number, value: number): void {
    if (!Number.isSafeInteger(value)) throw new ParameterError("value", value, "a whole number");
    const old = this.bins[series];
    if (!old) {
      this.first[series] = value - 8;
      this.bins[series] = new Uint32Array(16);
      return;
    }
    const room = Math.max(16, old.length);
    const first = value < this.first[series] ? Math.min(value, this.first[series] - room) : this.first[series];
    const last = Math.max(
      value,
      this.first[series] + old.length - 1 + (value >= this.first[series] + old.length ? room : 0),
    );
    const bins = new Uint32Array(last - first + 1);
    bins.set(old, this.first[series] - first);
    this.first[series] = first;
    this.bins[series] = bins;
  }
}
