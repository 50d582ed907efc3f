import { readFileSync } from "node:fs";
import { expected, MemberRunner, Tally } from "@sufficiency/core";
import { describe, expect, test } from "vitest";
import { type W1, w1Network } from "../../bench/w1/network.mjs";

const w1 = JSON.parse(readFileSync(new URL("../../bench/w1/params.json", import.meta.url), "utf8")) as W1;
const network = w1Network(w1);
const exact = expected(network);
const series = (t: number, p: number) => exact.at(t + 1, "citizen", w1.placements[p]);
const MEMBERS = 2000;

describe("the benchmark workload, whose exact moments another program worked out", () => {
  test("expected() gives its means and variances to 1 in 10 million: odds are kept in parts of 2^32", () => {
    w1.oracle.mean.forEach((means, t) => {
      means.forEach((mean, p) => {
        expect(Math.abs(exact.mean[series(t, p)] / mean - 1)).toBeLessThan(1e-7);
        expect(Math.abs(exact.variance[series(t, p)] / w1.oracle.variance[t][p] - 1)).toBeLessThan(1e-7);
      });
    });
  });

  test("its quantiles are those of a million runs of another program, 95 in 100 exactly and the others off by one", () => {
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

  test("the kernel's means are within 4.5 standard errors, and its quantiles within their own error", {
    timeout: 60_000,
  }, () => {
    const tally = new Tally(w1.T * w1.NP);
    const runner = new MemberRunner(network.frame, "1");
    for (let member = 0; member < MEMBERS; member++) {
      const path = runner.run(network, member);
      for (let t = 0; t < w1.T; t++)
        path.stockRow(t + 1, "citizen").forEach((children, p) => {
          tally.add(t * w1.NP + p, children);
        });
    }
    for (let t = 0; t < w1.T; t++)
      for (let p = 0; p < w1.NP; p++) {
        const s = series(t, p);
        const gap = Math.abs(tally.mean(t * w1.NP + p) - exact.mean[s]);
        expect(gap).toBeLessThan(4.5 * Math.sqrt(exact.variance[s] / MEMBERS));
        for (const q of [0.25, 0.5, 0.75]) {
          // A quantile's own error: a standard error of the share, over the density there, plus the one child it may be off.
          const density = Math.exp(-0.5 * (q === 0.5 ? 0 : 0.6745 ** 2)) / Math.sqrt(2 * Math.PI * exact.variance[s]);
          const error = Math.sqrt((q * (1 - q)) / MEMBERS) / density;
          expect(Math.abs(tally.quantile(t * w1.NP + p, q) - exact.quantile(s, q))).toBeLessThan(1.5 + 4.5 * error);
        }
      }
  });
});
