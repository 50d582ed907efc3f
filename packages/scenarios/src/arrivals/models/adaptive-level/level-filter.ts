import { exp, ln } from "@sufficiency/core/advanced";
import { meanSimple, sumSimple } from "simple-statistics";
import { type CountSeries, seasonAt } from "../../series/series.js";
import { atLeast, lnCount, lnCountConstant, normalised } from "../count-likelihood.js";
import { GRID_STEP, type Kernel, kernelOf, type LevelGrid, type StepDistribution } from "./level-grid.js";

/** What the filter averages over. */
export interface FilterGrid {
  readonly distributions: readonly StepDistribution[];
  /** Negative binomial sizes. */
  readonly sizes: readonly number[];
}

export interface FilterOptions extends FilterGrid {
  /** Share of the evidence about distribution and size that is kept from one count to the next. */
  readonly memory: number;
  /** Shares of a provisional count that may have been reported so far, each as likely; above 0, at most 1. */
  readonly reported: readonly number[];
  /** Where the level is thought to be before the first count, and how surely, in log units. */
  readonly start: { readonly mean: number; readonly sd: number };
}

/** What the filter knows after the last count. */
export interface Filtered {
  /** Weight of each pair, `[distribution * sizes + size]`, adding to 1. */
  readonly weights: Float64Array;
  /** Distribution of the level for each pair, one row of grid points a pair, each row adding to 1. */
  readonly levels: Float64Array;
  /** Log of each count's predictive probability, every pair weighed by what was known before it. */
  readonly logScores: Float64Array;
}

/** The level's step into a new regime, beside its usual distribution: most within a factor of three each way. */
export const REGIME_STEP: StepDistribution = { sd: 1, persistence: 1, shape: "gaussian" };

/**
 * The exact filter of a local level on a grid: before each count the level takes a step by every distribution, then the count's
 * negative binomial likelihood weighs the grid points, for each pair of a distribution and a size. A pair's weight is its
 * predictive likelihood, of which `memory` is kept from each count to the next.
 */
export function filterLevel(
  series: CountSeries,
  grid: LevelGrid,
  season: Float64Array,
  options: FilterOptions,
): Filtered {
  const { distributions, sizes } = options;
  const pairs = distributions.length * sizes.length;
  const levels = startingLevels(grid, pairs, options.start);
  const likelihood = new Likelihood(grid, season, options);
  const kernels = distributions.map((distribution) => cachedKernel(grid.half, distribution));
  const jump = cachedKernel(grid.half, REGIME_STEP);
  const evidence = new Float64Array(pairs);
  const logScores = new Float64Array(series.counts.length);
  const scratch = new Float64Array(grid.size);
  for (let t = 0; t < series.counts.length; t++) {
    const before = normalised(evidence);
    const likely = likelihood.of(series, t);
    let total = 0;
    for (let k = 0; k < pairs; k++) {
      const level = levels.subarray(k * grid.size, (k + 1) * grid.size);
      if (t > 0) takeStep(series.breaks.has(t) ? jump : kernels[Math.floor(k / sizes.length)], level, scratch);
      const size = k % sizes.length;
      const chance = weigh(level, likely.subarray(size * grid.size, (size + 1) * grid.size));
      evidence[k] = options.memory * evidence[k] + ln(chance);
      total += before[k] * chance;
    }
    logScores[t] = ln(total) + likelihood.scale;
  }
  return { weights: normalised(evidence), levels, logScores };
}

/** Multiplies a distribution by a likelihood and gives what it comes to, after dividing by it. */
function weigh(level: Float64Array, likely: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < level.length; i++) {
    const product = level[i] * likely[i];
    level[i] = product;
    sum += product;
  }
  const chance = Math.max(sum, 1e-290);
  for (let i = 0; i < level.length; i++) level[i] = level[i] / chance;
  return chance;
}

/** Moves a distribution one step on; points with next to nothing on them are passed over. */
function takeStep({ from, to, probabilities }: Kernel, level: Float64Array, scratch: Float64Array): void {
  const n = level.length;
  scratch.fill(0);
  for (let j = 0; j < n; j++) {
    const share = level[j];
    if (share < 1e-10) continue;
    const row = j * n;
    const end = to[j];
    for (let i = from[j]; i < end; i++) scratch[i] += probabilities[row + i] * share;
  }
  level.set(scratch);
}

function startingLevels({ anchor, half, size }: LevelGrid, pairs: number, { mean, sd }: FilterOptions["start"]) {
  const one = Array.from({ length: size }, (_, i) => {
    const u = (anchor + (i - half) * GRID_STEP - mean) / sd;
    return exp(-0.5 * u * u);
  });
  const sum = sumSimple(one);
  return Float64Array.from({ length: pairs * size }, (_, i) => one[i % size] / sum);
}

/** The likelihood of each count on the grid, for every size, scaled so that its largest value is 1. */
class Likelihood {
  /** Log of what the last likelihood was divided by. */
  scale = 0;
  private readonly values: Float64Array;
  private readonly tables = new Map<number, { more: Float64Array; none: Float64Array; mean: Float64Array }>();

  constructor(
    private readonly grid: LevelGrid,
    private readonly season: Float64Array,
    private readonly options: FilterOptions,
  ) {
    this.values = new Float64Array(options.sizes.length * grid.size);
  }

  of(series: CountSeries, t: number): Float64Array {
    const { values } = this;
    const { more, none, mean } = this.table(seasonAt(series, t));
    const count = series.counts[t];
    this.scale = 0;
    if (series.censored.has(t)) this.bound(count, mean);
    else if (series.provisional.has(t)) this.late(count, mean);
    else this.plain(count, more, none);
    return values;
  }

  private plain(count: number, more: Float64Array, none: Float64Array): void {
    const { grid, options, values } = this;
    let top = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < options.sizes.length; s++) {
      const constant = lnCountConstant(count, options.sizes[s]);
      for (let i = s * grid.size; i < (s + 1) * grid.size; i++) {
        const log = constant + count * more[i] + none[i];
        values[i] = log;
        if (log > top) top = log;
      }
    }
    this.scale = top;
    for (let i = 0; i < values.length; i++) values[i] = exp(values[i] - top);
  }

  /** At least so many came. */
  private bound(count: number, mean: Float64Array): void {
    const { size } = this.grid;
    for (let i = 0; i < this.values.length; i++)
      this.values[i] = atLeast(count, mean[i % size], this.options.sizes[Math.floor(i / size)]);
  }

  /** A share of those who came is counted so far, and which share is not known. */
  private late(count: number, mean: Float64Array): void {
    const { size } = this.grid;
    const { reported, sizes } = this.options;
    for (let i = 0; i < this.values.length; i++) {
      const chance = (share: number) => exp(lnCount(count, share * mean[i % size], sizes[Math.floor(i / size)]));
      this.values[i] = meanSimple(reported.map(chance));
    }
  }

  /** ln(mean / (mean + size)) and size ln(size / (mean + size)) for a season, size by size; means by grid point. */
  private table(season: number) {
    const made = this.tables.get(season);
    if (made) return made;
    const { grid, options } = this;
    const more = new Float64Array(this.values.length);
    const none = new Float64Array(this.values.length);
    const mean = new Float64Array(grid.size);
    for (let i = 0; i < grid.size; i++) {
      const log = grid.anchor + (i - grid.half) * GRID_STEP + this.season[season];
      mean[i] = exp(log);
      options.sizes.forEach((size, s) => {
        const both = ln(mean[i] + size);
        more[s * grid.size + i] = log - both;
        none[s * grid.size + i] = size * (ln(size) - both);
      });
    }
    const table = { more, none, mean };
    this.tables.set(season, table);
    return table;
  }
}

const kernels = new Map<string, Kernel>();

/** Kernels hang on the grid's half width and the distribution alone and are kept: a back-test asks for the same ones again and again. */
function cachedKernel(half: number, distribution: StepDistribution): Kernel {
  const key = `${half} ${distribution.sd} ${distribution.persistence} ${distribution.shape}`;
  const made = kernels.get(key) ?? kernelOf({ half, size: 2 * half + 1 }, distribution);
  kernels.set(key, made);
  return made;
}
