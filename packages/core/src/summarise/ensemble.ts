import { Tally } from "../network/tally.js";
import { ParameterError } from "../vocabulary/issue.js";
import type { Spread } from "./rows.js";
import { type Counted, quantilesOf, spreadOf } from "./spread.js";

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
}

/**
 * What a run keeps of its members: exact histograms of whole numbers, 0 or more, by name and series. A member that
 * adds nothing to a series counts as 0 there, so that only what happened takes time and room. Merging is exact and
 * does not depend on order.
 */
export class Ensemble {
  members = 0;
  private readonly tallies = new Map<string, Tally>();

  /** The named histograms, to be added to: at most one value a member and series. */
  tally(name: string, series: number): Tally {
    const known = this.tallies.get(name);
    if (known && known.series !== series)
      throw new ParameterError("series", series, `${known.series}, as for "${name}" before`);
    const tally = known ?? new Tally(series);
    this.tallies.set(name, tally);
    return tally;
  }

  /** Adds the members of another part of the run. */
  merge(data: EnsembleData): void {
    this.members += data.members;
    for (const [name, { starts, values, times }] of Object.entries(data.histograms)) {
      const tally = this.tally(name, starts.length - 1);
      for (let s = 0; s < tally.series; s++)
        for (let i = starts[s]; i < starts[s + 1]; i++) tally.add(s, values[i], times[i]);
    }
  }

  toData(): EnsembleData {
    return {
      members: this.members,
      histograms: Object.fromEntries([...this.tallies].map(([name, tally]) => [name, flatten(tally)])),
    };
  }

  /** Mean and quantiles of a series over all members. */
  spread(name: string, series: number): Spread {
    return spreadOf(this.counted(name, series));
  }

  /** The smallest value that at least a share `q` of members do not exceed. */
  quantile(name: string, series: number, q: number): number {
    return quantilesOf(this.counted(name, series), [q])[0];
  }

  /** Share of members in which the series is above 0. */
  shareAboveZero(name: string, series: number): number {
    const { values, times } = this.counted(name, series);
    return values.reduce((sum, value, i) => (value > 0 ? sum + times[i] : sum), 0) / this.members;
  }

  /** Every value and how often; who added nothing, or 0, counts as 0. */
  private counted(name: string, series: number): Counted {
    const tally = this.tallies.get(name);
    if (!tally) throw new ParameterError("name", name, "the name of histograms that the run keeps");
    const values: number[] = [];
    const times: number[] = [];
    let zeros = this.members;
    for (const [value, count] of tally.values(series)) {
      if (value === 0) continue;
      zeros -= count;
      values.push(value);
      times.push(count);
    }
    return zeros > 0
      ? { values: [0, ...values], times: [zeros, ...times], members: this.members }
      : { values, times, members: this.members };
  }
}

/** Merges the parts of a run, in any order. */
export function mergeEnsembles(parts: readonly EnsembleData[]): Ensemble {
  const whole = new Ensemble();
  for (const part of parts) whole.merge(part);
  return whole;
}

function flatten(tally: Tally): HistogramData {
  const starts = [0];
  const values: number[] = [];
  const times: number[] = [];
  for (let s = 0; s < tally.series; s++) {
    for (const [value, count] of tally.values(s)) {
      values.push(value);
      times.push(count);
    }
    starts.push(values.length);
  }
  return { starts, values, times };
}
