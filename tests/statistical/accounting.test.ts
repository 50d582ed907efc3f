import { definite, oneInput, type YearOfCare, yearsOfCare } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { citizenExitsByBand } from "../support/exits-by-band.js";
import { KENT, setBack } from "../support/kent.js";

const MEMBERS = 40;
const DRIFT = oneInput(KENT.exits, "drift", "exits.csv").value;

/** What calibration aims at: the published years smoothed, the newest weighing 0.6 (docs/method.md). */
function aim(years: readonly YearOfCare[], of: (y: YearOfCare) => number): number {
  return years.slice(1).reduce((level, y) => level + 0.6 * (of(y) - level), of(years[0]));
}

/**
 * Rates were fitted to years of one stock and act on another, so that exits need not be last year's: they may lie off
 * by the yearly drift of exits (log standard deviation 0.11, from English authorities) and, in a band, by the chance of
 * a published count, which is about its root. Two standard deviations of both, and 3 standard errors of the mean of 40.
 */
function tolerance(exits: number): number {
  return 2 * Math.sqrt((DRIFT * exits) ** 2 + exits) + 3 * Math.sqrt(exits / MEMBERS);
}

describe.each([2022, 2023, 2024, 2025])("the first year's expected citizen exits from 31 March %d", (year) => {
  const pack = setBack(KENT, year);
  const years = yearsOfCare(pack);
  const exits = citizenExitsByBand(pack, MEMBERS);

  test.each([0, 1, 5])(
    "at ages from %d are as near to the published number as the yearly drift of exits allows",
    (band) => {
      const published = aim(years, (y) => definite(y.exitsByBand.get(band)));
      expect(Math.abs(definite(exits.get(band)) - published)).toBeLessThan(tolerance(published));
    },
  );

  test("add up to the published total, as near as the yearly drift of exits allows", () => {
    const total = [...exits.values()].reduce((sum, x) => sum + x, 0);
    const published = aim(years, (y) => y.citizenExits);
    expect(Math.abs(Math.log(total / published))).toBeLessThan(1.2816 * DRIFT + 3 / Math.sqrt(published * MEMBERS));
  });

  test("at 18 are more than a hundred and fewer than the published number", () => {
    const published = aim(years, (y) => definite(y.exitsByBand.get(18)));
    expect(definite(exits.get(18))).toBeGreaterThan(100);
    expect(definite(exits.get(18))).toBeLessThan(published);
  });
});
