import { ParameterError } from "../vocabulary/issue.js";
import { type Counts, quantilesOf } from "./spread.js";

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
    for (let s = 0; s < this.series; s++) {
      const { values, times } = other.counts(s);
      for (let i = 0; i < values.length; i++) this.add(s, values[i], times[i]);
    }
  }

  /** The values seen and how often. */
  counts(series: number): Counts {
    const [values, times]: [number[], number[]] = [[], []];
    const bins = this.bins[series] ?? [];
    for (let i = 0; i < bins.length; i++) {
      if (bins[i] === 0) continue;
      values.push(this.first[series] + i);
      times.push(bins[i]);
    }
    return { values, times };
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
    return quantilesOf({ ...this.counts(series), members: this.size(series) }, [q])[0] ?? Number.NaN;
  }

  private sum(series: number, weight: (value: number) => number): number {
    const { values, times } = this.counts(series);
    return values.reduce((sum, value, i) => sum + times[i] * weight(value), 0);
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
