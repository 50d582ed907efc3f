import { calibrate, definite, yearsOfCare } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";
import { exitsOf, type MadeUpHistory, packOf } from "../support/past-years.js";

const HISTORY: MadeUpHistory = {
  shortShare: 0.45,
  shortStay: 4,
  bands: [
    { age: 0, entries: 90, stock: 80, longExit: 0.3 },
    { age: 1, entries: 110, stock: 200, longExit: 0.22 },
    { age: 5, entries: 100, stock: 240, longExit: 0.12 },
    { age: 10, entries: 300, stock: 900, longExit: 0.17 },
  ],
};

describe("calibration to a history made from known rates", () => {
  const pack = packOf(HISTORY);
  const { citizen } = calibrate(pack);

  test("reads the history as the pack has it", () => {
    const [year] = yearsOfCare(pack).slice(-1);
    expect([year.citizenEntries, year.uascEntries, year.stock.citizen, year.uascExits]).toEqual([600, 0, 1420, 0]);
    expect(year.citizenExits).toBeCloseTo(
      HISTORY.bands.reduce((sum, band) => sum + exitsOf(band, HISTORY), 0),
      9,
    );
  });

  test.each(HISTORY.bands)("finds the rate at which long-stay children leave, from age $age", ({ age, longExit }) => {
    expect(citizen.longExit[age]).toBeCloseTo(longExit, 9);
    expect(citizen.longExit[definite([0, 4, 9, 17].find((last) => last >= age))]).toBeCloseTo(longExit, 9);
  });

  test.each(HISTORY.bands)(
    "from age $age: who stays briefly, among entrants and in the stock",
    ({ age, entries, stock }) => {
      expect(citizen.shortShare[age]).toBeCloseTo(0.45, 9);
      expect(citizen.shortInStock[age]).toBeCloseTo((0.45 * entries * 4) / 12 / stock, 9);
    },
  );

  test("finds how short the short stays are, how many enter, and at which ages", () => {
    expect(citizen.shortExit).toBeCloseTo(3, 9);
    for (const ages of citizen.entries) {
      const children = (from: number, to: number) => ages.slice(from, to + 1).reduce((s, x) => s + x, 0);
      expect(children(0, 17)).toBeCloseTo(600, 6);
      [children(0, 0), children(1, 4), children(5, 9), children(10, 17)].forEach((x, b) => {
        expect(x).toBeCloseTo(HISTORY.bands[b].entries, 6);
      });
    }
  });

  test("has nobody adopted where the history has no adoptions", () =>
    expect([citizen.adoption, citizen.placedForAdoption]).toEqual([0, 0]));
});

test("a person found to be an adult counts as one exit before 18, not two", () => {
  const history = packOf(HISTORY);
  const add = (row: { group?: string; reason?: string; ageFrom?: number; measure: string }): number => {
    if (row.measure !== "children" || row.group) return 0;
    if (row.reason) return row.reason === "age-assessed" ? 10 : 0;
    return row.ageFrom === undefined ? 30 : row.ageFrom === 18 ? 20 : 0;
  };
  const pack = {
    ...history,
    stocks: history.stocks.map((row) =>
      row.measure === "margin" && row.group === "uasc" && row.ageFrom === undefined
        ? { ...row, input: { ...row.input, value: 100 } }
        : row,
    ),
    exits: history.exits.map((row) => ({
      ...row,
      input:
        row.measure === "other-rate" && row.group === "uasc"
          ? { ...row.input, value: 0.1, low: undefined, high: undefined }
          : { ...row.input, value: row.input.value + add(row) },
    })),
  };
  const [year] = yearsOfCare(pack).slice(-1);
  expect([year.exitsByReason.get("age-assessed"), year.exitsByBand.get(18)]).toEqual([10, 20]);
  expect(year.uascExits).toBeCloseTo(30, 9);
  expect(calibrate(pack).citizen.longExit[17]).toBeCloseTo(0.17, 9);
});

describe("Kent's rates", () => {
  const { citizen } = calibrate(KENT);

  test("make leaving less likely with time in care, at every age", () => {
    for (let age = 0; age < 18; age++) expect(citizen.longExit[age]).toBeLessThan(citizen.shortExit);
  });

  test("are probabilities and shares", () => {
    for (let age = 0; age < 18; age++) {
      for (const share of [citizen.shortShare[age], citizen.shortInStock[age]]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(citizen.longExit[age]).toBeGreaterThan(0);
    }
    expect([...citizen.reasons.values()].reduce((s, x) => s + x, 0)).toBeCloseTo(1, 12);
  });
});
