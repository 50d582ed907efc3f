import { definite } from "@sufficiency/core/advanced";
import { type HindcastRow, hindcast } from "@sufficiency/scenarios";
import { QUANTITIES } from "@sufficiency/scenarios/advanced";

import { describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";

const YEARS = [2023, 2024, 2025];
const rows = hindcast(KENT, { members: 400, seed: "hindcast", years: YEARS });

describe("forecasts of Kent's last three years, each from the 31 March before", () => {
  test("are of ten quantities a year, compared with what the tables print", () => {
    expect(rows.map((r) => `${r.year} ${r.quantity}`)).toEqual(
      YEARS.flatMap((year) => QUANTITIES.map((q) => `${year} ${q}`)),
    );
    const truth = (quantity: string) => rows.filter((r) => r.quantity === quantity).map((r) => r.truth);
    expect(truth("children in care")).toEqual([1938, 1956, 1896]);
    expect(truth("uasc")).toEqual([449, 494, 451]);
    expect(truth("fostered")).toEqual([1269, 1174, 1120]);
    expect(truth("children's homes")).toEqual([132, 149, 177]);
    expect(truth("supported and other")).toEqual([424, 526, 510]);
    expect(truth("entries")).toEqual([1785, 2741, 3226]);
    expect(truth("exits")).toEqual([1635, 2739, 3311]);
    expect(truth("transfers")).toEqual([827, 1793, 2343]);
    expect(truth("left at 18")).toEqual([367, 497, 553]);
  });

  test("hold the truth in their 80% intervals as often as chance allows", () => {
    const covered = rows.filter((r) => r.covered).length;
    const [low, high] = binomialLimits(rows.length, 0.8, 0.95);
    expect([low, high]).toEqual([19, 28]);
    expect(covered).toBeGreaterThanOrEqual(low);
    expect(covered).toBeLessThanOrEqual(high);
  });

  test("are better than last year's value and than a straight line, on pooled CRPS", () => {
    const mean = (of: (r: HindcastRow) => number) => rows.reduce((sum, r) => sum + of(r), 0) / rows.length;
    expect(mean((r) => r.crps)).toBeLessThan(mean((r) => r.lastYear));
    expect(mean((r) => r.crps)).toBeLessThan(mean((r) => r.linearRegression));
  });

  test("are better on stocks alone too, where knowing the arrivals helps least", () => {
    const flows = ["entries", "exits", "transfers", "left at 18"];
    const stocks = rows.filter((r) => !flows.includes(r.quantity));
    const sum = (of: (r: HindcastRow) => number) => stocks.reduce((total, r) => total + of(r), 0);
    expect(stocks.length).toBe(18);
    expect(sum((r) => r.crps)).toBeLessThan(
      Math.min(
        sum((r) => r.lastYear),
        sum((r) => r.linearRegression),
      ),
    );
  });

  test("are intervals: low, median and high in order, with the truth covered just when it lies between", () => {
    for (const { p10, median, p90, truth, covered } of rows) {
      expect(p10).toBeLessThan(median);
      expect(median).toBeLessThan(p90);
      expect(covered).toBe(truth >= p10 && truth <= p90);
    }
  });

  test("are measured against last year's printed value and the line through all that was printed by then", () => {
    const at = (year: number) => definite(rows.find((r) => r.year === year && r.quantity === "uasc"));
    expect(at(2025).lastYear).toBe(494 - 451);
    // Through (2021, 289) and (2022, 369): 449 in 2023, exactly what was counted.
    expect(at(2023).linearRegression).toBeCloseTo(0, 9);
  });
});

/** The fewest and the most successes of a central interval: at most (1 - level) / 2 of the probability lies beyond either. */
function binomialLimits(n: number, p: number, level: number): [number, number] {
  const pmf = [(1 - p) ** n];
  for (let k = 1; k <= n; k++) pmf.push((pmf[k - 1] * (n - k + 1) * p) / (k * (1 - p)));
  const below = (k: number) => pmf.slice(0, k).reduce((sum, x) => sum + x, 0);
  const tail = (1 - level) / 2;
  const counts = pmf.map((_, k) => k);
  return [definite(counts.findLast((k) => below(k) <= tail)), definite(counts.find((k) => 1 - below(k + 1) <= tail))];
}
