import { binomial, normal, openStream, poisson, standardNormal, streamKey } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { normalBelow } from "../support/cumulative.js";
import { chiSquaredTail, equalEdges, judgeCounts, judgeReals } from "../support/goodness.js";
import { binomialLaw, poissonLaw } from "../support/laws.js";

const generator = openStream(streamKey("samplers", "planted"), 0, 0);
const NORMAL = { mean: 0, variance: 1, fourth: 3, edges: equalEdges(normalBelow, -8, 8) };

describe("the tests of random draws see", () => {
  test("a binomial's probability that is half a per cent too high", () => {
    const verdict = judgeCounts(binomialLaw(10, 0.3), () => binomial(generator, 10, 0.3 * 1.005));
    expect(verdict.meanError).toBeGreaterThan(5);
    expect(verdict.tail).toBeLessThan(1e-6);
  });

  test("a Poisson's mean that is half a per cent too high", () => {
    const verdict = judgeCounts(poissonLaw(40), () => poisson(generator, 40 * 1.005));
    expect(verdict.meanError).toBeGreaterThan(5);
    expect(verdict.tail).toBeLessThan(1e-6);
  });

  test("a normal's spread that is half a per cent too wide", () => {
    const verdict = judgeReals(NORMAL, () => normal(generator, 0, 1.005));
    expect(verdict.varianceError).toBeGreaterThan(5);
  });

  test("a two hundredth of the draws put at one place", () => {
    const verdict = judgeReals(NORMAL, () => (generator.chance(0.005) ? 1 : standardNormal(generator)));
    expect(verdict.tail).toBeLessThan(1e-6);
  });

  test("a value that cannot be", () => {
    expect(judgeCounts(binomialLaw(3, 0.5), () => 4, 10).tail).toBe(0);
  });
});

describe("the chi-squared distribution's tail", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.4, to its three decimals.
  test.each([
    [2, 5.991, 0.05],
    [10, 18.307, 0.05],
    [20, 45.315, 0.001],
    [100, 124.342, 0.05],
  ])("has the published critical value for %d degrees of freedom at %d", (df, chi, p) => {
    expect(Math.abs(chiSquaredTail(chi, df) / p - 1)).toBeLessThan(5e-4);
  });
});
