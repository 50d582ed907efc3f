import { describe, expect, test } from "vitest";
import { exactMoments, largestGap, totals } from "../support/exact-error.js";
import { randomNetwork, withBias } from "../support/random-network.js";

const NETWORKS = 60;
const MEMBERS = 400;

describe("the simulation and the exact mean are two routes to one number", () => {
  const networks = Array.from({ length: NETWORKS }, (_, number) => {
    const network = randomNetwork(number);
    return { network, exact: exactMoments(network) };
  });
  const checks = networks.reduce((sum, { exact }) => sum + exact.mean.filter((m) => m > 0).length, 0);

  test(`in ${NETWORKS} random networks, every month and place`, () => {
    const gaps = networks.map(({ network, exact }, n) =>
      largestGap(totals(network, MEMBERS, `exact mean ${n}`), MEMBERS, exact, checks),
    );
    expect(checks).toBeGreaterThan(4000);
    expect(Math.max(...gaps)).toBeLessThan(1);
    // A test that were blind would show only tiny gaps: by chance alone the largest of so many is over half the limit.
    expect(Math.max(...gaps)).toBeGreaterThan(0.4);
  });

  test("and a chance of leaving that is a twentieth too large is seen", () => {
    const { network, exact } = networks[0];
    const cell = busiest(network.moves[0].leave.map((leave, c) => leave * (network.frame.cells[c].age === 16 ? 1 : 0)));
    const members = 4000;
    const gap = (simulated: typeof network, seed: string) =>
      largestGap(totals(simulated, members, seed), members, exact, checks);
    expect(gap(network, "unbiased")).toBeLessThan(1);
    expect(gap(withBias(network, cell, 1.05), "biased")).toBeGreaterThan(1);
  });
});

function busiest(values: Float64Array): number {
  return values.indexOf(Math.max(...values));
}
