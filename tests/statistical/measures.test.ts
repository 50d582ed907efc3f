import { type MeasureSummary, type Projection, parsePack, type Spread } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { assemble, runShard } from "@sufficiency/scenarios/advanced";

import { describe, expect, it } from "vitest";
import { KENT, KENT_FILES } from "../support/kent.js";

const SEED = "measures";
const UNTIL = KENT.meta.origin + 12;
const run = (members: number, firstMember = 0) => ({ members, firstMember, seed: SEED, until: UNTIL });

const one = project(KENT, run(1));
const many = project(KENT, run(12));
const population = KENT.meta.childPopulation;

const months = Array.from({ length: 13 }, (_, month) => KENT.meta.origin + month);

function projected({ measures }: Projection, indicator: string, month: number): MeasureSummary & { spread: Spread } {
  const row = measures.find((m) => m.indicator === indicator && m.kind === "projected" && m.month === month);
  return row as MeasureSummary & { spread: Spread };
}

function stock({ stock: rows }: Projection, group: string, placement: string, month: number): Spread {
  return definite(rows.find((row) => row.group === group && row.placement === placement && row.month === month));
}

describe("the strategy's measures of one path", () => {
  it.each(months)("are ratios of the people in its stock table, in month %i", (month) => {
    const people = (group: string, ...homes: string[]) =>
      homes.reduce((sum, home) => sum + stock(one, group, home, month).p50, 0);
    const own = people("citizen", "in-house", "kinship");
    const wanted: Readonly<Record<string, readonly [value: number, grain: number]>> = {
      "care-rate": [(people("all", "all") / population) * 10_000, 0.01],
      "care-rate-citizen": [(people("citizen", "all") / population) * 10_000, 0.01],
      "uasc-share": [people("uasc", "all") / population, 0.00001],
      "in-house-fostering": [own / (own + people("citizen", "ifa")), 0.0001],
      "staying-put": [people("all", "staying-put") / people("all", "all-leavers"), 0.0001],
      "care-leavers": [people("all", "all-leavers"), 0],
    };
    for (const [indicator, [value, grain]] of Object.entries(wanted)) {
      const { spread } = projected(one, indicator, month);
      expect(Math.abs(spread.p50 - value), indicator).toBeLessThanOrEqual(grain / 2 + 1e-9);
    }
  });

  it("begin with what was published for the origin", () => {
    const printed = (indicator: string) =>
      definite(
        definite(
          one.measures.find((m) => m.indicator === indicator && m.kind === "printed" && m.month === KENT.meta.origin),
        ).value,
      );
    for (const indicator of ["care-rate", "care-rate-citizen", "uasc-share"])
      expect(projected(one, indicator, KENT.meta.origin).spread.p50).toBeCloseTo(
        printed(indicator),
        indicator === "uasc-share" ? 5 : 0,
      );
  });

  it("meet a target or do not, as their value says", () => {
    for (const month of months) {
      const [uasc, own] = [projected(one, "uasc-share", month), projected(one, "in-house-fostering", month)];
      expect(uasc.meetsTarget).toBe(uasc.spread.p50 <= 0.001 ? 1 : 0);
      expect(own.meetsTarget).toBe(own.spread.p50 >= 0.85 ? 1 : 0);
      expect(projected(one, "care-rate", month).meetsTarget).toBeNull();
    }
  });

  it("count children as displaced only where homes lack places, and no more than are lacking", () => {
    const displaced = months.map((month) => {
      const short = one.requirements.filter((row) => row.month === month && row.resource !== "household");
      const lacking = short.reduce((sum, row) => sum + (row.shortfallP50 ?? 0), 0);
      const { p50 } = projected(one, "children-displaced", month).spread;
      expect(p50).toBeLessThanOrEqual(lacking);
      return p50;
    });
    expect(displaced[0]).toBe(0);
  });
});

describe("the strategy's measures of many paths", () => {
  it("are the same however the members are split over shards", () => {
    const parts = [runShard(KENT, run(5, 7)), runShard(KENT, run(4)), runShard(KENT, run(3, 4))];
    expect(assemble(KENT, parts, { seed: SEED, until: UNTIL }).measures).toEqual(many.measures);
  });

  it("have the mean of their stock table, to within rounding", () => {
    for (const month of months) {
      const exact = (stock(many, "all", "all", month).mean / population) * 10_000;
      expect(Math.abs(projected(many, "care-rate", month).spread.mean - exact)).toBeLessThanOrEqual(0.005);
      expect(projected(many, "care-leavers", month).spread).toEqual(
        spreadOnly(stock(many, "all", "all-leavers", month)),
      );
    }
  });

  it("say why, where the model cannot project them", () => {
    const silent = many.measures.filter(({ kind }) => kind === "not-projected");
    expect(silent.map(({ indicator, target }) => [indicator, target])).toEqual([
      ["care-leavers-19-21", null],
      ["three-placements", 0.1],
      ["same-placement", 0.7],
      ["within-20-miles", 0.8],
    ]);
    for (const { spread, note } of silent) {
      expect(spread).toBeNull();
      expect(note).toMatch(/^Paths .+\.$/);
    }
  });

  it("keep the colours that the council's scorecard printed", () => {
    const rated = many.measures
      .filter(({ rating }) => rating !== "")
      .map(({ indicator, value, rating }) => [indicator, value, rating]);
    expect(rated).toEqual([
      ["in-house-fostering", 0.843, "amber"],
      ["three-placements", 0.112, "amber"],
      ["same-placement", 0.691, "amber"],
      ["within-20-miles", 0.774, "amber"],
      ["within-20-miles", 0.708, "red"],
    ]);
  });
});

it("the strategy's measures stand in order of date, whatever the order of the rows of measures.csv", () => {
  const [head, ...rows] = definite(KENT_FILES.get("measures.csv")).trimEnd().split("\n");
  const files = new Map(KENT_FILES).set("measures.csv", [head, ...rows.toReversed(), ""].join("\n"));
  expect(rows.length).toBeGreaterThan(20);
  expect(project(parsePack(files), run(12)).measures).toEqual(many.measures);
});

describe("a pack without measures.csv", () => {
  it("is sound and has no measures", () => {
    const files = new Map([...KENT_FILES].filter(([name]) => name !== "measures.csv"));
    expect(project(parsePack(files), { ...run(1), until: KENT.meta.origin + 1 }).measures).toEqual([]);
  });
});

function spreadOnly({ mean, p05, p10, p25, p50, p75, p90, p95, members }: Spread): Spread {
  return { mean, p05, p10, p25, p50, p75, p90, p95, members };
}
