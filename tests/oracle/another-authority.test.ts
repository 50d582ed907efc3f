import { definite, yearsOfCare } from "@sufficiency/core/advanced";
import { hindcast, project } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { ESSEX } from "../support/essex.js";

describe("Essex, from published tables alone", () => {
  it("opens with the children whom the Department counted on 31 March 2025", () => {
    const { stock } = project(ESSEX, { members: 20, seed: "essex" });
    const at = (group: string, placement: string) =>
      definite(
        stock.find((row) => row.month === ESSEX.meta.origin && row.group === group && row.placement === placement),
      );
    const published = { parents: 35, adoption: 37, "childrens-home": 131, supported: 131, other: 30 };
    for (const [placement, children] of Object.entries(published))
      expect([placement, at("all", placement).p05, at("all", placement).p95]).toEqual([placement, children, children]);
    const inCare = ESSEX.placements.filter(({ service }) => service === "care").map(({ id }) => id);
    const counted = (group: string) => inCare.reduce((sum, id) => sum + (at(group, id)?.mean ?? 0), 0);
    expect(counted("citizen")).toBeCloseTo(1051, 6);
    expect(counted("uasc")).toBeCloseTo(90, 6);
  });

  it("marks as published only what the Department printed", () => {
    const { meta, placements, sources, levers, correlations, ...tables } = ESSEX;
    const all = Object.values(tables).flatMap((rows) => rows.map(({ input }) => input));
    for (const { id, status, source } of all)
      expect([id, status === "assumption"]).toEqual([id, source.startsWith("assumed-")]);
    expect(all.filter(({ status }) => status === "published").length).toBeGreaterThan(200);
  });

  it("forecasts 2023 to 2025 from the years before, better than last year's value and than a straight line", () => {
    const years = yearsOfCare(ESSEX).map(({ year }) => year);
    expect(years).toEqual([2021, 2022, 2023, 2024, 2025]);
    const rows = hindcast(ESSEX, { members: 200, seed: "essex", years: years.slice(2) });
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
    expect(rows).toHaveLength(30);
    expect(sum(({ crps }) => crps)).toBeLessThan(sum(({ lastYear }) => lastYear));
    expect(sum(({ crps }) => crps)).toBeLessThan(sum(({ linearRegression }) => linearRegression));
    // 24 of 30 are expected inside; fewer than 18 has a chance of 1% if they were independent.
    expect(rows.filter(({ covered }) => covered).length).toBeGreaterThanOrEqual(18);
  });
});
