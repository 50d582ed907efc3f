import type { DataPack, FosterAgeSummary } from "@sufficiency/core";
import { AGE_BANDS, ageBandOf, calibrate, definite, FOSTER_AGES } from "@sufficiency/core/advanced";

import { modelOf, project } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { ESSEX } from "../support/essex.js";
import { arriving, fixedPack, memberOn, scopeOfPack, standingPath } from "../support/fixed-pack.js";
import { KENT } from "../support/kent.js";
import { summedUp } from "../support/summed-up.js";

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

test("the age bands of fostered children hold every age in care once", () => {
  for (let age = 0; age < 18; age++)
    expect(AGE_BANDS.filter(({ first, last }) => age >= first && age <= last)).toHaveLength(1);
  expect([0, 4, 5, 9, 10, 15, 16, 17, 18, 24].map(ageBandOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, -1, -1]);
});

test("the age bands of every foster home add up to its children, in every month of a path", () => {
  const model = modelOf(KENT, { seed: "ages" });
  const { space } = model;
  const { path } = model.member(3);
  const at = (month: number, band: number, home: number) => path.agesRow(month, band)[home];
  for (let month = 0; month <= 48; month++)
    KENT.placements.forEach(({ id, service }, home) => {
      const all = path.stock(month, "all", id);
      expect(sum(AGE_BANDS.map((_, band) => at(month, band, home)))).toBe(service === "care" ? all : 0);
    });
  // Only those of 16 and 17 live in supported accommodation.
  const supported = AGE_BANDS.map((_, band) => at(48, band, space.places.indexOf("sa-low")));
  expect(supported.slice(0, 3)).toEqual([0, 0, 0]);
  expect(supported[3]).toBeGreaterThan(50);
});

/** The rows of one path on which so many children of each band live in-house and with an agency. */
function rowsOfPath(pack: DataPack, inHouse: readonly number[], agency: readonly number[], stayingPut: number) {
  const scope = scopeOfPack(pack);
  const path = standingPath(scope, { "in-house": sum(inHouse), ifa: sum(agency), "staying-put": stayingPut });
  const { places } = scope.space;
  const put = (home: string, bands: readonly number[]) => {
    for (let month = 0; month <= scope.months; month++)
      bands.forEach((children, band) => {
        path.agesRow(month, band)[places.indexOf(home)] = children;
      });
  };
  put("in-house", inHouse);
  put("ifa", agency);
  return summedUp(FOSTER_AGES, scope, [memberOn(arriving(path), pack)]);
}

describe("households that an age band requires", () => {
  const pack = fixedPack();
  const each = definite(calibrate(pack).carers.get("in-house")).perUnit;
  const rows = rowsOfPath(pack, [7, 0, 20, 4], [3, 1, 6, 2], 5);
  const last = rows.filter(({ month }) => month === pack.meta.horizon);
  const of = (placement: string, measure: FosterAgeSummary["measure"]) =>
    last.filter((row) => row.placement === placement && row.measure === measure).map(({ p50 }) => p50);

  test("are its children over the places of a household, rounded up", () => {
    expect(each).toBe(1.3);
    expect(of("in-house", "people")).toEqual([7, 0, 20, 4, 5]);
    expect(of("in-house", "households")).toEqual([6, 0, 16, 4, 4]);
    expect(last.map(({ ages }) => ages.first)).toEqual([0, 0, 5, 5, 10, 10, 16, 16, 18, 18, 0, 5, 10, 16]);
  });

  test("are not given for agencies", () => {
    expect(of("ifa", "people")).toEqual([3, 1, 6, 2]);
    expect(of("ifa", "households")).toEqual([]);
  });
});

test("in a projection the means of the age bands add up to the mean of the home, their households to more than the need", () => {
  const { fosterAges, stock, requirements } = project(KENT, { members: 12, seed: "ages" });
  for (const month of [KENT.meta.origin, KENT.meta.headline, KENT.meta.horizon]) {
    const mean = (placement: string, measure: string, last: number) =>
      sum(
        fosterAges
          .filter((row) => row.placement === placement && row.month === month && row.measure === measure)
          .filter(({ ages }) => ages.last <= last)
          .map((row) => row.mean),
      );
    for (const placement of ["in-house", "ifa", "kinship"]) {
      const home = definite(
        stock.find((row) => row.placement === placement && row.month === month && row.group === "all"),
      );
      expect(mean(placement, "people", 17)).toBeCloseTo(home.mean, 9);
    }
    const { mean: need } = definite(
      requirements.find((row) => row.placement === "in-house" && row.month === month && row.resource === "household"),
    );
    // The need leaves out places that cannot be used, 10 to 20 of 100; each of five bands is rounded up.
    expect(mean("in-house", "households", 20)).toBeGreaterThan(need / 0.95);
    expect(mean("in-house", "households", 20)).toBeLessThan(need / 0.75 + 5);
  }
});

test("a pack without carers gives every foster home its people by age, and no households", () => {
  const { fosterAges, stock } = project(ESSEX, { members: 6, seed: "ages" });
  expect(new Set(fosterAges.map(({ measure }) => measure))).toEqual(new Set(["people"]));
  for (const month of [ESSEX.meta.origin, ESSEX.meta.horizon]) {
    const rows = fosterAges.filter((row) => row.month === month);
    for (const placement of ["in-house", "agency", "kinship"]) {
      const bands = rows.filter((row) => row.placement === placement);
      const home = definite(
        stock.find((row) => row.placement === placement && row.month === month && row.group === "all"),
      );
      expect(bands.map(({ ages }) => ages.first)).toEqual([0, 5, 10, 16]);
      expect(sum(bands.map(({ mean }) => mean))).toBeCloseTo(home.mean, 9);
    }
    expect(rows).toHaveLength(12);
  }
});
