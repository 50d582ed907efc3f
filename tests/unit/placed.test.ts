import { definite, PLACED } from "@sufficiency/core/advanced";
import { project } from "@sufficiency/scenarios";
import { expect, test } from "vitest";
import { arriving, fixedPack, memberOn, scopeOfPack, standingPath, withValues } from "../support/fixed-pack.js";
import { KENT } from "../support/kent.js";
import { summedUp } from "../support/summed-up.js";

const PACK = withValues(fixedPack(), { "capacity/usable/usable/reception": 0.75 });
const SCOPE = scopeOfPack(PACK);

test("with 9 of 12 beds usable 3 of 12 children go elsewhere, as worked by hand", () => {
  const path = arriving(standingPath(SCOPE, { reception: 12, supported: 4, home: 2 }));
  const rows = summedUp(PLACED, SCOPE, [memberOn(path, PACK)]).filter(({ month }) => month === SCOPE.origin + 1);
  const of = (placement: string) => rows.filter((row) => row.placement === placement).map(({ p50 }) => p50);
  expect([of("reception"), of("supported"), of("home")]).toEqual([
    [9, 3, 0],
    [7, 0, 3],
    [2, 0, 0],
  ]);
  expect(of("all")).toEqual([3]);
  expect(of("staying-put")).toEqual([]);
});

test("in Kent as many children are turned away as come from elsewhere, in every month", () => {
  const { placed } = project(KENT, { members: 20, seed: "placed" });
  for (const month of [0, 12, 45].map((t) => KENT.meta.origin + t)) {
    const sum = (measure: string) =>
      placed
        .filter((row) => row.month === month && row.measure === measure && row.placement !== "all")
        .reduce((total, { mean }) => total + mean, 0);
    expect(sum("turned-away")).toBeCloseTo(sum("from-elsewhere"), 9);
    expect(sum("turned-away")).toBeGreaterThanOrEqual(0);
  }
});

test("in Kent all who are turned away are the children displaced, path by path, with or without measures.csv", () => {
  const run = { members: 12, seed: "placed" };
  const { measures, placed } = project(KENT, run);
  const all = placed.filter(({ placement }) => placement === "all");
  const spreads = all.map(({ month, placement, measure, ...spread }) => ({ month, spread }));
  const displaced = measures.filter(
    ({ indicator, kind }) => indicator === "children-displaced" && kind === "projected",
  );
  expect(spreads).toEqual(displaced.map(({ month, spread }) => ({ month, spread })));
  expect(spreads).toHaveLength(KENT.meta.horizon - KENT.meta.origin + 1);
  expect(definite(spreads.at(-1)).spread.p95).toBeGreaterThan(0);
  expect(project({ ...KENT, measures: [] }, run).placed).toEqual(placed);
});
