import {
  CostCounter,
  CostSeries,
  carersOf,
  costs,
  type DataPack,
  Ensemble,
  horizonRules,
  type Path,
  planCapacity,
  RequirementCounter,
  type RequirementRow,
  requirementLines,
  requirements,
  Supply,
} from "@sufficiency/core";
import { describe, expect, test } from "vitest";
import { fixedPack, scopeOfPack, standingPath, steadyTimeline, withValues } from "../support/fixed-pack.js";

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
function required(paths: readonly Path[], pack: DataPack = PACK) {
  const ensemble = new Ensemble();
  const supply = new Supply(carersOf(pack), "toy", SCOPE.months);
  const lines = requirementLines(SCOPE, pack, carersOf(pack));
  const timeline = steadyTimeline(pack);
  const counter = new RequirementCounter(SCOPE, lines, supply, ensemble);
  for (const path of paths) {
    supply.turnTo(path.member, timeline, planCapacity(timeline));
    counter.observe(path);
    ensemble.next();
  }
  return { rows: requirements(ensemble, SCOPE, lines, 0.9), horizon: horizonRules(ensemble, SCOPE, lines) };
}

/** The same path, but with nobody there at the origin: the supply is then as the pack has it. */
function arriving(path: Path): Path {
  path.stock.fill(0, 0, 2 * SCOPE.frame.places.length);
  return path;
}

function rowAt(
  rows: readonly RequirementRow[],
  month: number,
  placement: string,
  resource: string,
  measure = "month-end",
) {
  return rows.find(
    (r) =>
      r.month === SCOPE.origin + month && r.placement === placement && r.resource === resource && r.measure === measure,
  )!;
}

describe("a month worked by hand", () => {
  const quiet = arriving(standingPath(SCOPE, { "in-house": 20, "staying-put": 4, reception: 6, home: 9, shared: 15 }));
  const busy = arriving(
    standingPath(SCOPE, { "in-house": 30, "staying-put": 6, reception: 10, home: 12, shared: 15 }, { reception: 14 }),
  );
  const { rows, horizon } = required([quiet, busy]);

  test("beds: 6 and 10 children over three quarters usable take 8 and 14 beds; 12 are planned", () => {
    const row = rowAt(rows, 1, "reception", "bed");
    expect([row.p10, row.p90, row.mean]).toEqual([6, 10, 8]);
    expect([row.required, row.available]).toEqual([14, 12]);
    expect([row.shortfallP50, row.shortfallP90, row.shortfallProbability]).toEqual([0, 2, 0.5]);
  });

  test("a later opening counts from its month, late as it is: 5 beds more in March 2026", () => {
    expect([rowAt(rows, 11, "reception", "bed").available, rowAt(rows, 12, "reception", "bed").available]).toEqual([
      12, 17,
    ]);
  });

  test("the busiest day is required as well: 14 children take 19 beds", () => {
    const row = rowAt(rows, 1, "reception", "bed", "peak-day");
    expect([row.p90, row.required, row.shortfallP90]).toEqual([14, 19, 7]);
    expect(rowAt(rows, 0, "reception", "bed", "peak-day")).toBeUndefined();
  });

  test("fostering: 24 and 36 people, young adults staying put among them, in 20 households of 1.5", () => {
    const places = rowAt(rows, 1, "in-house", "bed");
    expect([places.p10, places.p90, places.required, places.available]).toEqual([24, 36, 36, 30]);
    expect([places.shortfallP90, places.shortfallProbability]).toEqual([6, 0.5]);
    const households = rowAt(rows, 1, "in-house", "household");
    expect([households.p10, households.p90, households.required, households.available]).toEqual([16, 24, 24, 20]);
    expect(households.shortfallP90).toBe(4);
  });

  test("whoever is there at the origin is housed: 10 children have 14 beds, 36 people the 20 households", () => {
    const crowded = standingPath(SCOPE, { "in-house": 36, reception: 10 });
    const { rows: housed } = required([crowded]);
    const reception = rowAt(housed, 1, "reception", "bed");
    expect([reception.available, reception.shortfallProbability]).toEqual([14, 0]);
    expect(rowAt(housed, 12, "reception", "bed").available).toBe(19);
    const households = rowAt(housed, 1, "in-house", "household");
    expect([households.p50, households.available, households.shortfallProbability]).toEqual([20, 20, 0]);
  });

  test("a kind of home that nobody plans has a need and nothing else", () => {
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

  test("over the horizon: the busy member is always short, by its busiest day; nobody is more likely short than not", () => {
    const reception = horizon.filter((row) => row.placement === "reception");
    expect(reception).toEqual([
      expect.objectContaining({ placement: "reception", resource: "bed", anyMonthShort: 0.5, firstLikelyShort: null }),
    ]);
    expect(reception[0].enough).toBe(0.5);
    expect(horizon.some((row) => row.placement === "home")).toBe(false);
  });

  test("over the horizon: the first month in which most are short, and short now and then is not often", () => {
    const twice = standingPath(SCOPE, { reception: 6 });
    for (const month of [5, 9])
      twice.peak[month * SCOPE.frame.places.length + SCOPE.frame.places.indexOf("reception")] = 30;
    const [row] = required([twice]).horizon.filter(({ placement }) => placement === "reception");
    expect([row.anyMonthShort, row.enough, row.firstLikelyShort]).toEqual([1, 1, SCOPE.origin + 5]);
  });
});

describe("what a year costs, worked by hand", () => {
  const ensemble = new Ensemble();
  const supply = new Supply(carersOf(PACK), "toy", SCOPE.months);
  const series = new CostSeries(SCOPE, PACK);
  const timeline = steadyTimeline(PACK);
  supply.turnTo(0, timeline, planCapacity(timeline));
  // 12 beds of which 9 can be used, then 17 of which 12: the last month of the year has room.
  new CostCounter(SCOPE, series, supply, ensemble).observe(standingPath(SCOPE, { reception: 12, home: 2 }), timeline);
  ensemble.next();
  const rows = costs(ensemble, series);
  const cost = (placement: string, kind: string) =>
    rows.find((r) => r.period === "2025/26" && r.placement === placement && r.kind === kind)!.mean;

  test("need: 12 children for 365 days at 1,000 pounds a week, to the nearest thousand", () => {
    expect(cost("reception", "need")).toBe(626_000);
    expect(cost("home", "need")).toBe(574_000);
    expect(cost("all", "need")).toBe(626_000 + 574_000);
  });

  test("placed: 9 for 334 days and 12 for 31; who overflows goes where no cost is known", () => {
    expect(cost("reception", "placed")).toBe(Math.round((9 * 334 + 12 * 31) / 7) * 1000);
    expect(cost("home", "placed")).toBe(574_000);
  });

  test("periods are whole years only", () => {
    expect([...new Set(rows.map((r) => r.period))]).toEqual(["2025/26", "2026/27", "2026"]);
  });
});
