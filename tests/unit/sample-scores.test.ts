import { countSeries } from "@sufficiency/scenarios";
import {
  pitHistogram,
  type ScoreRow,
  sampleCrps,
  scoreSample,
  skill,
  splits,
  usualOrigins,
  weightedIntervalScore,
} from "@sufficiency/scenarios/advanced";

import { describe, expect, it } from "vitest";

describe("the CRPS of draws", () => {
  it("is what its definition gives over all pairs of draws", () => {
    const draws = [0, 2, 3, 3, 9, 20];
    const mean = (values: number[]) => values.reduce((s, x) => s + x, 0) / values.length;
    for (const truth of [0, 3, 5, 40]) {
      const error = mean(draws.map((x) => Math.abs(x - truth)));
      const spread = mean(draws.flatMap((x) => draws.map((z) => Math.abs(x - z))));
      expect(sampleCrps(draws, truth)).toBeCloseTo(error - spread / 2, 12);
    }
  });

  it("is the absolute error of a single number, on both scales", () => {
    const score = scoreSample([7, 7, 7], 10);
    expect(score.crps).toBeCloseTo(3, 12);
    expect(score.logCrps).toBeCloseTo(Math.log(11 / 8), 12);
  });
});

describe("the weighted interval score", () => {
  it("is half the median's error and a penalty for each interval, over three and a half", () => {
    const draws = Array.from({ length: 1000 }, (_, i) => i + 1);
    const penalty = (alpha: number, low: number, high: number, y: number) =>
      (alpha / 2) * (high - low) + Math.max(0, low - y) + Math.max(0, y - high);
    for (const y of [500, 20, 1100]) {
      const sum =
        0.5 * Math.abs(y - 500) + penalty(0.5, 250, 750, y) + penalty(0.2, 100, 900, y) + penalty(0.05, 25, 975, y);
      expect(weightedIntervalScore(draws, y)).toBeCloseTo(sum / 3.5, 9);
    }
  });
});

describe("among other scores", () => {
  it("the log score of a count nears minus the log of its share among many draws", () => {
    // Uniform on 100 to 299: every count has probability 1/200, away from the ends.
    const draws = Array.from({ length: 4000 }, (_, i) => 100 + Math.floor(i / 20));
    expect(scoreSample(draws, 200).logScore).toBeCloseTo(Math.log(200), 1);
  });

  it("the log score of a count that no draw came near is large but finite", () => {
    const { logScore, in95 } = scoreSample([1, 2, 3], 1e6);
    expect(Number.isFinite(logScore)).toBe(true);
    expect(logScore).toBeGreaterThan(10);
    expect(in95).toBe(false);
  });

  it("the probability transform runs from the share below to the share at or below, and its tenths add up to one", () => {
    const row = scoreSample([1, 2, 2, 5], 2) as ScoreRow;
    expect([row.pitLow, row.pitHigh]).toEqual([0.25, 0.75]);
    const tenths = pitHistogram([row]);
    expect(tenths.reduce((s, x) => s + x, 0)).toBeCloseTo(1, 12);
    expect(tenths[3]).toBeCloseTo(0.2, 12);
    expect(tenths[9]).toBe(0);
  });
});

describe("skill", () => {
  const rows = Array.from({ length: 30 }, (_, origin) =>
    ["a", "b"].map((model) => ({
      series: "s",
      model,
      origin,
      horizon: 1,
      logCrps: model === "a" ? 1 + (origin % 5) : 2 * (1 + (origin % 5)),
    })),
  ).flat() as unknown as ScoreRow[];

  it("is the ratio of mean scores, and its interval has no width where the ratio never varies", () => {
    const { ratio, low, high } = skill(rows, "a", "b", "logCrps", { seed: "1" });
    for (const value of [ratio, low, high]) expect(value).toBeCloseTo(0.5, 12);
  });

  it("has a wider interval where the ratio varies more", () => {
    const varied = (swing: number) =>
      Array.from({ length: 60 }, (_, origin) =>
        ["a", "b"].map((model) => ({
          series: "s",
          model,
          origin,
          horizon: 1,
          logCrps: model === "a" ? 1 + (origin < 20 ? swing : 0) : 2,
        })),
      ).flat() as unknown as ScoreRow[];
    const widths = [0.1, 0.8].map((swing) => {
      const { ratio, low, high } = skill(varied(swing), "a", "b", "logCrps", { seed: "1" });
      expect(ratio).toBeCloseTo((1 + swing / 3) / 2, 12);
      expect(low).toBeLessThan(ratio);
      expect(high).toBeGreaterThan(ratio);
      return high - low;
    });
    expect(widths[1]).toBeGreaterThan(4 * widths[0]);
  });

  it("compares only forecasts that both methods made", () => {
    const some = rows
      .filter(({ model, origin }) => model === "a" || origin < 10)
      .map((row) => (row.origin >= 10 ? { ...row, logCrps: 1e6 } : row));
    expect(skill(some, "a", "b", "logCrps", { seed: "1" }).ratio).toBeCloseTo(0.5, 12);
  });
});

describe("rolling origins", () => {
  it("use only counts that lie before them", () => {
    const series = { ...countSeries("s", [5, 6, 7, 8, 9]), provisional: new Set([1, 4]) };
    const [first, last] = splits({ series, maxHorizon: 2, origins: [2, 5] });
    expect(first).toMatchObject({ origin: 2, came: [7, 8] });
    expect(first.known.counts).toEqual([5, 6]);
    expect([...first.known.provisional]).toEqual([1]);
    expect(last.came).toEqual([]);
  });

  it("run from two years on to one step before the end", () => {
    expect(usualOrigins(countSeries("s", new Array(27).fill(1)))).toEqual([24, 25, 26]);
    expect(usualOrigins(countSeries("s", new Array(24).fill(1)))).toEqual([]);
  });
});
