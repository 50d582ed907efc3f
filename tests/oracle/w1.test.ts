import { readFileSync } from "node:fs";
import { expected } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { type W1, w1Network } from "../../bench/w1/network.mjs";

const w1 = JSON.parse(readFileSync(new URL("../../bench/w1/params.json", import.meta.url), "utf8")) as W1;
const network = w1Network(w1);
const exact = expected(network);
const series = (t: number, p: number) => exact.at(t + 1, "citizen", w1.placements[p]);

describe("the benchmark workload, whose exact moments another program worked out", () => {
  test("has the same exact means and variances here, to 1 in 10 million", () => {
    w1.oracle.mean.forEach((means, t) => {
      means.forEach((mean, p) => {
        expect(Math.abs(exact.mean[series(t, p)] / mean - 1)).toBeLessThan(1e-7);
        expect(Math.abs(exact.variance[series(t, p)] / w1.oracle.variance[t][p] - 1)).toBeLessThan(1e-7);
      });
    });
  });

  test("has the quantiles of a million runs of that program, 95 in 100 exactly and the others off by one", () => {
    const rows = readFileSync(new URL("../../bench/w1/quantiles.csv", import.meta.url), "utf8")
      .trim()
      .split("\n");
    const gaps = rows.slice(1).flatMap((line) => {
      const [t, place, ...found] = line.split(",");
      const s = series(Number(t), w1.placements.indexOf(place));
      return [0.05, 0.25, 0.5, 0.75, 0.95].map((q, i) => Math.abs(exact.quantile(s, q) - Number(found[i])));
    });
    expect(gaps).toHaveLength(5 * w1.T * w1.NP);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1);
    expect(gaps.filter((gap) => gap === 0).length / gaps.length).toBeGreaterThan(0.95);
  });
});
