import { quantileError } from "@sufficiency/core";
import { chanceStep, chanceText, headlineText, intervalText, medianText, supported } from "@sufficiency/report";
import { describe, expect, it } from "vitest";
import { madeUpProjection } from "../support/made-up-projection.js";

/** Quantiles of the normal law with mean 1,000 and standard deviation 100. */
const NORMAL = {
  mean: 1000,
  p05: 835.5,
  p10: 871.8,
  p25: 932.6,
  p50: 1000,
  p75: 1067.4,
  p90: 1128.2,
  p95: 1164.5,
  members: 400,
};
/** Its density at the quantiles, times the standard deviation: at 0 and at 1.28155. */
const DENSITY = { median: 0.398942, tail: 0.175498 };

describe("the Monte Carlo standard error", () => {
  const exact = (share: number, density: number) => (100 * Math.sqrt((share * (1 - share)) / 400)) / density;
  /** Densities between neighbouring quantiles replace those at the quantile: 0.2 / 0.97 for 0.175, 0.5 / 1.35 for 0.399. */
  it("of a median is near that of the normal distribution", () =>
    expect(quantileError(NORMAL, "p50") / exact(0.5, DENSITY.median)).toBeCloseTo(1.076, 2));
  it("of a 10th percentile is near that of the normal distribution", () =>
    expect(quantileError(NORMAL, "p10") / exact(0.1, DENSITY.tail)).toBeCloseTo(0.852, 2));
  it("of a 90th percentile is that of the 10th", () =>
    expect(quantileError(NORMAL, "p90")).toBeCloseTo(quantileError(NORMAL, "p10"), 6));
  it("falls with the square root of the members", () => {
    expect(quantileError({ ...NORMAL, members: 1600 }, "p50")).toBeCloseTo(quantileError(NORMAL, "p50") / 2, 12);
  });
});

describe("the digits of a number that are shown", () => {
  it.each([
    [1234, 0, 1234],
    [1234, 2, 1234],
    [1234, 2.1, 1235],
    [1234, 10, 1235],
    [1234, 11, 1230],
    [1234, 30, 1250],
    [1234, 150, 1200],
    [1234, 900, 1000],
  ])("are those that its error supports: %d with an error of %d is %d", (value, error, shown) =>
    expect(supported(value, error)).toBe(shown),
  );

  it("are fewer for fewer members", () => {
    expect(medianText({ ...NORMAL, p50: 1003, members: 100_000 })).toBe("1,003");
    expect(medianText({ ...NORMAL, p50: 1003, members: 1000 })).toBe("1,005");
    expect(medianText({ ...NORMAL, p50: 1003, members: 20 })).toBe("1,000");
    expect(intervalText({ ...NORMAL, members: 1000 })).toBe("870 to 1,130");
  });
});

describe("a probability as it is shown", () => {
  it.each([
    [0, 1000, "<1%"],
    [0.009, 1000, "<1%"],
    [0.01, 1000, "1%"],
    [0.345, 1000, "35%"],
    [0.99, 1000, "99%"],
    [0.991, 1000, ">99%"],
    [1, 1_000_000, ">99%"],
    [0.33, 100, "35%"],
    [0.02, 100, "<5%"],
    [0.97, 100, ">95%"],
    [0.33, 10, "30%"],
  ])("is rounded to what its members support: %d of %d members is %s", (chance, members, shown) =>
    expect(chanceText(chance, members)).toBe(shown),
  );

  it("is rounded in steps of at least half the error of one half", () => {
    for (const members of [25, 100, 625, 1000, 1e6])
      expect(chanceStep(members)).toBeGreaterThanOrEqual(Math.sqrt(0.25 / members) / 2);
  });
});

describe("the headline on stdout", () => {
  const text = headlineText(madeUpProjection());

  it("is at most 100 columns wide", () => {
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("puts each number under its heading", () => {
    expect(text).toMatch(/^ {2}In-house fostering +~680 +755 +645 +870 +915 +790 +20%$/m);
    expect(text).toMatch(/^ {2}In-house fostering, households +- +630 +535 +725 +765 +658 +20%$/m);
    expect(text).toMatch(/^ {2}UASC reception centres, busiest day +- +178 +151 +205 +216 +240 +<1%$/m);
  });

  it("says what a count at the month's end leaves out", () => {
    expect(text.replace(/\s+/g, " ")).toContain(
      "A count at a month's end understates reception: on the busiest day of December 2028 there are 21 more (80% interval 18 to 24) in UASC reception centres.",
    );
  });

  it("says what the interval holds and what is not quantified", () => {
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      "The interval reflects random variation and the uncertainty of the inputs",
    );
    expect(text).toContain("Not quantified:");
  });

  it("prints no character that would command a terminal", () => {
    const hostile = headlineText(madeUpProjection({ label: "Home\u001b[2J\u202e\nmore" }));
    expect([...hostile].filter((character) => /\p{Cc}|\p{Cf}/u.test(character) && character !== "\n")).toEqual([]);
  });
});
