import {
  calibrate,
  definite,
  financialYear,
  ParameterDraws,
  planCapacity,
  yearsOfCare,
} from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { steadyTimeline } from "../support/fixed-pack.js";
import { corrupt, KENT, setBack } from "../support/kent.js";

describe.each([2022, 2023, 2024])("calibration from 31 March %d", (year) => {
  const past = setBack(KENT, year);
  const spoilt = corrupt(past, (row) => {
    if (row.year !== undefined) return row.year > year;
    const month = row.date ?? row.from;
    return month !== undefined && month > past.meta.origin;
  });

  test("uses the years to then and no later", () => {
    const years = yearsOfCare(past).map((y) => y.year);
    expect(years.at(-1)).toBe(year);
    expect(years).toEqual(Array.from({ length: year - 2020 }, (_, i) => 2021 + i));
  });

  test("is not changed by any later row, whatever it says", () => {
    expect(spoilt.stocks.filter((r, i) => r !== past.stocks[i]).length).toBeGreaterThan(15);
    expect(spoilt.entries.filter((r, i) => r !== past.entries[i]).length).toBeGreaterThan(7);
    expect(yearsOfCare(spoilt)).toEqual(yearsOfCare(past));
    expect(calibrate(spoilt)).toEqual(calibrate(past));
    const draws = new ParameterDraws("later rows");
    expect(calibrate(spoilt, draws.of(11))).toEqual(calibrate(past, draws.of(11)));
  });

  test("is changed by the newest row that it uses", () => {
    const other = corrupt(past, (row, file) => file === "exits" && row.year === year && row.group === "citizen");
    expect(calibrate(other).citizen).not.toEqual(calibrate(past).citizen);
  });
});

describe("the published years", () => {
  const years = yearsOfCare(KENT);
  const newest = definite(years.at(-1));

  test("are those of the newest statistics", () => {
    expect(newest.year).toBe(financialYear(KENT.meta.origin));
    expect([newest.stock.citizen, newest.stock.uasc, newest.citizenEntries, newest.uascEntries]).toEqual([
      1445, 451, 541, 2685,
    ]);
    expect([
      newest.citizenExits,
      newest.uascExits,
      newest.exitsByReason.get("transferred"),
      newest.exitsByBand.get(18),
    ]).toEqual([582, 2729, 2343, 553]);
  });

  test("take a corrected number in place of the published one", () => {
    const corrected = definite(years.find((y) => y.year === 2022));
    expect([corrected.citizenEntries, corrected.citizenExits]).toEqual([609, 588]);
    expect(corrected.citizenEntries + corrected.uascEntries).toBe(1495);
  });

  test("have stocks that are last year's plus starts, less ceasing, with the counting adjustment", () => {
    years.slice(1).forEach((y, i) => {
      const before = years[i].stock.citizen;
      // The correction of 2022 takes as many out of the entries as out of the exits.
      expect(before + y.citizenEntries - y.citizenExits + definite(y.uncounted)).toBe(y.stock.citizen);
    });
  });
});

test("Kent's plan at its central values closes the legacy homes and opens the complex-needs homes late", () => {
  const plan = planCapacity(steadyTimeline(KENT));
  expect(plan.closes.get("transitional")).toBe(12);
  expect(plan.opens.get("complex-home")).toBe(19);
  expect([...definite(plan.beds.get("complex-home"))].slice(17, 21)).toEqual([0, 0, 8, 8]);
});
