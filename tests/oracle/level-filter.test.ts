import { definite, type Generator, openStream, standardNormal, streamKey } from "@sufficiency/core/advanced";
import { describe, expect, it } from "vitest";
import {
  type FilterOptions,
  filterLevel,
} from "../../packages/scenarios/src/arrivals/models/adaptive-level/level-filter.js";
import {
  gridFor,
  type StepDistribution,
} from "../../packages/scenarios/src/arrivals/models/adaptive-level/level-grid.js";
import { atLeast, lnCount } from "../../packages/scenarios/src/arrivals/models/count-likelihood.js";
import { type CountSeries, countSeries } from "../../packages/scenarios/src/arrivals/series/series.js";

const COUNTS = [12, 9, 20, 31, 26];
const SEASON = Float64Array.from({ length: 12 }, (_, s) => [0.2, -0.1, 0.3][s % 3]);
const START = { mean: 2.6, sd: 0.8 };

function options(distributions: readonly StepDistribution[], sizes: readonly number[], memory = 1): FilterOptions {
  return { distributions, sizes, memory, reported: [0.5, 1], start: START };
}

/** Student's t from three squared normals: another route than the model's gamma. */
function step(stream: Generator, { shape }: StepDistribution): number {
  const z = standardNormal(stream);
  if (shape === "gaussian") return z;
  const chi = [0, 0, 0].reduce((sum) => sum + standardNormal(stream) ** 2, 0);
  return z / Math.sqrt(chi / 3);
}

/** Probability of all counts together by brute force: paths of the level from its law, the counts' chance on each averaged. */
function bruteForce(series: CountSeries, distribution: StepDistribution, size: number, anchor: number, paths: number) {
  const stream = openStream(streamKey("brute force", distribution.shape), 0, 0);
  let [sum, squares] = [0, 0];
  for (let p = 0; p < paths; p++) {
    let level = START.mean + START.sd * standardNormal(stream);
    let chance = 1;
    series.counts.forEach((count, t) => {
      if (t > 0 && series.breaks.has(t)) level += standardNormal(stream);
      else if (t > 0)
        level = anchor + distribution.persistence * (level - anchor) + distribution.sd * step(stream, distribution);
      const mean = Math.exp(level + SEASON[t % 12]);
      const shares = series.provisional.has(t) ? [0.5, 1] : [1];
      if (series.censored.has(t)) chance *= atLeast(count, mean, size);
      else chance *= shares.reduce((s, share) => s + Math.exp(lnCount(count, share * mean, size)), 0) / shares.length;
    });
    sum += chance;
    squares += chance * chance;
  }
  const mean = sum / paths;
  return { log: Math.log(mean), error: Math.sqrt(squares / paths - mean * mean) / Math.sqrt(paths) / mean };
}

describe("the grid filter", () => {
  const distributions: StepDistribution[] = [
    { sd: 0.3, persistence: 1, shape: "gaussian" },
    { sd: 0.3, persistence: 0.9, shape: "gaussian" },
    { sd: 0.2, persistence: 1, shape: "student-t3" },
  ];
  const plain = countSeries("s", COUNTS);
  const marked = { ...plain, censored: new Set([2]), provisional: new Set([4]) };
  for (const distribution of distributions)
    for (const [name, series] of [
      ["plain", plain],
      ["marked", marked],
      ["with a new regime", { ...marked, breaks: new Set([3]) }],
    ] as const)
      it(`gives all counts the probability that simulation gives: ${distribution.shape} ${distribution.persistence}, ${name}`, () => {
        const grid = gridFor(series.counts, SEASON);
        const { logScores } = filterLevel(series, grid, SEASON, options([distribution], [5]));
        const { log, error } = bruteForce(series, distribution, 5, grid.anchor, 40_000);
        // Four standard errors of brute force, and one in a thousand for the grid's own step and the kernel's cut tails.
        expect(Math.abs(logScores.reduce((s, x) => s + x, 0) - log)).toBeLessThan(4 * error + 1e-3);
        expect(error).toBeLessThan(0.02);
      });

  it("weighs pairs by their likelihood when nothing is forgotten", () => {
    const grid = gridFor(COUNTS, SEASON);
    const both = filterLevel(plain, grid, SEASON, options(distributions.slice(0, 2), [2, 20]));
    const alone = distributions
      .slice(0, 2)
      .flatMap((distribution) =>
        [2, 20].map((size) =>
          filterLevel(plain, grid, SEASON, options([distribution], [size])).logScores.reduce((s, x) => s + x, 0),
        ),
      );
    const top = Math.max(...alone);
    const probabilities = alone.map((l) => Math.exp(l - top));
    const sum = probabilities.reduce((s, x) => s + x, 0);
    probabilities.forEach((o, k) => {
      expect(both.weights[k]).toBeCloseTo(o / sum, 10);
    });
    const total = Math.log(alone.reduce((s, l) => s + Math.exp(l), 0) / 4);
    expect(both.logScores.reduce((s, x) => s + x, 0)).toBeCloseTo(total, 10);
  });

  it("uses only the last count where all before is forgotten", () => {
    const grid = gridFor(COUNTS, SEASON);
    const { weights } = filterLevel(plain, grid, SEASON, options(distributions.slice(0, 1), [2, 20], 0));
    const last = [2, 20].map((size) =>
      definite(filterLevel(plain, grid, SEASON, options(distributions.slice(0, 1), [size])).logScores.at(-1)),
    );
    expect(weights[1] / weights[0]).toBeCloseTo(Math.exp(last[1] - last[0]), 9);
  });
});

describe("the negative binomial", () => {
  it("adds up to one, and its tail is one less its other terms", () => {
    for (const [mean, size] of [
      [0.3, 0.5],
      [12, 3],
      [300, 80],
    ] as const) {
      let below = 0;
      for (let y = 0; y < 4000; y++) {
        if (y % 37 === 0) expect(atLeast(y, mean, size)).toBeCloseTo(1 - below, 9);
        below += Math.exp(lnCount(y, mean, size));
      }
      expect(below).toBeCloseTo(1, 9);
    }
  });
});
