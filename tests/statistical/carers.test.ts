import { CarerStreams, CarerSupply, carersOf, definite } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { supplyOf } from "../support/carer-supplies.js";
import { fixedPack, steadyTimeline, withValues } from "../support/fixed-pack.js";
import { KENT } from "../support/kent.js";

const MEMBERS = 20_000;
const MONTHS = 48;
const [OPENING, APPROVALS, LEAVING] = [38, 4, 0.09];
/** 8 means and variances: one false alarm in 100,000 such files. */
const LIMIT = 5;

/**
 * Those there at the start remain by chance s^t, a binomial; those approved in month k remain by chance s^(t - k), a thinned
 * Poisson. Mean and variance of the sum:
 */
function law(month: number): { mean: number; variance: number } {
  const stays = Math.exp(-LEAVING / 12);
  const remain = stays ** month;
  const approved = ((APPROVALS / 12) * (1 - remain)) / (1 - stays);
  return { mean: OPENING * remain + approved, variance: OPENING * remain * (1 - remain) + approved };
}

describe("foster households with known approvals and losses", () => {
  const pack = withValues(fixedPack(), {
    "carers/households/in-house": OPENING,
    "carers/approvals/in-house": APPROVALS,
    "carers/leaving/in-house": LEAVING,
  });
  const timeline = steadyTimeline(pack, MONTHS);
  const paths = Array.from({ length: MEMBERS }, (_, member) => supplyOf(timeline, member).units);

  test("begin at the number the pack gives", () => {
    expect(paths.every((units) => units[0] === OPENING)).toBe(true);
  });

  test.each([1, 12, 24, 48])("have the mean and variance of the closed form after %d months", (month) => {
    const { mean, variance } = law(month);
    const found = paths.map((units) => units[month]);
    const average = found.reduce((sum, x) => sum + x, 0) / MEMBERS;
    const spread = found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / MEMBERS;
    expect(Math.abs(average - mean) / Math.sqrt(variance / MEMBERS)).toBeLessThan(LIMIT);
    // A sum of independent binomials and Poissons has an excess kurtosis of at most 1 over its variance.
    const kurtosis = 2 + 1 / variance;
    expect(Math.abs(spread - variance) / (variance * Math.sqrt(kurtosis / MEMBERS))).toBeLessThan(LIMIT);
  });
});

describe("carers whose approvals the pack does not give", () => {
  test("are not planned, but have a number of children each", () => {
    const kinship = definite(carersOf(KENT).get("kinship"));
    const supply = new CarerSupply("kinship", steadyTimeline(KENT), new CarerStreams("carers", "kinship"), 0);
    expect([kinship.isPlanned, supply.isPlanned]).toEqual([false, false]);
    expect([supply.perUnit(0), supply.units[MONTHS]]).toEqual([1.9, 0]);
  });
});
