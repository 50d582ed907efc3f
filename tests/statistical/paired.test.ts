import { Model } from "@sufficiency/core";
import { expected, type FlowNetwork, PairedRunner, type PathRecord } from "@sufficiency/core/advanced";

import { modelOf } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { largestGap } from "../support/exact-error.js";
import { KENT } from "../support/kent.js";
import { randomNetwork, withBias } from "../support/random-network.js";

const MEMBERS = 400;
const NETWORKS = 40;

function pairs(first: FlowNetwork, second: FlowNetwork, members: number, seed: string) {
  const runner = new PairedRunner(first.space, seed);
  return Array.from({ length: members }, (_, member) => runner.run(first, second, member));
}

/** Children of every month, group and place, in the order of the exact moments. */
function stocksOf(path: PathRecord): number[] {
  return Array.from({ length: path.months + 1 }, (_, month) => [...path.seriesRow(month)]).flat();
}

function sums(paths: readonly PathRecord[]): Float64Array {
  const total = Float64Array.from(stocksOf(paths[0]), () => 0);
  for (const path of paths)
    stocksOf(path).forEach((children, s) => {
      total[s] += children;
    });
  return total;
}

/** Every chance of leaving changed, some homes' opening and closing, and how many enter. */
function changed(network: FlowNetwork, number: number): FlowNetwork {
  const biased = network.space.cells.reduce((so, _, c) => (c % 3 === number % 3 ? withBias(so, c, 1.6) : so), network);
  return {
    ...biased,
    opens: network.opens.map((month) => (month > 0 ? month + 3 : 0)),
    closes: network.closes.map((month) => month - (number % 2)),
    entries: network.entries.map((entry, i) => ({ ...entry, mean: entry.mean.map((m) => (i === 0 ? 1.5 * m : m)) })),
  };
}

describe("each side of a pair of paths", () => {
  const all = Array.from({ length: NETWORKS }, (_, number) => {
    const network = randomNetwork(number);
    const other = changed(network, number);
    return { network, other, paths: pairs(network, other, MEMBERS, `pair ${number}`) };
  });
  const exact = all.map(({ network, other }) => [expected(network), expected(other)] as const);
  const checks = exact.flat().reduce((sum, { mean }) => sum + mean.filter((m) => m > 0).length, 0);

  test.each([0, 1] as const)(`has the exact means in ${NETWORKS} random networks: side %d`, (side) => {
    const gaps = all.map(({ paths }, n) =>
      largestGap(sums(paths.map((pair) => pair[side])), MEMBERS, exact[n][side], checks, 3, 1e-3),
    );
    expect(Math.max(...gaps)).toBeLessThan(1);
    expect(Math.max(...gaps)).toBeGreaterThan(0.4);
  });

  test.each([0, 1] as const)("has the exact variances, on average over random networks: side %d", (side) => {
    let [ratio, series] = [0, 0];
    all.forEach(({ paths }, n) => {
      const { mean, variance } = exact[n][side];
      const stocks = paths.map((pair) => stocksOf(pair[side]));
      variance.forEach((v, s) => {
        if (v < 0.5) return;
        ratio += stocks.reduce((sum, stock) => sum + (stock[s] - mean[s]) ** 2, 0) / (MEMBERS * v);
        series++;
      });
    });
    // A ratio has a standard error of sqrt(2 / 400). Months and places of one network go together, at worst wholly: then
    // the average over networks has that error over the root of their number.
    expect(series).toBeGreaterThan(2000);
    expect(Math.abs(ratio / series - 1)).toBeLessThan(4.5 * Math.sqrt(2 / MEMBERS / NETWORKS));
  });

  test("is the same path as the other side where the two networks are equal", () => {
    const { network } = all[3];
    for (const [a, b] of pairs(network, { ...network }, 20, "equal")) expect(a).toEqual(b);
  });

  test("is the same path as the other side where mean numbers of entrants differ by rounding only", () => {
    const { network } = all[3];
    const entries = network.entries.map((entry) => ({ ...entry, mean: entry.mean.map((m) => m * (1 + 2e-16)) }));
    expect(entries[1].mean).not.toEqual(network.entries[1].mean);
    for (const [a, b] of pairs(network, { ...network, entries }, 20, "rounding")) expect(a).toEqual(b);
  });

  test("is the same path again for the same seed and member", () => {
    const { network, other } = all[4];
    expect(pairs(network, other, 3, "again")).toEqual(pairs(network, other, 3, "again"));
  });
});

describe("Kent's network", () => {
  test("cannot be paired with a network of other homes or groups", () => {
    const first = modelOf(KENT, { seed: "paired" }).central().member(0).network;
    const other = Model.of(KENT, { seed: "other" }).central().member(0).network;
    expect(() => new PairedRunner(first.space, "1").run(first, other, 0)).toThrow(/state space/);
  });
});
