import { readFileSync } from "node:fs";
import { checkPack, type DataPack, formatIssue, type Projection, parsePack } from "@sufficiency/core";
import { CENTRAL, COST, calibrate, definite, effectiveInputs, ParameterDraws } from "@sufficiency/core/advanced";

import { type Lever, project } from "@sufficiency/scenarios";
import { readyScenario } from "@sufficiency/scenarios/advanced";

import { describe, expect, test } from "vitest";
import { pricesOf, raisedTo } from "../../packages/report/src/words/lookup.js";
import { arriving, mapFigures, memberOn, scopeOfPack, standingPath } from "../support/fixed-pack.js";
import { KENT, KENT_FILES } from "../support/kent.js";
import { levers, supposing } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";
import { summedUp } from "../support/summed-up.js";

const HEADER = "year,measure,value,unit,low,high,status,source,note";

/** The small pack with rows more, and no doubt in any figure. */
function packWith(more: { index?: readonly string[]; costs?: readonly string[] }): DataPack {
  return mapFigures(parsePack(filesWith(more)), (input) => ({ ...input, low: undefined, high: undefined }));
}

function filesWith({ index, costs: prices = [] }: { index?: readonly string[]; costs?: readonly string[] }) {
  const files = smallPack();
  if (index) files.set("price-index.csv", [HEADER, ...index, ""].join("\n"));
  files.set("costs.csv", `${files.get("costs.csv")}${prices.map((row) => `${row}\n`).join("")}`);
  return files;
}

const issues = (more: Parameters<typeof filesWith>[0]) => checkPack(filesWith(more)).map(formatIssue);

/** What 2025/26 and 2026/27 cost in both readings when these people stand still; reception has 12 beds, then 17. */
function bill(pack: DataPack, people: Readonly<Record<string, number>>, ...pulled: readonly Lever[]) {
  const scope = scopeOfPack(pack);
  const timeline = readyScenario(supposing(...pulled), pack).timelineOf(calibrate(pack), CENTRAL);
  const path = arriving(standingPath(scope, people));
  const rows = summedUp(COST, scope, [memberOn(path, pack, timeline)]);
  return (period: string, placement: string, kind: string) =>
    rows.find((r) => r.period === period && r.placement === placement && r.kind === kind)?.mean;
}

const thousands = (pounds: number) => Math.round(pounds / 1000) * 1000;

describe("a price index", () => {
  const rows = [
    "2023/24,index,110,ratio,,,published,statistics,",
    "2024/25,index,120,ratio,,,published,statistics,",
    "2025/26,index,126,ratio,,,published,statistics,",
    "2026/27,rise,0.02,per year,-0.01,0.04,assumption,judgement,",
  ];

  test("raises each year's cost from the price year on: 126 / 120, then 2% more", () => {
    const cost = bill(packWith({ index: rows }), { home: 2 });
    const year = (2 * 5500 * 365) / 7;
    expect(cost("2025/26", "home", "need")).toBe(thousands(year * 1.05));
    expect(cost("2026/27", "home", "need")).toBe(thousands(year * 1.05 * 1.02));
  });

  test("keeps prices level after its last year, and where there is none they are those of the price year", () => {
    const short = bill(packWith({ index: rows.slice(0, 3) }), { home: 2 });
    expect(short("2026/27", "home", "need")).toBe(short("2025/26", "home", "need"));
    expect(bill(packWith({}), { home: 2 })("2026/27", "home", "need")).toBe(thousands((2 * 5500 * 365) / 7));
  });

  test("is drawn from its range for each path, and stands in the register of what the run read", () => {
    const wide = ["2025/26,rise,0.1,per year,0.05,0.2,assumption,judgement,"];
    const pack = mapFigures(parsePack(filesWith({ index: wide })), (input) =>
      input.file === "price-index.csv" ? input : { ...input, low: undefined, high: undefined },
    );
    const drawn = project(pack, { members: 2, seed: "index" });
    expect(drawn.register.map(({ id }) => id)).toContain("price-index/rise/2025/26");
    // It is the only figure in doubt, and moves no child.
    expect(effectiveInputs(drawn.register)).toEqual([]);
    const draws = new ParameterDraws("index");
    const levels = Array.from({ length: 400 }, (_, member) => calibrate(pack, draws.of(member)).pricing.index[1]);
    // 80% of 400 lie within; four standard errors of 8 are 32.
    expect(Math.abs(levels.filter((level) => level > 1.05 && level < 1.2).length - 320)).toBeLessThan(32);
    expect(calibrate(pack).pricing.index[1]).toBeCloseTo(1.1, 12);
  });

  test("is refused where a year is missing, given twice or has nothing to be divided by", () => {
    expect(issues({ index: [rows[3]] })[0]).toMatch(/price-index.csv:2:1.*does not follow on.*years between/);
    expect(issues({ index: [...rows, "2025/26,rise,0.05,per year,,,published,statistics,"] })[0]).toMatch(
      /price-index.csv:6.*rise twice/,
    );
    expect(issues({ index: [rows[2]] })[0]).toMatch(/index of the year before/);
    expect(issues({ index: ["2025,rise,0.05,per year,,,published,statistics,"] })[0]).toMatch(/not a financial year/);
    expect(issues({ index: rows })).toEqual([]);
  });

  test("is named wherever prices are shown", () => {
    const told = (pack: DataPack, ...pulled: readonly Lever[]): Projection =>
      project(pack, { members: 1, seed: "told", scenario: supposing(...pulled) });
    const plain = told(packWith({}));
    expect([pricesOf(plain), raisedTo(plain)]).toEqual(["2024/25 prices", undefined]);
    const raised = told(packWith({ index: rows }));
    expect(pricesOf(raised)).toContain("prices of each year to 2026/27 (unit costs of 2024/25");
    const dearer = told(packWith({}), { kind: "costs", factor: 1.2 });
    expect(pricesOf(dearer)).toBe("2024/25 prices, as the scenario changes them");
  });
});

test("the price index to fill in of docs/plan.md passes the check", () => {
  const page = readFileSync(new URL("../../docs/plan.md", import.meta.url), "utf8");
  const [, csv = ""] = /```csv\n([\s\S]*?)```/.exec(page) ?? [];
  const filled = csv
    .replaceAll("YOUR-SOURCE", KENT.sources[0].id)
    .replaceAll("INDEX", "10")
    .replace("RISE3", "0.01")
    .replace("RISE4,per year,LOW4,HIGH4", "0.02,per year,-0.01,0.05");
  const files = new Map([...KENT_FILES, ["price-index.csv", filled]]);
  expect(checkPack(files)).toEqual([]);
  expect(calibrate(parsePack(files)).pricing.index[1]).toBeCloseTo((102 / 101) * 1.01 * 1.02, 12);
});

describe("block beds", () => {
  const block = ["reception,2024/25,block,1,share,,,published,statistics,"];

  test("are paid for when they stand empty, and children beyond them cost too", () => {
    const beds = (12 * 334 + 17 * 31) / 7;
    expect(bill(packWith({ costs: block }), { reception: 5 })("2025/26", "reception", "need")).toBe(
      thousands(1000 * beds),
    );
    expect(bill(packWith({ costs: block }), { reception: 30 })("2025/26", "reception", "need")).toBe(
      thousands((1000 * 30 * 365) / 7),
    );
  });

  test("are half the beds for half a block, from a scenario as from the pack", () => {
    const half = levers("  - kind: costs\n    of: block\n    placement: reception\n    set: 50%\n", packWith({}));
    expect(bill(packWith({}), { reception: 0 }, ...half)("2026/27", "reception", "need")).toBe(
      thousands((1000 * 0.5 * 17 * 365) / 7),
    );
  });

  test("and premiums are refused for a home without a unit cost", () => {
    expect(issues({ costs: ["supported,2024/25,block,1,share,,,published,statistics,"] })[0]).toMatch(
      /is block, but the home has no unit cost/,
    );
    expect(() =>
      levers("  - kind: costs\n    of: block\n    placement: shared\n    set: 50%\n", packWith({})),
    ).toThrow();
  });
});

describe("a shortfall premium", () => {
  const supported = "supported,2024/25,unit-cost,400,GBP per week,,,published,statistics,";
  const spotPremium = "supported,2024/25,premium,1.5,ratio,,,published,statistics,";
  const CHAIN = ["shared", "independent"].map(
    (id) => `${id},2024/25,unit-cost,100,GBP per week,,,published,statistics,`,
  );
  // Nine tenths of 17 beds in reception can be used from March 2026 on: 15, so 10 of 25 go on to supported accommodation.
  const people = { reception: 25, supported: 4 };
  const year = 365 / 7;

  test("is paid for children who came from a full home, where they live, and never where they need to", () => {
    const cost = bill(packWith({ costs: [supported, spotPremium] }), people);
    expect(cost("2026/27", "supported", "placed")).toBe(thousands((4 + 1.5 * 10) * 400 * year));
    expect(cost("2026/27", "supported", "need")).toBe(thousands(4 * 400 * year));
  });

  test("is one and a half times as much where a scenario says so", () => {
    const pulled = levers(
      "  - kind: costs\n    of: premium\n    placement: supported\n    factor: 1.5\n",
      packWith({ costs: [supported] }),
    );
    const cost = bill(packWith({ costs: [supported] }), people, ...pulled);
    expect(cost("2026/27", "supported", "placed")).toBe(thousands((4 + 1.5 * 10) * 400 * year));
  });

  test("leaves a total cost of children where they live once every home of the chain has a unit cost", () => {
    expect(bill(packWith({}), people)("2026/27", "all", "placed")).toBeUndefined();
    const whole = bill(packWith({ costs: [supported, ...CHAIN] }), people);
    const parts = ["in-house", "ifa", "home", "reception", "supported", "shared", "independent"];
    const sum = parts.reduce((total, id) => total + definite(whole("2026/27", id, "placed")), 0);
    expect(whole("2026/27", "all", "placed")).toBe(sum);
    expect(whole("2026/27", "all", "overflow")).toBe(sum - definite(whole("2026/27", "all", "need")));
  });
});
