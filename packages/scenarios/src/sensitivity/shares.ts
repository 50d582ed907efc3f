import { openStream, streamKey } from "@sufficiency/core/advanced";
import { meanSimple, sumSimple } from "simple-statistics";
import { type Moments, momentsOf, type Row } from "./pick-and-freeze.js";

/** A part of a variance, 1 being all of it, with its 80% bootstrap interval over rows. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The variance V of an outcome split by what it comes from. With g the mean of the outcome given the figures,
 *
 *     chance = E Var(outcome | figures) / V        figures = Var(g) / V        chance + figures = 1
 *     first of a block = Var(E(g | block)) / V     total of a block = E Var(g | all other blocks) / V
 *
 * The firsts and `together` add up to `inputs`. Totals add up to more where blocks act together.
 */
export interface Shares {
  readonly mean: number;
  readonly variance: number;
  readonly chance: Share;
  readonly inputs: Share;
  /** What blocks do only together. */
  readonly together: Share;
  readonly blocks: readonly { readonly first: Share; readonly total: Share }[];
}

const RESAMPLES = 1000;

/**
 * Splits the variance of one outcome by pick and freeze (Saltelli et al. 2010 for the design). The shares do not depend
 * on how runs share random numbers: see `momentsOf`. An estimate of a small share may fall below 0.
 * @param rows two or more
 */
export function sharesOf(rows: readonly Row[], outcome: number, seed: string): Shares {
  const centre = meanSimple(rows.map(([{ first }]) => first[outcome]));
  const moments = rows.map((row) => flat(momentsOf(row, outcome, centre)));
  const blocks = rows[0][0].firstBut.length;
  const split = splitOf(meanOf(moments), blocks);
  const resampled = resamples(moments, `${seed} ${outcome}`).map((mean) => splitOf(mean, blocks));
  const share = (of: (split: Split) => number): Share => {
    const sorted = Float64Array.from(resampled, of).sort();
    const at = (q: number) => sorted[Math.floor(q * RESAMPLES)];
    return { value: of(split), low: at(0.1), high: at(0.9) };
  };
  return {
    mean: centre + split.mean,
    variance: split.variance,
    chance: share(({ chance }) => chance),
    inputs: share(({ inputs }) => inputs),
    together: share(({ together }) => together),
    blocks: Array.from({ length: blocks }, (_, i) => ({
      first: share(({ first }) => first[i]),
      total: share(({ total }) => total[i]),
    })),
  };
}

interface Split {
  readonly mean: number;
  readonly variance: number;
  readonly chance: number;
  readonly inputs: number;
  readonly together: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** The split that mean moments make; all 0 where nothing varies. */
function splitOf(moments: Float64Array, blocks: number): Split {
  const variance = moments[1] + moments[2];
  const part = (k: number) => (variance > 0 ? moments[k] / variance : 0);
  const inputs = part(2);
  const first = Array.from({ length: blocks }, (_, i) => part(3 + i));
  const total = Array.from({ length: blocks }, (_, i) => part(3 + blocks + i));
  const together = inputs - sumSimple(first);
  return { mean: moments[0], variance, chance: part(1), inputs, together, first, total };
}

function flat({ value, chance, inputs, first, total }: Moments): Float64Array {
  return Float64Array.of(value, chance, inputs, ...first, ...total);
}

function meanOf(vectors: readonly Float64Array[], pick: (i: number) => number = (i) => i): Float64Array {
  const mean = new Float64Array(vectors[0].length);
  for (let i = 0; i < vectors.length; i++) {
    const vector = vectors[pick(i)];
    for (let k = 0; k < mean.length; k++) mean[k] += vector[k];
  }
  return mean.map((sum) => sum / vectors.length);
}

/** Mean moments of rows drawn again with replacement. */
function resamples(moments: readonly Float64Array[], seed: string): Float64Array[] {
  const key = streamKey(seed, "bootstrap");
  return Array.from({ length: RESAMPLES }, (_, i) => {
    const generator = openStream(key, i, 0);
    return meanOf(moments, () => generator.below(moments.length));
  });
}
