import {
  exp,
  type Generator,
  negativeBinomial,
  openStream,
  standardNormal,
  streamKey,
} from "@sufficiency/core/advanced";
import { adaptiveLevel, countSeries } from "@sufficiency/scenarios";
import { sortedAt } from "@sufficiency/scenarios/advanced";

import { describe, expect, it } from "vitest";
import {
  ADAPTIVE_LEVEL,
  stepDistributions,
} from "../../packages/scenarios/src/arrivals/models/adaptive-level/adaptive-level.js";
import { seasonOf } from "../../packages/scenarios/src/arrivals/models/adaptive-level/season.js";

const SDS = [0.08, 0.15, 0.3];
const SIZES = [2, 6, 20, 80];
const MONTHS = 36;

/** A local level whose step and dispersion are drawn from what the model averages over. */
function invented(stream: Generator, months: number): number[] {
  const [sd, size] = [SDS[stream.below(SDS.length)], SIZES[stream.below(SIZES.length)]];
  let level = 3.5 + standardNormal(stream);
  return Array.from({ length: months }, () => {
    level += sd * standardNormal(stream);
    return negativeBinomial(stream, exp(level), size);
  });
}

/** Ranks of what came among the draws, spread evenly over ties: uniform when model and world agree. */
function ranks(sizes: readonly number[], ahead: number, worlds: number): number[] {
  const model = adaptiveLevel({ distributions: stepDistributions("gaussian", 1, SDS), sizes, memory: 1, harmonics: 0 });
  return Array.from({ length: worlds }, (_, w) => {
    const stream = openStream(streamKey("worlds", "calibration"), w, ahead);
    const counts = invented(stream, MONTHS + ahead);
    const draws = sortedAt(model.fit(countSeries("s", counts.slice(0, MONTHS))).sample(ahead, 300, stream), ahead);
    const truth = counts[MONTHS + ahead - 1];
    const [below, at] = [draws.filter((y) => y < truth).length, draws.filter((y) => y === truth).length];
    return (below + stream.uniform() * (at + 1)) / (draws.length + 1);
  });
}

/** Pearson's statistic of ten equal bins: chi-square with nine degrees of freedom, above 33.7 once in 10,000. */
function pearson(values: readonly number[]): number {
  const bins = new Array<number>(10).fill(0);
  for (const value of values) bins[Math.min(9, Math.floor(10 * value))]++;
  return bins.reduce((sum, n) => sum + (n - values.length / 10) ** 2 / (values.length / 10), 0);
}

const LIMIT = 33.7;

describe("counts invented from the forecaster's own model", () => {
  it("rank evenly among its draws, one and six months ahead", () => {
    for (const ahead of [1, 6]) expect(pearson(ranks(SIZES, ahead, 400))).toBeLessThan(LIMIT);
  });

  it("do not rank evenly among the draws of a model without dispersion", () => {
    expect(pearson(ranks([100_000], 1, 400))).toBeGreaterThan(LIMIT);
  });
});

describe("the season", () => {
  it("is recovered from five years of counts", () => {
    const truth = Array.from(
      { length: 12 },
      (_, s) => 0.5 * Math.cos((2 * Math.PI * s) / 12) - 0.2 * Math.sin((4 * Math.PI * s) / 12),
    );
    const WORLDS = 30;
    const errors: number[] = [];
    for (let w = 0; w < WORLDS; w++) {
      const stream = openStream(streamKey("season", "calibration"), w, 0);
      let level = 4.5;
      const counts = Array.from({ length: 60 }, (_, t) => {
        level += 0.05 * standardNormal(stream);
        return negativeBinomial(stream, exp(level + truth[t % 12]), 30);
      });
      const season = seasonOf(countSeries("s", counts), ADAPTIVE_LEVEL);
      for (let s = 0; s < 12; s++) errors.push(season[s] - truth[s]);
    }
    const bias = Array.from(
      { length: 12 },
      (_, s) => errors.filter((_, i) => i % 12 === s).reduce((a, b) => a + b, 0) / WORLDS,
    );
    const rms = Math.sqrt(errors.reduce((a, b) => a + b * b, 0) / errors.length);
    // Four coefficients from sixty logs with a variance of about 0.05: 2 * sqrt(0.05 / 60) = 0.06 a month.
    // The ridge takes off a few hundredths of an amplitude of 0.7; a root mean square of n errors errs by 1 / sqrt(2 n).
    const RIDGE = 0.05;
    expect(rms).toBeLessThan(Math.hypot(0.06, RIDGE) * (1 + 4 / Math.sqrt(2 * 4 * WORLDS)));
    for (const b of bias) expect(Math.abs(b)).toBeLessThan(RIDGE + (4 * 0.06) / Math.sqrt(WORLDS));
  });

  it("is found to be nearly none in counts that have none", () => {
    const stream = openStream(streamKey("no season", "calibration"), 0, 0);
    const counts = Array.from({ length: 60 }, () => negativeBinomial(stream, 90, 30));
    // Four coefficients again, from logs with a variance of 1 / 90 + 1 / 30.
    const error = 2 * Math.sqrt((1 / 90 + 1 / 30) / counts.length);
    expect(Math.max(...seasonOf(countSeries("s", counts), ADAPTIVE_LEVEL).map(Math.abs))).toBeLessThan(3.5 * error);
  });
});
