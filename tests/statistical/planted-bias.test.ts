import { binomial, normal, openStream, poisson, standardNormal, streamKey } from "@sufficiency/core";
import { describe, expect, test } from "vitest";
import { normalBelow } from "../support/cumulative.js";
import { chiSquaredTail, equalEdges, judgeCounts, judgeReals } from "../support/goodness.js";
import { binomialLaw, poissonLaw } from "../support/laws.js";

const generator = openStream(streamKey("samplers", "planted"), 0, 0);
const NORMAL = { mean: 0, variance: 1, fourth: 3, edges: equalEdges(normalBelow, -8, 8) };

describe("the sampler tests see a bias of half a percent", () => {
  test("in a binomial's probability", () => {
    const verdict = judgeCounts(binomialLaw(10, 0.3), () => binomial(generator, 10, 0.3 * 1.005));
    expect(verdict.meanError).toBeGreaterThan(5);
    expect(verdict.tail).toBeLessThan(1e-6);
  });

  test("in a Poisson's mean", () => {
    const verdict = judgeCounts(poissonLaw(40), () => poisson(generator, 40 * 1.005));
    expect(verdict.meanError).toBeGreaterThan(5);
    expect(verdict.tail).toBeLessThan(1e-6);
  });

  test("in a normal's spread", () => {
    const verdict = judgeReals(NORMAL, () => normal(generator, 0, 1.005));
    expect(verdict.varianceError).toBeGreaterThan(5);
  });

  test("in shape alone: a two hundredth of the draws put at one place", () => {
    const verdict = judgeReals(NORMAL, () => (generator.chance(0.005) ? 1 : standardNormal(generator)));
    expect(verdict.tail).toBeLessThan(1e-6);
  });

  test("and a value that cannot be", () => {
    expect(judgeCounts(binomialLaw(3, 0.5), () => 4, 10).tail).toBe(0);
  });
});

describe("chi-squared tail against published critical values", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.4, to its three decimals.
  test.each([
    [2, 5.991, 0.05],
    [10, 18.307, 0.05],
    [20, 45.315, 0.001],
    [100, 124.342, 0.05],
  ])("%d degrees of freedom at %d", (df, chi, p) => {
    expect(Math.abs(chiSquaredTail(chi, df) / p - 1)).toBeLessThan(5e-4);
  });
});
