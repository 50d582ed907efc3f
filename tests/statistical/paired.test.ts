import { expected, type FlowNetwork, Model, PairedRunner, type Path, type PathRecord } from "@sufficiency/core";
import { modelOf } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { largestGap } from "../support/exact-error.js";
import { KENT } from "../support/kent.js";
import { pathsOf } from "../support/paths.js";
import { randomNetwork, withBias } from "../support/random-network.js";

const MEMBERS = 400;
const NETWORKS = 40;

function pairs(first: FlowNetwork, second: FlowNetwork, members: number, seed: string) {
  const runner = new PairedRunner(first.frame, seed);
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
  const biased = network.frame.cells.reduce((so, _, c) => (c % 3 === number % 3 ? withBias(so, c, 1.6) : so), network);
  return {
    ...biased,
    opens: network.opens.map((month) => (month > 0 ? month + 3 : 0)),
    closes: network.closes.map((month) => month - (number % 2)),
    entries: network.entries.map((entry, i) => ({ ...entry, mean: entry.mean.map((m) => (i === 0 ? 1.5 * m : m)) })),
  };
}

describe("each side of a pair has the law it has alone", () => {
  const all = Array.from({ length: NETWORKS }, (_, number) => {
    const network = randomNetwork(number);
    const other = changed(network, number);
    return { network, other, paths: pairs(network, other, MEMBERS, `pair ${number}`) };
  });
  const exact = all.map(({ network, other }) => [expected(network), expected(other)] as const);
  const checks = exact.flat().reduce((sum, { mean }) => sum + mean.filter((m) => m > 0).length, 0);

  test.each([0, 1] as const)(`means of side %d in ${NETWORKS} random networks are exact`, (side) => {
    const gaps = all.map(({ paths }, n) =>
      largestGap(sums(paths.map((pair) => pair[side])), MEMBERS, exact[n][side], checks, 3, 1e-3),
    );
    expect(Math.max(...gaps)).toBeLessThan(1);
    expect(Math.max(...gaps)).toBeGreaterThan(0.4);
  });

  test.each([0, 1] as const)(
    "variances of side %d: their average ratio to the exact ones is 1 within 5 per cent",
    (side) => {
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
    },
  );

  test("two equal networks give equal paths, whatever the member", () => {
    const { network } = all[3];
    for (const [a, b] of pairs(network, { ...network }, 20, "equal")) expect(a).toEqual(b);
  });

  test("means of entrants that differ by the rounding of a sum are the same mean", () => {
    const { network } = all[3];
    const entries = network.entries.map((entry) => ({ ...entry, mean: entry.mean.map((m) => m * (1 + 2e-16)) }));
    expect(entries[1].mean).not.toEqual(network.entries[1].mean);
    for (const [a, b] of pairs(network, { ...network, entries }, 20, "rounding")) expect(a).toEqual(b);
  });

  test("the same seed and member give the same pair", () => {
    const { network, other } = all[4];
    expect(pairs(network, other, 3, "again")).toEqual(pairs(network, other, 3, "again"));
  });
});

describe("Kent under two sets of rates", () => {
  const homes = (network: FlowNetwork, place: string) => network.frame.places.indexOf(place);
  const kent = modelOf(KENT, { seed: "paired" }).central();

  /** A third more of the moves out of children's homes. */
  const stepAcross = (network: FlowNetwork): FlowNetwork => {
    const home = homes(network, "childrens-home");
    const odds = network.frame.cells.reduce(
      (so, cell, c) => (cell.place === home && cell.group === "citizen" ? withBias(so, c, 1.33) : so),
      network,
    );
    return odds;
  };
  const at = (path: Path, place: string) => path.stock(45, "all", place);
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
  };

  test("differences vary less than between runs apart: 10 times in in-house fostering and children's homes, 5 in kinship", {
    timeout: 60_000,
  }, () => {
    const members = 300;
    const first = kent.member(0).network;
    const second = stepAcross(first);
    const paired = pairs(first, second, members, "kent");
    const apart = [pathsOf(first, members, "apart one"), pathsOf(second, members, "apart two")];
    const ratio = (place: string) =>
      variance(apart[0].map((path, i) => at(apart[1][i], place) - at(path, place))) /
      variance(paired.map(([a, b]) => at(b, place) - at(a, place)));
    // A ratio of two variances of 300 has a standard error of about 12 per cent.
    const found = Object.fromEntries(["in-house", "childrens-home", "kinship"].map((place) => [place, ratio(place)]));
    expect(found["in-house"]).toBeGreaterThan(10);
    expect(found["childrens-home"]).toBeGreaterThan(10);
    expect(found["kinship"]).toBeGreaterThan(5);
  });

  test("a network of another frame is refused", () => {
    const other = Model.of(KENT, { seed: "other" }).central().member(0).network;
    const first = kent.member(0).network;
    expect(() => new PairedRunner(first.frame, "1").run(first, other, 0)).toThrow(/frame/);
  });
});
