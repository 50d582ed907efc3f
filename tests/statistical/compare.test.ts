import { formatMonth } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { attribute, compare, type DifferenceRow, type Lever, project, type Scenario } from "@sufficiency/scenarios";
import { TOGETHER, WHOLE } from "@sufficiency/scenarios/advanced";

import { describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";

const MEMBERS = 60;
const BASELINE: Scenario = { name: "baseline", because: "", levers: [] };
const DOUBLE: Lever = { kind: "arrivals", factor: 2 };
const STEP: Lever = { kind: "moves", "from-placement": "childrens-home", "to-placement": "in-house", add: 1 };
const scenario = (name: string, ...levers: Lever[]): Scenario => ({ name, because: "a test", levers });
const options = { members: MEMBERS, seed: "compare" };
const LAST = formatMonth(KENT.meta.headline);
const need = (rows: readonly DifferenceRow[], placement: string, measure = "month-end") =>
  definite(
    rows.find(
      (row) =>
        row.period === LAST &&
        row.quantity === "need" &&
        row.placement === placement &&
        row.measure === measure &&
        row.unit !== "household",
    ),
  );

describe("scenarios compared", () => {
  const {
    others: [empty, double],
  } = compare(KENT, [BASELINE, scenario("nothing"), scenario("double", DOUBLE)], options);

  test("a scenario that changes nothing differs from the baseline in no pair", () => {
    for (const row of empty.rows) {
      expect([row.mean, row.p05, row.p95, row.probabilityMore, row.probabilityLess]).toEqual([0, 0, 0, 0, 0]);
      expect(row.first).toBe(row.second);
    }
  });

  test("the mean difference is the difference of the means", () => {
    for (const { mean, first, second, quantity } of double.rows) {
      const unit = quantity === "cost" ? 1000 : 1;
      expect(Math.abs(mean - (second - first))).toBeLessThan(1e-6 * unit);
    }
  });

  test("twice the arrivals need more reception in nearly every pair, and no more kinship care", () => {
    const reception = need(double.rows, "reception", "peak-day");
    expect(reception.p10).toBeGreaterThan(0);
    expect(reception.probabilityMore).toBeGreaterThan(0.9);
    expect(reception.probabilityMore + reception.probabilityLess).toBeLessThanOrEqual(1);
    // Arrivals do not touch placed-for-adoption children, who are all citizens.
    expect(need(double.rows, "kinship").mean).toBeCloseTo(0, 6);
  });

  test("each side has the means of a separate projection, within the standard errors of both", () => {
    const alone = project(KENT, { ...options, seed: "alone", scenario: scenario("double", DOUBLE) });
    for (const row of alone.requirements.filter(
      ({ month, resource }) => formatMonth(month) === LAST && resource === "bed",
    )) {
      const paired = definite(
        double.rows.find(
          (r) =>
            r.period === LAST &&
            r.quantity === "need" &&
            r.placement === row.placement &&
            r.unit === row.resource &&
            r.measure === row.measure,
        ),
      );
      // Spread of a mean of 60, taken from the projection's own quartiles, for the difference of two such means.
      const error = Math.sqrt(2 / MEMBERS) * Math.max(1, (row.p90 - row.p10) / 2.56);
      expect(Math.abs(paired.second - row.mean)).toBeLessThan(4.5 * error);
    }
  });
});

describe("a difference split over levers", () => {
  const both = scenario("both", DOUBLE, STEP);
  const rows = attribute(KENT, BASELINE, both, { members: 20, seed: "parts" });

  test("has parts that add up exactly to the whole, line by line", () => {
    const lines = new Map<string, { parts: number; whole: number }>();
    for (const { period, quantity, placement, unit, measure, part, hundredths } of rows) {
      const key = [period, quantity, placement, unit, measure].join();
      const line = lines.get(key) ?? { parts: 0, whole: Number.NaN };
      lines.set(key, part === WHOLE ? { ...line, whole: hundredths } : { ...line, parts: line.parts + hundredths });
    }
    expect(lines.size).toBeGreaterThan(1000);
    for (const { parts, whole } of lines.values()) expect(parts).toBe(whole);
  });

  test("gives each lever a part only in the homes that it touches", () => {
    const of = (placement: string, part: number) =>
      rows.filter(
        (row) =>
          row.period === LAST &&
          row.quantity === "need" &&
          row.placement === placement &&
          row.measure === "month-end" &&
          row.unit !== "household" &&
          row.part !== TOGETHER,
      )[part].hundredths;
    expect(of("reception", 0)).toBeGreaterThan(0);
    expect(of("reception", 1)).toBe(0);
    expect(of("childrens-home", 1)).toBeLessThan(-500);
  });

  test("is refused where the second scenario does not begin with the levers of the first", () => {
    expect(() =>
      attribute(KENT, scenario("first", DOUBLE), scenario("second", STEP), { ...options, members: 2 }),
    ).toThrow(/scenario/);
  });
});
