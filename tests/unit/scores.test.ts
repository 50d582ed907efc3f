import { Tally } from "@sufficiency/core/advanced";
import { covers, crps } from "@sufficiency/scenarios/advanced";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalBelow } from "../support/cumulative.js";

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally(1);
  for (const value of values) tally.add(0, value);
  return tally;
}

describe("the CRPS", () => {
  const ensembles = fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 1, maxLength: 40 });

  test("is the mean error less half the mean difference of two members, by definition", () => {
    fc.assert(
      fc.property(ensembles, fc.integer({ min: -80, max: 400 }), (values, truth) => {
        const n = values.length;
        const error = values.reduce((sum, x) => sum + Math.abs(x - truth), 0) / n;
        const spread = values.reduce((sum, x) => sum + values.reduce((s, y) => s + Math.abs(x - y), 0), 0) / (n * n);
        expect(crps(tallyOf(values), 0, truth)).toBeCloseTo(error - spread / 2, 9);
      }),
    );
  });

  test("of a single number is the absolute error", () => expect(crps(tallyOf([40, 40, 40]), 0, 52)).toBe(12));

  // Gneiting and Raftery 2007, equation 21: sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)).
  test.each([-1500, -200, 0, 10, 800, 2600])(
    "of a normal sample of spread 1,000, at %d from its mean, is the closed form",
    (truth) => {
      const sigma = 1000;
      const tally = new Tally(1);
      for (let x = -7 * sigma; x <= 7 * sigma; x++) {
        const times = Math.round(1e9 * (normalBelow((x + 0.5) / sigma) - normalBelow((x - 0.5) / sigma)));
        if (times > 0) tally.add(0, x, times);
      }
      const z = truth / sigma;
      const phi = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      const closed = sigma * (z * (2 * normalBelow(z) - 1) + 2 * phi - 1 / Math.sqrt(Math.PI));
      // Rounding to whole numbers adds 1/12 to the variance, less than 1e-7 of the spread; 14,001 counts rounded at 1e-9 each.
      expect(Math.abs(crps(tally, 0, truth) / closed - 1)).toBeLessThan(1e-4);
    },
  );

  test("is smallest, on average, for the distribution that the truth comes from", () => {
    const truths = Array.from({ length: 101 }, (_, i) => i);
    const average = (values: readonly number[]) =>
      truths.reduce((sum, y) => sum + crps(tallyOf(values), 0, y), 0) / truths.length;
    const right = average(truths);
    expect(right).toBeLessThan(average(truths.map((x) => x + 10)));
    expect(right).toBeLessThan(average(truths.map((x) => 50 + 2 * (x - 50))));
    expect(right).toBeLessThan(average(truths.map((x) => Math.round(50 + 0.5 * (x - 50)))));
  });
});

test("an interval covers its ends and nothing beyond", () => {
  const tally = tallyOf(Array.from({ length: 11 }, (_, i) => i));
  expect([0, 1, 2, 8, 9, 10].map((truth) => covers(tally, 0, 0.8, truth))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});
