import { readFileSync } from "node:fs";
import { expected, MemberRunner, Tally } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { type W1, w1Network } from "../../bench/w1/network.mjs";

const w1 = JSON.parse(readFileSync(new URL("../../bench/w1/params.json", import.meta.url), "utf8")) as W1;
const network = w1Network(w1);
const exact = expected(network);
const series = (t: number, p: number) => exact.at(t + 1, "citizen", w1.placements[p]);
const MEMBERS = 2000;

describe("the benchmark workload, whose exact moments another program worked out", () => {
  test("has the same means and quantiles in simulated paths, within 4.5 standard errors", () => {
    const tally = new Tally(w1.T * w1.NP);
    const runner = new MemberRunner(network.space, "1");
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
