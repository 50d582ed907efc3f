import { exp } from "@sufficiency/core/advanced";
import { sumSimple } from "simple-statistics";
import type { CountSeries } from "../../series/series.js";
import type { Fact } from "../model.js";
import type { Filtered } from "./level-filter.js";
import { GRID_STEP, type LevelGrid, type StepDistribution } from "./level-grid.js";

interface Averaged {
  readonly distributions: readonly StepDistribution[];
  readonly sizes: readonly number[];
}

/** What the filter has learned: today's level, the weights of the distributions and sizes, the season, how well it foresaw. */
export function levelFacts(
  { counts }: CountSeries,
  grid: LevelGrid,
  season: Float64Array,
  { weights, levels, logScores }: Filtered,
  { distributions, sizes }: Averaged,
): Fact[] {
  const mean = (value: (distribution: StepDistribution, size: number) => number) =>
    weights.reduce(
      (sum, w, k) => sum + w * value(distributions[Math.floor(k / sizes.length)], sizes[k % sizes.length]),
      0,
    );
  const level = quantiles(mixed(levels, weights, grid.size), grid, [0.1, 0.5, 0.9]);
  return [
    { name: "counts used", value: counts.length },
    { name: "level, counts a step: low (10%)", value: level[0] },
    { name: "level, counts a step: median", value: level[1] },
    { name: "level, counts a step: high (90%)", value: level[2] },
    { name: "step of the level, log scale", value: mean((distribution) => distribution.sd) },
    { name: "weight of Student's t steps", value: mean((distribution) => Number(distribution.shape === "student-t3")) },
    { name: "weight of a level that returns", value: mean((distribution) => Number(distribution.persistence < 1)) },
    ...sizes.map((size) => ({
      name: `weight of dispersion size ${size}`,
      value: mean((_, other) => Number(size === other)),
    })),
    ...Array.from(season, (s, i) => ({ name: `ratio of season ${i + 1}`, value: exp(s) })),
    { name: "mean log score, one step ahead", value: -sumSimple([...logScores]) / counts.length },
  ];
}

/** The level's distribution with the pairs averaged out. */
function mixed(levels: Float64Array, weights: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) =>
    weights.reduce((sum, w, k) => sum + w * levels[k * size + i], 0),
  );
}

function quantiles(
  distribution: Float64Array,
  { anchor, half }: LevelGrid,
  probabilities: readonly number[],
): number[] {
  return probabilities.map((p) => {
    let sum = 0;
    const at = distribution.findIndex((share) => {
      sum += share;
      return sum >= p - 1e-12;
    });
    return exp(anchor + ((at < 0 ? distribution.length - 1 : at) - half) * GRID_STEP);
  });
}
