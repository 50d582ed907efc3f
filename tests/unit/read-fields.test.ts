import { drawChart, hindcastTable, tornadoChart } from "@sufficiency/report";
import type { HindcastRow, Tornado } from "@sufficiency/scenarios";
import { expect, test } from "vitest";
import { KENT } from "../support/kent.js";

/** Columns of tables and fields of charts are named in texts, where no compiler looks: what they show is read back here. */

test("the hindcast's mean scores are the means of its rows", () => {
  const row = (quantity: HindcastRow["quantity"], crps: number, lastYear: number, linearRegression: number) => ({
    ...{ year: 2024, quantity, truth: 100, median: 101, p10: 90, p90: 110, covered: true },
    ...{ crps, lastYear, linearRegression },
  });
  const text = hindcastTable([row("children in care", 2, 4, 6), row("entries", 4, 8, 20)]);
  expect(text).toContain("all: model 3.0, last year's value 6.0, linear regression 13.0");
  expect(text).toContain("stocks: model 2.0, last year's value 4.0, linear regression 6.0");
  expect(text).toContain("flows: model 4.0, last year's value 8.0, linear regression 20.0");
});

test("a tornado's axis has the name of each input", async () => {
  const [first, second] = KENT.moves.map(({ input }) => input).filter(({ low }) => low !== undefined);
  const bar = (input: typeof first, mean: number) => ({
    ...{ input, low: { mean: -mean, error: 0.1 }, high: { mean, error: 0.1 }, swing: { mean: 2 * mean, error: 0.1 } },
    pairs: 8,
  });
  const tornado: Tornado = {
    outcome: { placement: "reception", label: "Reception", resource: "bed", measure: "month-end", quantity: "short" },
    asWritten: { mean: 10, error: 1 },
    bars: [bar(first, 5), bar(second, 3)],
  };
  const svg = await drawChart(tornadoChart(tornado, 2));
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  expect(texts).toEqual(expect.arrayContaining([first.id, second.id]));
});
