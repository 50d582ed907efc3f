import { type Expected, expected, type FlowNetwork } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { exactMoments, largestGap, totals } from "../support/exact-error.js";
import { pathsOf } from "../support/paths.js";
import { randomNetwork, withBias } from "../support/random-network.js";

const NETWORKS = 200;
const MEMBERS = 400;
/** Chance that a right kernel fails any of the checks of a family. */
const LEVEL = 1e-3;

const networks = Array.from({ length: NETWORKS }, (_, number) => {
  const network = randomNetwork(number);
  return { number, network, exact: expected(network) };
});
const checks = networks.reduce((sum, { exact }) => sum + exact.mean.filter((m) => m > 0).length, 0);

describe("exact means and variances worked out in two ways", () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])("are the same for random network %d", (number) => {
    const { network, exact } = networks[number];
    const parts = exactMoments(network);
    exact.mean.forEach((mean, s) => {
      expect(Math.abs(mean - parts.mean[s])).toBeLessThan(1e-9 * (1 + mean));
      expect(Math.abs(exact.variance[s] - parts.variance[s])).toBeLessThan(1e-9 * (1 + mean));
    });
  });
});

describe(`simulated paths of ${NETWORKS} random networks`, () => {
  const samples = networks.map(({ network, number }) => sampled(network, `exact ${number}`));

  test("have the exact means in every month and place", () => {
    const gaps = networks.map(({ exact }, n) => largestGap(samples[n].sum, MEMBERS, exact, checks, 3, LEVEL));
    expect(checks).toBeGreaterThan(14_000);
    expect(Math.max(...gaps)).toBeLessThan(1);
    // A test that were blind would show only tiny gaps: by chance alone the largest of so many is over half the limit.
    expect(Math.max(...gaps)).toBeGreaterThan(0.4);
  });

  test("have the exact variances in every month and place", () => {
    const chances = networks.map(({ exact }, n) => leastChance(samples[n], exact));
    expect(Math.min(...chances) * 2 * checks).toBeGreaterThan(LEVEL);
    // As above: the least chance of so many checks is small when nothing is wrong.
    expect(Math.min(...chances) * checks).toBeLessThan(100);
  });
});

describe("the check against exact means and variances", () => {
  const { network, exact } = networks[0];
  const cell = busiest(network.moves[0].leave.map((leave, c) => leave * (network.space.cells[c].age === 16 ? 1 : 0)));
  const gap = (simulated: FlowNetwork, members: number, seed: string) =>
    largestGap(totals(simulated, members, seed), members, exact, checks, 3, LEVEL);

  test("sees a chance of leaving that is a twentieth too large", () => {
    expect(gap(network, 4000, "unbiased")).toBeLessThan(1);
    expect(gap(withBias(network, cell, 1.05), 4000, "biased")).toBeGreaterThan(1);
  });

  test("sees entries four times as dispersed as they should be", () => {
    const entries = network.entries.map((entry) => ({ ...entry, dispersion: entry.dispersion.map((d) => 4 * d) }));
    const wild = { ...network, entries };
    expect(leastChance(sampled(wild, "wild"), exact) * 2 * checks).toBeLessThan(LEVEL);
  });
});

interface Sample {
  readonly sum: Float64Array;
  /** Squares of the distances from the exact mean, summed. */
  readonly squares: Float64Array;
}

function sampled(network: FlowNetwork, seed: string): Sample {
  const { mean } = expected(network);
  const [sum, squares] = [new Float64Array(mean.length), new Float64Array(mean.length)];
  for (const path of pathsOf(network, MEMBERS, seed))
    for (let month = 0, s = 0; month <= network.months; month++)
      for (const children of path.seriesRow(month)) {
        sum[s] += children;
        squares[s] += (children - mean[s]) ** 2;
        s++;
      }
  return { sum, squares };
}

/**
 * The least probability, over all series, of a variance as far from the exact one. Squared distances from the mean have
 * mean V and variance K + 2 V^2, K the fourth cumulant, so their average over n is held to a chi-squared with
 * 2 n V^2 / (K + 2 V^2) degrees of freedom, whose tails Chernoff's bound gives: exp(-f / 2 (x - ln(1 + x))).
 */
function leastChance({ squares }: Sample, { variance, fourth }: Expected): number {
  return squares.reduce((least, total, s) => {
    const v = variance[s];
    if (v < 1e-9) return total < 1e-6 ? least : 0;
    const degrees = (2 * MEMBERS * v * v) / (fourth[s] + 2 * v * v);
    const x = total / (MEMBERS * v) - 1;
    return Math.min(least, Math.exp((-degrees / 2) * (x - Math.log1p(x))));
  }, 1);
}

function busiest(values: Float64Array): number {
  return values.indexOf(Math.max(...values));
}
