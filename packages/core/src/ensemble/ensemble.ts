import { ParameterError } from "../vocabulary/issue.js";
import { type Counted, quantilesOf, type Spread, spreadOf } from "./spread.js";
import { Tally } from "./tally.js";

/**
 * What a run keeps of its members under one name. It is declared once: the counter that fills it and the rows that read
 * it hold the same value, so that no spelling ties them.
 */
export interface Kept {
  /** Its name in plain data: in shards, and between threads. */
  readonly name: string;
}

/** Declares what is kept under a name. */
export function kept(name: string): Kept {
  return { name };
}

/** One set of histograms as plain data: those of series s stand at `starts[s]` to `starts[s + 1] - 1`. */
export interface HistogramData {
  readonly starts: readonly number[];
  /** Values seen, smallest first. */
  readonly values: readonly number[];
  /** Members in which each was seen. */
  readonly times: readonly number[];
}

/** An ensemble as plain data, to be sent to another thread or kept. */
export interface EnsembleData {
  readonly members: number;
  readonly histograms: Readonly<Record<string, HistogramData>>;
  /** Sums over members, by name. */
  readonly sums: Readonly<Record<string, readonly number[]>>;
}

/** Members counted at a time. */
const ROWS = 32;

/**
 * Histograms of whole numbers, one a series. Members are written down in rows and counted many at a time,
 * series by series, because histograms lie far apart in memory and the values of one series fall into the same.
 */
export class Histograms {
  readonly tally: Tally;
  private readonly rows: Float64Array;
  private row = 0;

  constructor(series: number) {
    this.tally = new Tally(series);
    this.rows = new Float64Array(ROWS * series);
  }

  /** Writes down the present member's value of a series; what is not written down is 0. */
  set(series: number, value: number): void {
    this.rows[this.row * this.tally.series + series] = value;
  }

  /** What is written down for the present member. */
  get(series: number): number {
    return this.rows[this.row * this.tally.series + series];
  }

  /** Turns to the next member. */
  next(): void {
    if (++this.row === ROWS) this.flush();
  }

  /** Counts what has been written down. Zeros are not counted: they are the other members. */
  flush(): void {
    const { tally, rows, row } = this;
    if (row === 0) return;
    for (let s = 0; s < tally.series; s++) {
      for (let at = s; at < row * tally.series; at += tally.series) if (rows[at] !== 0) tally.add(s, rows[at]);
    }
    rows.fill(0);
    this.row = 0;
  }
}

/**
 * What a run keeps of its members: exact histograms by name and series, and sums of whole numbers. Memory does not grow
 * with members; merging is exact and does not depend on order.
 */
export class Ensemble {
  private counted = 0;
  private readonly named = new Map<string, Histograms>();
  private readonly added = new Map<string, Float64Array>();

  get members(): number {
    return this.counted;
  }

  /** The histograms of what is kept, made at the first asking. */
  histograms({ name }: Kept, series: number): Histograms {
    const known = this.named.get(name);
    if (known && known.tally.series !== series)
      throw new ParameterError("series", series, `${known.tally.series}, as for "${name}" before`);
    const made = known ?? new Histograms(series);
    this.named.set(name, made);
    return made;
  }

  /** Sums over members, made at the first asking: only whole numbers are added, and they stay below 2^53. */
  sums({ name }: Kept, length: number): Float64Array {
    const known = this.added.get(name);
    if (known && known.length !== length)
      throw new ParameterError("length", length, `${known.length}, as for "${name}" before`);
    const made = known ?? new Float64Array(length);
    this.added.set(name, made);
    return made;
  }

  /** Ends a member: what was written down since the last is counted as one. */
  next(): void {
    this.counted++;
    for (const histograms of this.named.values()) histograms.next();
  }

  /**
   * Writes down what one ensemble has more than another, for the present member of both: their difference, series by
   * series.
   */
  setDifference(first: Ensemble, second: Ensemble): void {
    for (const [name, before] of first.named) {
      const { series } = before.tally;
      const after = second.histograms({ name }, series);
      const into = this.histograms({ name }, series);
      for (let s = 0; s < series; s++) into.set(s, after.get(s) - before.get(s));
    }
  }

  /** Adds the members of another part of the run. */
  merge(data: EnsembleData): void {
    this.counted += data.members;
    for (const [name, own] of Object.entries(data.sums)) {
      const sums = this.sums({ name }, own.length);
      own.forEach((sum, i) => {
        sums[i] += sum;
      });
    }
    for (const [name, { starts, values, times }] of Object.entries(data.histograms)) {
      const { tally } = this.histograms({ name }, starts.length - 1);
      for (let s = 0; s < tally.series; s++)
        for (let i = starts[s]; i < starts[s + 1]; i++) tally.add(s, values[i], times[i]);
    }
  }

  toData(): EnsembleData {
    const histograms = Object.fromEntries([...this.named.keys()].map((name) => [name, flatten(this.tally({ name }))]));
    const sums = Object.fromEntries([...this.added].map(([name, own]) => [name, [...own]]));
    return { members: this.members, histograms, sums };
  }

  /** Mean and quantiles of a series over all members. */
  spread(of: Kept, series: number): Spread {
    return spreadOf(this.countsOf(of, series));
  }

  /** The smallest value that at least a share `q` of members do not exceed. */
  quantile(of: Kept, series: number, q: number): number {
    return quantilesOf(this.countsOf(of, series), [q])[0];
  }

  /** Share of members in which the series is above 0. */
  shareAboveZero(of: Kept, series: number): number {
    return this.share(of, series, (value) => value > 0);
  }

  /** Share of members in which the series is below 0. */
  shareBelowZero(of: Kept, series: number): number {
    return this.share(of, series, (value) => value < 0);
  }

  /** Variance over members (divisor n). */
  variance(of: Kept, series: number): number {
    const { values, times } = this.countsOf(of, series);
    const moment = (of: (value: number) => number) =>
      values.reduce((sum, value, i) => sum + times[i] * of(value), 0) / this.members;
    const mean = moment((value) => value);
    return moment((value) => (value - mean) * (value - mean));
  }

  private share(of: Kept, series: number, counts: (value: number) => boolean): number {
    const { values, times } = this.countsOf(of, series);
    return values.reduce((sum, value, i) => (counts(value) ? sum + times[i] : sum), 0) / this.members;
  }

  /** Every value and how often, the other members as 0. */
  private countsOf(of: Kept, series: number): Counted {
    const { members } = this;
    const { values, times } = this.tally(of).counts(series);
    const zeros = times.reduce((left, each) => left - each, members);
    if (zeros === 0) return { values, times, members };
    const above = values.findIndex((value) => value > 0);
    const at = above < 0 ? values.length : above;
    return { values: values.toSpliced(at, 0, 0), times: times.toSpliced(at, 0, zeros), members };
  }

  private tally({ name }: Kept): Tally {
    const histograms = this.named.get(name);
    if (!histograms) throw new ParameterError("name", name, "the name of histograms that the run keeps");
    histograms.flush();
    return histograms.tally;
  }
}

function flatten(tally: Tally): HistogramData {
  const starts = [0];
  const values: number[] = [];
  const times: number[] = [];
  for (let s = 0; s < tally.series; s++) {
    const counts = tally.counts(s);
    for (let i = 0; i < counts.values.length; i++) {
      values.push(counts.values[i]);
      times.push(counts.times[i]);
    }
    starts.push(values.length);
  }
  return { starts, values, times };
}
