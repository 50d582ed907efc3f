import { NORMAL_90, type RangeScale, scaleFor, twoPieceQuantile } from "@sufficiency/core/advanced";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** Ranges that suit each scale, from three sorted numbers. */
const RANGES: Record<RangeScale, fc.Arbitrary<number[]>> = {
  log: sorted(fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
  logit: sorted(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })),
  linear: sorted(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
};

function sorted(number: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  return fc.array(number, { minLength: 3, maxLength: 3 }).map((three) => three.sort((a, b) => a - b));
}

describe.each<RangeScale>(["log", "logit", "linear"])("a draw on the %s scale", (scale) => {
  const z = fc.double({ min: -8.3, max: 8.3, noNaN: true });

  test("has the value as its median, low as its 10th and high as its 90th percentile, exactly", () => {
    fc.assert(
      fc.property(RANGES[scale], ([low, value, high]) => {
        const range = { low, value, high, scale };
        expect(twoPieceQuantile(0, range)).toBe(value);
        expect(twoPieceQuantile(-NORMAL_90, range)).toBe(low);
        expect(twoPieceQuantile(NORMAL_90, range)).toBe(high);
      }),
    );
  });

  test("is never smaller for a larger normal score", () => {
    fc.assert(
      fc.property(RANGES[scale], z, z, ([low, value, high], a, b) => {
        const range = { low, value, high, scale };
        const [less, more] = [twoPieceQuantile(Math.min(a, b), range), twoPieceQuantile(Math.max(a, b), range)];
        expect(more - less).toBeGreaterThanOrEqual(-1e-13 * (Math.abs(less) + Math.abs(value)));
      }),
    );
  });

  test("keeps to what the scale can hold", () => {
    fc.assert(
      fc.property(RANGES[scale], z, ([low, value, high], at) => {
        const draw = twoPieceQuantile(at, { low, value, high, scale });
        expect(Number.isFinite(draw)).toBe(true);
        if (scale !== "linear") expect(draw).toBeGreaterThan(0);
        if (scale === "logit") expect(draw).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is the value itself where there is no range", () => {
    for (const at of [-3, 0, 3]) expect(twoPieceQuantile(at, { low: 0, value: 0, high: 0, scale })).toBe(0);
  });
});

test("a draw twice as far out has the ratio, odds ratio or difference twice over", () => {
  const at = 2 * NORMAL_90;
  expect(twoPieceQuantile(at, { low: 40, value: 50, high: 100, scale: "log" })).toBeCloseTo(200, 11);
  expect(twoPieceQuantile(-at, { low: 40, value: 50, high: 100, scale: "log" })).toBeCloseTo(32, 11);
  expect(twoPieceQuantile(at, { low: 0.2, value: 0.5, high: 0.75, scale: "logit" })).toBeCloseTo(0.9, 14);
  expect(twoPieceQuantile(-at, { low: 0.2, value: 0.5, high: 0.75, scale: "logit" })).toBeCloseTo(1 / 17, 14);
  expect(twoPieceQuantile(at, { low: -1, value: 1, high: 4, scale: "linear" })).toBeCloseTo(7, 12);
});

test("the scale of a draw follows the unit, then the sign", () => {
  expect([scaleFor("share", 0.1), scaleFor("share", 0), scaleFor("per year", 0.1)]).toEqual(["logit", "logit", "log"]);
  expect([scaleFor("per year", 0), scaleFor("children", -3)]).toEqual(["linear", "linear"]);
});
