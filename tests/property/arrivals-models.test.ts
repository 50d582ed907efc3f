import { openStream, streamKey } from "@sufficiency/core/advanced";
import { ARRIVALS_MODELS, backtestArrivals, countSeries } from "@sufficiency/scenarios";
import { markProvisional, markRefused, sampleQuantile, sortedAt } from "@sufficiency/scenarios/advanced";

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

const stream = (name = "1") => openStream(streamKey(name, "arrivals models"), 0, 0);

const HARD: [name: string, counts: number[], period?: number][] = [
  ["all zero", new Array(40).fill(0)],
  ["three zeros", [0, 0, 0]],
  ["a single count", [4]],
  ["tiny", [1, 0, 2, 1]],
  ["zeros and a surge", [...new Array(30).fill(0), 900, 2500]],
  ["a surge and zeros", [5000, 8000, ...new Array(30).fill(0)]],
  ["thousands", Array.from({ length: 50 }, (_, t) => 3000 + 137 * (t % 12) + t)],
  ["millions", Array.from({ length: 30 }, (_, t) => 3e6 + t)],
  ["always the same", new Array(50).fill(7)],
  ["quarters", [806, 760, 855, 912, 812, 694, 819, 1164, 1082], 4],
  ["years", [3, 8, 6, 12, 40], 1],
];

describe.each(ARRIVALS_MODELS.map((model) => [model.name, model] as const))("%s", (_, model) => {
  test.each(HARD)("draws whole counts, none negative, from a hard series: %s", (_name, counts, period = 12) => {
    const paths = model.fit(countSeries("s", counts, period)).sample(14, 200, stream());
    const most = Math.max(...counts);
    expect(paths.counts.every((y) => Number.isInteger(y) && y >= 0 && y <= 1e8)).toBe(true);
    const middle = sampleQuantile(sortedAt(paths, 1), 0.5);
    expect(middle).toBeLessThanOrEqual(3 * most + 5);
  });

  it("draws counts from any series without failing", () => {
    const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(200), fc.nat(9000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.constantFrom(12, 4, 1), (y, period) => {
        const paths = model.fit(countSeries("s", y, period)).sample(3, 20, stream());
        return paths.counts.every((c) => c >= 0 && c <= 1e8);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it("draws the same counts from the same seed, and others from another", () => {
    const series = countSeries("s", HARD[6][1]);
    const draw = (name: string) => model.fit(series).sample(12, 50, stream(name)).counts;
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
  });

  it("gives the quantiles of its own draws, which rise with the probability", () => {
    const fitted = model.fit(countSeries("s", HARD[6][1]));
    const [first] = fitted.quantiles(2, [0.1, 0.5, 0.9], 100, stream());
    const sorted = sortedAt(fitted.sample(2, 100, stream()), 1);
    expect(first).toEqual([0.1, 0.5, 0.9].map((p) => sampleQuantile(sorted, p)));
    expect([...first].sort((a, b) => a - b)).toEqual(first);
  });
});

describe("the adaptive level", () => {
  const model = ARRIVALS_MODELS[0];
  const upper = (series: Parameters<typeof model.fit>[0], p: number) =>
    sampleQuantile(sortedAt(model.fit(series).sample(1, 2000, stream()), 1), p);

  it("expects little after zeros", () => {
    expect(upper(countSeries("s", new Array(36).fill(0)), 0.9)).toBeLessThanOrEqual(1);
  });

  it("moves with a new level within months", () => {
    const counts = [...new Array(30).fill(20), 200, 200, 200, 200];
    expect(upper(countSeries("s", counts), 0.5)).toBeGreaterThan(100);
  });

  it("follows a step at once where a new regime is marked, and does not take it for a wild series", () => {
    const series = countSeries("s", [...new Array(30).fill(20), 100, 100]);
    const marked = { ...series, breaks: new Set([30]) };
    const width = (counts: typeof series) => upper(counts, 0.9) / upper(counts, 0.1);
    expect(Math.abs(upper(marked, 0.5) - 100)).toBeLessThan(Math.abs(upper(series, 0.5) - 100));
    expect(width(marked)).toBeLessThan(0.8 * width(series));
  });

  it("reads limited months as lower limits, and late months as perhaps incomplete", () => {
    const counts = [...new Array(30).fill(60), 5, 5, 5];
    const plain = { ...countSeries("s", counts), first: 0 };
    const limited = markRefused(plain, [{ from: 30, until: 32 }]);
    expect(upper(plain, 0.5)).toBeLessThan(15);
    expect(upper(limited, 0.5)).toBeGreaterThan(40);
    const late = upper(markProvisional(plain, 3), 0.5);
    expect(late).toBeGreaterThan(upper(plain, 0.5));
    expect(late).toBeLessThan(upper(limited, 0.5));
  });
});

describe("a back-test", () => {
  const series = countSeries(
    "s",
    Array.from({ length: 40 }, (_, t) => 20 + ((7 * t) % 11)),
  );
  const run = (origins: number[]) =>
    backtestArrivals([{ series, maxHorizon: 4, origins }], {
      models: ARRIVALS_MODELS.slice(0, 2),
      members: 50,
      seed: "1",
    });

  it("gives an origin the same row whatever other origins are asked for", () => {
    const alone = run([30]).rows;
    expect(run([24, 30, 36]).rows.filter(({ origin }) => origin === 30)).toEqual(alone);
    expect(alone).toHaveLength(8);
  });

  it("records a forecast that fails and goes on with the others", () => {
    const broken = {
      name: "broken",
      fit: () => {
        throw new Error("does not fit");
      },
    };
    const { rows, failures } = backtestArrivals([{ series, maxHorizon: 2, origins: [30, 31] }], {
      models: [broken, ARRIVALS_MODELS[1]],
      members: 10,
      seed: "1",
    });
    expect(failures).toEqual(
      [30, 31].map((origin) => ({ series: "s", model: "broken", origin, message: "does not fit" })),
    );
    expect(rows).toHaveLength(4);
  });
});
