import { exp, type Generator, gamma, ln, negativeBinomial, standardNormal } from "@sufficiency/core/advanced";
import { sum } from "simple-statistics";
import { type CountSeries, latest, seasonAt } from "../../series/series.js";
import { type ArrivalsModel, asCount, type DrawPath, type FittedModel, fittedModel, LARGEST_COUNT } from "../model.js";
import { levelFacts } from "./level-facts.js";
import { type Filtered, filterLevel } from "./level-filter.js";
import { GRID_STEP, gridFor, type LevelGrid, type StepDistribution } from "./level-grid.js";
import { seasonOf } from "./season.js";

/** What the adaptive level averages over and how fast it forgets; every field has its default in `ADAPTIVE_LEVEL`. */
export interface AdaptiveLevelOptions {
  /** Distributions of the level's monthly step. */
  readonly distributions: readonly StepDistribution[];
  /** Negative binomial sizes: variance is mean + mean^2 / size. */
  readonly sizes: readonly number[];
  /** Share of the evidence about distributions and sizes that is kept from one count to the next, 0 to 1; default 0.92. */
  readonly memory: number;
  /** Shares of a provisional count that may have been reported so far, each as likely. */
  readonly reported: readonly number[];
  /** Counts looked back on; default 60. */
  readonly window: number;
  /** Harmonics of the year, 0 for no season; default 2. */
  readonly harmonics: number;
  /** Prior standard deviation of each coefficient of the season, log scale; default 0.3. */
  readonly ridgeSd: number;
  /** Standard deviation of the level's monthly step that the season is distinguished from; default 0.15. */
  readonly levelSd: number;
  /** Variance of a log count beyond Poisson's while the season is learned; default 0.12. */
  readonly spread: number;
  /** Room above the largest count that a level may rise to, in log units; default 3. */
  readonly headroom: number;
}

/** One distribution for each scale. */
export function stepDistributions(
  shape: StepDistribution["shape"],
  persistence: number,
  sds: readonly number[],
): StepDistribution[] {
  return sds.map((sd) => ({ sd, persistence, shape }));
}

/** The defaults, chosen together on several series so that none is served at another's cost. */
export const ADAPTIVE_LEVEL: AdaptiveLevelOptions = {
  distributions: [
    ...stepDistributions("gaussian", 1, [0.08, 0.15, 0.3, 0.5, 0.8]),
    ...stepDistributions("gaussian", 0.98, [0.08, 0.15, 0.3, 0.5]),
    ...stepDistributions("student-t3", 1, [0.08, 0.2]),
  ],
  sizes: [2, 6, 20, 80],
  memory: 0.92,
  reported: [0.4, 0.6, 0.8, 1],
  window: 60,
  harmonics: 2,
  ridgeSd: 0.3,
  levelSd: 0.15,
  spread: 0.12,
  headroom: 3,
};

/**
 * The adaptive negative binomial local level: level and season on the log scale, its parameters averaged and forgotten.
 *
 * @example
 * adaptiveLevel({ window: 36 }).name; // => "adaptive-level"
 */
export function adaptiveLevel(options: Partial<AdaptiveLevelOptions> = {}): ArrivalsModel {
  return { name: "adaptive-level", fit: (series) => fitLevel(series, { ...ADAPTIVE_LEVEL, ...options }) };
}

function fitLevel(whole: CountSeries, options: AdaptiveLevelOptions): FittedModel {
  const series = latest(whole, options.window);
  const season = seasonOf(series, options);
  const grid = gridFor(series.counts, season);
  const first = series.counts.slice(0, 3);
  const start = { mean: ln(sum(first) / Math.max(1, first.length) + 0.5), sd: 1.5 };
  const filtered = filterLevel(series, grid, season, { ...options, start });
  const future = new Future(series, grid, season, filtered, options);
  const draw: DrawPath = (stream, counts, offset, horizon) => future.draw(stream, counts, offset, horizon);
  return fittedModel(draw, levelFacts(series, grid, season, filtered, options));
}

/** Draws what may follow: a pair by its weight, a level by its distribution, then steps and counts. */
class Future {
  private readonly cumulativeWeights: Float64Array;
  private readonly cumulativeLevels: Float64Array;
  private readonly ceiling: number;

  constructor(
    private readonly series: CountSeries,
    private readonly grid: LevelGrid,
    private readonly season: Float64Array,
    { weights, levels }: Filtered,
    private readonly options: AdaptiveLevelOptions,
  ) {
    this.cumulativeWeights = cumulative(weights, weights.length);
    this.cumulativeLevels = cumulative(levels, grid.size);
    const most = Math.max(0, ...series.counts);
    this.ceiling = Math.min(ln(LARGEST_COUNT), ln(most + 1) + options.headroom);
  }

  draw(stream: Generator, counts: Int32Array, offset: number, horizon: number): void {
    const { grid, series, season, options } = this;
    const pair = pick(stream, this.cumulativeWeights, 0, this.cumulativeWeights.length);
    const point = pick(stream, this.cumulativeLevels, pair * grid.size, grid.size);
    const distribution = options.distributions[Math.floor(pair / options.sizes.length)];
    const size = options.sizes[pair % options.sizes.length];
    let away = (point - grid.half + stream.uniform() - 0.5) * GRID_STEP;
    for (let h = 0; h < horizon; h++) {
      away = distribution.persistence * away + distribution.sd * innovation(stream, distribution);
      away = Math.min(away, this.ceiling - grid.anchor);
      const log = grid.anchor + away + season[seasonAt(series, series.counts.length + h)];
      counts[offset + h] = asCount(negativeBinomial(stream, exp(Math.min(log, this.ceiling)), size));
    }
  }
}

/** A standard normal, or Student's t with three degrees of freedom. */
function innovation(stream: Generator, { shape }: StepDistribution): number {
  const normal = standardNormal(stream);
  return shape === "gaussian" ? normal : normal / Math.sqrt(gamma(stream, 1.5, 2) / 3);
}

/** Running sums within rows of a length, each row made to end at 1. */
function cumulative(probabilities: Float64Array, length: number): Float64Array {
  const sums = Float64Array.from(probabilities);
  for (let i = 0; i < sums.length; i++) if (i % length > 0) sums[i] = sums[i] + sums[i - 1];
  for (let i = 0; i < sums.length; i++) if (i % length === length - 1) sums[i] = 1;
  return sums;
}

/** An index within a row of running sums. */
function pick(stream: Generator, sums: Float64Array, start: number, length: number): number {
  const u = stream.uniform();
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[start + middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
