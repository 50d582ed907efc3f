import { exp, expm1, lgamma, ln, log1p, normalQuantile, pow } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";

/** Relative gap in units of the last place. */
function ulps(found: number, expected: number): number {
  return Math.abs(found / expected - 1) / Number.EPSILON;
}

describe("portable functions", () => {
  // The nearest double to 50 digits worked out with Python's decimal module.
  test.each([
    ["exp(1)", exp(1), Math.E],
    ["exp(-10)", exp(-10), 4.5399929762484854e-5],
    ["expm1(1e-10)", expm1(1e-10), 1.00000000005e-10],
    ["ln(2)", ln(2), Math.LN2],
    ["ln(10)", ln(10), Math.LN10],
    ["log1p(1e-10)", log1p(1e-10), 9.9999999995e-11],
    ["pow(2, 0.5)", pow(2, 0.5), Math.SQRT2],
    ["pow(1.05, 10)", pow(1.05, 10), 1.6288946267774413],
    ["lgamma(0.5)", lgamma(0.5), 0.5723649429247001],
    ["lgamma(11)", lgamma(11), 15.104412573075516],
  ])("give the exact value: %s", (_, found, expected) => {
    expect(ulps(found, expected)).toBeLessThanOrEqual(2);
  });

  test("give the right value at the ends of their ranges", () => {
    expect([exp(-800), exp(0), ln(1), ln(0), log1p(0), expm1(0), pow(7, 0)]).toEqual([0, 1, 0, -Infinity, 0, 0, 1]);
  });
});

describe("normalQuantile", () => {
  // Wichura 1988, algorithm AS 241, by Python's statistics.NormalDist.
  test.each([
    [2 ** -53, -8.209536151601386],
    [0.001, -3.090232306167813],
    [0.25, -0.6744897501960817],
    [0.9, 1.2815515655446008],
    [0.975, 1.9599639845400536],
  ])("of %d is %d", (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
  });

  test("is odd about a half and infinite at the ends", () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    for (let i = 1; i < 512; i++) expect(normalQuantile(i / 1024)).toBe(-normalQuantile(1 - i / 1024));
  });
});
