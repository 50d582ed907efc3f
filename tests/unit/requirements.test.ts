import {
  type DataPack,
  formatMonth,
  Model,
  ParameterError,
  type Path,
  parseMonth,
  type RequirementRow,
} from "@sufficiency/core";
import { COST, definite, HORIZON, REQUIREMENTS, type Scope, scopeOf } from "@sufficiency/core/advanced";

import { describe, expect, test } from "vitest";
import { arriving, fixedPack, memberOn, scopeOfPack, standingPath, withValues } from "../support/fixed-pack.js";
import { summedUp } from "../support/summed-up.js";

/** 20 households of 1.5 children that stay as they are, 12 beds in reception of which three quarters can be used. */
const PACK = withValues(fixedPack(), {
  "carers/households/in-house": 20,
  "carers/places-per-household/in-house": 1.5,
  "carers/approvals/in-house": 0,
  "carers/leaving/in-house": 0,
  "capacity/usable/usable/reception": 0.75,
});
const SCOPE = scopeOfPack(PACK);

/** What is required when these are the members' paths. */
function required(paths: readonly Path[], pack: DataPack = PACK, scope: Scope = SCOPE) {
  const members = paths.map((path) => memberOn(path, pack));
  return { rows: summedUp(REQUIREMENTS, scope, members), horizon: summedUp(HORIZON, scope, members) };
}

function rowAt(
  rows: readonly RequirementRow[],
  month: number,
  placement: string,
  resource: string,
  measure = "month-end",
) {
  const row = rows.find(
    (r) =>
      r.month === SCOPE.origin + month && r.placement === placement && r.resource === resource && r.measure === measure,
  );
  return definite(row);
}

describe("requirements worked by hand", () => {
  const quiet = arriving(standingPath(SCOPE, { "in-house": 20, "staying-put": 4, reception: 6, home: 9, shared: 15 }));
  const busy = arriving(
    standingPath(SCOPE, { "in-house": 30, "staying-put": 6, reception: 10, home: 12, shared: 15 }, { reception: 14 }),
  );
  const { rows, horizon } = required([quiet, busy]);

  test("are 8 and 14 beds for 6 and 10 children where three quarters of beds are usable", () => {
    const row = rowAt(rows, 1, "reception", "bed");
    expect([row.p10, row.p90, row.mean]).toEqual([6, 10, 8]);
    expect([row.required, row.available]).toEqual([14, 12]);
    expect([row.shortfallP50, row.shortfallP90, row.shortfallProbability]).toEqual([0, 2, 0.5]);
  });

  test("count a late opening from its month on", () => {
    expect([rowAt(rows, 11, "reception", "bed").available, rowAt(rows, 12, "reception", "bed").available]).toEqual([
      12, 17,
    ]);
  });

  test("are 19 beds for the busiest day's 14 children", () => {
    const row = rowAt(rows, 1, "reception", "bed", "peak-day");
    expect([row.p90, row.required, row.shortfallP90]).toEqual([14, 19, 7]);
    expect(rows.some(({ month, measure }) => month === SCOPE.origin && measure === "peak-day")).toBe(false);
  });

  test("count young adults staying put among the people in foster households", () => {
    const places = rowAt(rows, 1, "in-house", "bed");
    expect([places.p10, places.p90, places.required, places.available]).toEqual([24, 36, 36, 30]);
    expect([places.shortfallP90, places.shortfallProbability]).toEqual([6, 0.5]);
    const households = rowAt(rows, 1, "in-house", "household");
    expect([households.p10, households.p90, households.required, households.available]).toEqual([16, 24, 24, 20]);
    expect(households.shortfallP90).toBe(4);
  });

  test("have everybody who is there at the origin housed", () => {
    const crowded = standingPath(SCOPE, { "in-house": 36, reception: 10 });
    const { rows: housed } = required([crowded]);
    const reception = rowAt(housed, 1, "reception", "bed");
    expect([reception.available, reception.shortfallProbability]).toEqual([14, 0]);
    expect(rowAt(housed, 12, "reception", "bed").available).toBe(19);
    const households = rowAt(housed, 1, "in-house", "household");
    expect([households.p50, households.available, households.shortfallProbability]).toEqual([20, 20, 0]);
  });

  test("are a need alone for a kind of home without planned places", () => {
    const row = rowAt(rows, 1, "home", "bed");
    expect([row.p10, row.p90]).toEqual([9, 12]);
    expect([row.required, row.available, row.shortfallP50, row.shortfallP90, row.shortfallProbability]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(rows.some((r) => r.placement === "independent")).toBe(false);
  });

  test("have over the horizon a member that is always short on its busiest day", () => {
    const reception = horizon.filter((row) => row.placement === "reception");
    expect(reception).toEqual([
      expect.objectContaining({ placement: "reception", resource: "bed", anyMonthShort: 0.5, firstLikelyShort: null }),
    ]);
    expect(reception[0].adequate).toBe(0.5);
    expect(horizon.some((row) => row.placement === "home")).toBe(false);
  });

  test("have over the horizon the first month in which most members are short", () => {
    const twice = standingPath(SCOPE, { reception: 6 });
    for (const month of [5, 9]) twice.peakRow(month)[SCOPE.space.places.indexOf("reception")] = 30;
    const [row] = required([twice]).horizon.filter(({ placement }) => placement === "reception");
    expect([row.anyMonthShort, row.adequate, row.firstLikelyShort]).toEqual([1, 1, SCOPE.origin + 5]);
  });
});

describe("rules over the months, worked by hand", () => {
  /** 12 beds, three quarters usable, from the 12th month 17: 9 and then 12 children have enough. */
  const peaks = (children: (month: number) => number) => {
    const path = arriving(standingPath(SCOPE, { reception: 3 }));
    const { places } = SCOPE.space;
    for (let month = 1; month <= SCOPE.months; month++)
      path.peakRow(month)[places.indexOf("reception")] = children(month);
    return path;
  };
  const reception = (paths: readonly Path[], scope = SCOPE) =>
    definite(required(paths, PACK, scope).horizon.find(({ placement }) => placement === "reception"));
  /** 21 months to the headline: enough in nine of ten is enough in 19. */
  const months = 21;

  test("allow a shortfall in two months of 21 where nine in ten are to have enough, and not in three", () => {
    expect(SCOPE.headline).toBe(months);
    const two = peaks((month) => (month === 4 || month === 7 ? 30 : 3));
    const three = peaks((month) => (month >= 4 && month <= 6 ? 15 : 3));
    const row = reception([two, three, three, three]);
    expect([row.adequate, row.anyMonthShort]).toEqual([0.25, 1]);
    // 15 children over three quarters take 20 beds, 8 more than there are; 3 take 4.
    expect([row.required, row.additional]).toEqual([20, 8]);
    expect([row.ofRequired.p05, row.ofAdditional.p05]).toEqual([4, 0]);
  });

  test("allow no short month where all are to have enough", () => {
    const scope = { ...SCOPE, enoughMonths: 1 };
    const once = peaks((month) => (month === 4 ? 15 : 3));
    const row = reception([once], scope);
    expect([row.adequate, row.required, row.additional]).toEqual([0, 20, 8]);
    expect(reception([once]).adequate).toBe(1);
  });

  test("give the first short month and the bed-months short in all", () => {
    const path = peaks((month) => (month >= 10 && month <= 13 ? 15 : 3));
    const never = peaks(() => 3);
    const { firstShort, unitMonths } = reception([path, path, never]);
    expect(firstShort).toEqual({ p10: SCOPE.origin + 10, p50: SCOPE.origin + 10, p90: null });
    expect([unitMonths.p50, unitMonths.p05]).toEqual([2 * 8 + 2 * 3, 0]);
  });

  test("do not count months after the headline", () => {
    const row = reception([peaks((month) => (month > months ? 30 : 3))]);
    expect([row.anyMonthShort, row.adequate, row.firstShort.p50, row.unitMonths.mean]).toEqual([0, 1, null, 0]);
  });
});

describe("the months of a run", () => {
  const model = Model.of(PACK, { seed: "scope" });

  test("have carers in balance by the last March up to the headline, where there is one", () => {
    const by = (until?: number) => {
      const scope = scopeOf(model, until);
      return formatMonth(scope.origin + scope.balance);
    };
    expect([by(), by(parseMonth("2026-02"))]).toEqual(["2026-03", "2026-02"]);
    expect(scopeOf(model, undefined, { balanceBy: definite(parseMonth("2027-01")) }).balance).toBe(22);
  });

  test.each([
    { balanceBy: definite(parseMonth("2025-03")) },
    { balanceBy: definite(parseMonth("2027-04")) },
    { enoughMonths: 0.4 },
    { enoughMonths: 1.1 },
    { enoughMonths: Number.NaN },
  ])("refuses %j", (rules) => {
    expect(() => scopeOf(model, undefined, rules)).toThrow(ParameterError);
  });
});

describe("what a year costs, worked by hand", () => {
  // 12 beds of which 9 can be used, then 17 of which 12: the last month of the year has room.
  const path = arriving(standingPath(SCOPE, { reception: 12, home: 2 }));
  const rows = summedUp(COST, SCOPE, [memberOn(path, PACK)]);
  const cost = (placement: string, kind: string) =>
    definite(rows.find((r) => r.period === "2025/26" && r.placement === placement && r.kind === kind)).mean;

  test("is by need: 12 children for 365 days at 1,000 pounds a week, to the nearest thousand", () => {
    expect(cost("reception", "need")).toBe(626_000);
    expect(cost("home", "need")).toBe(574_000);
    expect(cost("all", "need")).toBe(626_000 + 574_000);
  });

  test("is by placement: 9 children for 334 days and 12 for 31; the others go where no cost is known", () => {
    expect(cost("reception", "placed")).toBe(Math.round((9 * 334 + 12 * 31) / 7) * 1000);
    expect(cost("home", "placed")).toBe(574_000);
  });

  test("is for overflow the second less the first, with no total where a cost is not known", () => {
    const [need, placed] = [626_000, Math.round((9 * 334 + 12 * 31) / 7) * 1000];
    expect(cost("reception", "overflow")).toBe(placed - need);
    expect(placed).toBeLessThan(need);
    expect(cost("home", "overflow")).toBe(0);
    expect(rows.filter(({ placement, kind }) => placement === "all" && kind !== "need")).toEqual([]);
  });

  test("is given for whole years only", () => {
    expect([...new Set(rows.map((r) => r.period))]).toEqual(["2025/26", "2026/27", "2026"]);
  });
});
