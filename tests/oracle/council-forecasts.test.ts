import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMonth } from "@sufficiency/core";
import { definite, openStream, streamKey } from "@sufficiency/core/advanced";

import { adaptiveLevel, type CountSeries, knownAt, parseSeriesCsv } from "@sufficiency/scenarios";
import { sampleQuantile } from "@sufficiency/scenarios/advanced";

import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { ROOT } from "../support/source.js";

const series = (file: string) => parseSeriesCsv(readFileSync(join(ROOT, "data/series", file), "utf8"), { file });
const PATHS = 4000;

/** Every path's total of the steps from one to another ahead of an origin, smallest first. */
function totals(whole: CountSeries, origin: number, from: number, to: number): Int32Array {
  const stream = openStream(streamKey("1", "council"), origin, 0);
  const { counts } = adaptiveLevel().fit(knownAt(whole, origin)).sample(to, PATHS, stream);
  return Int32Array.from({ length: PATHS }, (_, m) =>
    counts.slice(m * to + from - 1, (m + 1) * to).reduce((sum, y) => sum + y, 0),
  ).sort();
}

const interval = (sorted: Int32Array, share: number) =>
  [(1 - share) / 2, (1 + share) / 2].map((p) => sampleQuantile(sorted, p));
const sum = (counts: readonly number[]) => counts.reduce((total, y) => total + y, 0);

describe("March 2015, when the strategy expected 10% more asylum-seeking children", () => {
  const national = series("uk-uasc-applications.csv");
  const origin = 37;
  const lastYear = sum(national.counts.slice(origin - 4, origin));
  const came = sum(national.counts.slice(origin, origin + 4));
  const fan = totals(national, origin, 1, 4);

  it("the forecast of national applications held 10% more inside its 80% interval, and far from certain", () => {
    const [low, high] = interval(fan, 0.8);
    expect(lastYear).toBe(2073);
    expect(1.1 * lastYear).toBeGreaterThan(low);
    expect(1.1 * lastYear).toBeLessThan(high);
    const above = fan.filter((total) => total > 1.1 * lastYear).length / PATHS;
    expect(above).toBeGreaterThan(0.2);
    expect(above).toBeLessThan(0.5);
  });

  it("the forecast did not foresee the 65% more that came: it lies above nineteen paths of twenty", () => {
    expect(came).toBe(3421);
    const share = fan.filter((total) => total >= came).length / PATHS;
    expect(share).toBeLessThan(0.05);
    expect(share).toBeGreaterThan(0);
  });
});

describe("December 2018, when the strategy expected 14% fewer by 2022", () => {
  const kent = series("kent-referrals.csv");
  const origin = 48;
  const later = (from: string, to: string, name: string) =>
    definite(
      KENT.arrivals.find((row) => row.series === name && row.from === parseMonth(from) && row.to === parseMonth(to)),
    ).input.value;

  const spot = (from: string, to: string) => later(from, to, "spot");
  const starting = (from: string, to: string) => later(from, to, "dfe-uasc-starting");
  // The share of paths with as many or more, as the page prints it.
  const came: [string, number, number, number, number, number][] = [
    ["January to November 2019", 1, 11, 292, spot("2019-01", "2019-11"), 0.22],
    ["January to May 2020", 13, 17, 189, spot("2020-01", "2020-05"), 0.1],
    ["the year to March 2021", 16, 27, 479, starting("2020-04", "2021-03"), 0.17],
    ["January to May 2021", 25, 29, 242, spot("2021-01", "2021-05"), 0.1],
    ["the year to March 2022", 28, 39, 696, starting("2021-04", "2022-03"), 0.14],
    ["2022", 37, 48, 1405, spot("2022-01", "2022-12"), 0.08],
  ];
  it.each(came)(
    "a minority of paths, the share that the page prints, had as many as came in %s",
    (_, from, to, printed, input, page) => {
      const fan = totals(kent, origin, from, to);
      const share = fan.filter((total) => total >= input).length / PATHS;
      expect(input).toBe(printed);
      // Half a percentage point of rounding, and 4.5 standard errors of the difference of two shares of so many paths.
      expect(Math.abs(share - page)).toBeLessThan(0.005 + 4.5 * Math.sqrt((2 * page * (1 - page)) / PATHS));
    },
  );

  it("a minority of paths fell by 14% or more in the first year", () => {
    const fan = totals(kent, origin, 1, 12);
    const fewer = fan.filter((total) => total <= 0.86 * sum(kent.counts.slice(36, 48))).length / PATHS;
    expect(fewer).toBeLessThan(0.5);
    expect(fewer).toBeGreaterThan(0.1);
  });
});
