import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ARRIVALS_MODELS, backtestArrivals, parseSeriesCsv } from "@sufficiency/scenarios";
import { BENCHMARKS, skill, summariseScores } from "@sufficiency/scenarios/advanced";

import { describe, expect, it } from "vitest";
import { ROOT } from "../support/source.js";

const SERIES = ["kent-referrals", "uk-small-boats", "uk-uasc-applications"] as const;

const tasks = SERIES.map((id) => {
  const file = `${id}.csv`;
  return { series: parseSeriesCsv(readFileSync(join(ROOT, "data/series", file), "utf8"), { file }), maxHorizon: 12 };
});

/** Every origin of the shipped series, with fewer paths than the page's 2,000: a score errs by well under 1% for it. */
const { rows, failures } = backtestArrivals(tasks, { models: ARRIVALS_MODELS, members: 200, seed: "1" });
const scores = (series: string, model = "adaptive-level", from = 0) =>
  summariseScores(rows.filter((row) => row.series === series && row.model === model && row.origin >= from));

describe("the forecaster on past arrivals", () => {
  it("makes every forecast without failing", () => {
    expect(failures).toEqual([]);
    expect(scores("kent-referrals").forecasts).toBe(258);
  });

  it("comes as near to Kent's referrals as the page says", () => {
    const { crps, logCrps } = scores("kent-referrals");
    expect(crps).toBeLessThan(5.9);
    expect(logCrps).toBeLessThan(0.33);
  });

  it("covers small boats as an 80% interval should, and is near them once four years are known", () => {
    const { cover80 } = scores("uk-small-boats");
    expect(cover80).toBeGreaterThan(0.75);
    expect(cover80).toBeLessThan(0.92);
    expect(scores("uk-small-boats", "adaptive-level", 48).logCrps).toBeLessThan(0.4);
  });

  it("beats every benchmark over all series, by more than chance explains", () => {
    for (const { name } of BENCHMARKS) {
      const { ratio, high } = skill(rows, "adaptive-level", name, "logCrps", { seed: "1", resamples: 400 });
      expect(ratio, name).toBeLessThan(high);
      expect(high, name).toBeLessThan(1);
    }
  });

  it("has an error at most 1.1 times that of the best benchmark, on every series", () => {
    for (const id of SERIES) {
      const best = Math.min(...BENCHMARKS.map(({ name }) => scores(id, name).logCrps));
      expect(scores(id).logCrps / best, id).toBeLessThan(1.1);
    }
  });
});
