import { type Projection, parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { modelOf, project } from "@sufficiency/scenarios";
import { assemble, runShard } from "@sufficiency/scenarios/advanced";

import { describe, expect, test } from "vitest";
import { smallPack } from "../support/small-pack.js";

const PACK = parsePack(smallPack());
const SEED = "projection";
const WHOLE = project(PACK, { members: 30, seed: SEED });

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

describe("a projection", () => {
  test("is the same for one shard and for three, in any order, sent as plain data", () => {
    const shard = (firstMember: number, members: number) =>
      structuredClone(runShard(PACK, { firstMember, members, seed: SEED }));
    const parts = [shard(11, 4), shard(0, 11), shard(15, 15)];
    expect(JSON.stringify(assemble(PACK, parts, { seed: SEED }))).toBe(JSON.stringify(WHOLE));
  });

  test("depends on the seed and on which members are run", () => {
    const means = (p: Projection) => p.stock.map((row) => row.mean);
    expect(means(project(PACK, { members: 30, seed: "another" }))).not.toEqual(means(WHOLE));
    expect(means(project(PACK, { members: 30, seed: SEED, firstMember: 30 }))).not.toEqual(means(WHOLE));
  });

  test("that ends earlier is the same in the months it has", () => {
    const until = PACK.meta.origin + 15;
    const short = project(PACK, { members: 30, seed: SEED, until });
    const first = <R extends { month: number }>(rows: readonly R[]) => rows.filter((row) => row.month <= until);
    expect(short.stock).toEqual(first(WHOLE.stock));
    expect(short.requirements).toEqual(first(WHOLE.requirements));
    expect(short.arrivals).toEqual(first(WHOLE.arrivals));
    expect(new Set(short.yearly.map((row) => row.year))).toEqual(new Set([2026]));
    expect(() => project(PACK, { members: 1, seed: SEED, until: PACK.meta.origin })).toThrow(/until/);
  });

  test("counts everyone: groups add to all, homes to children in care and to care leavers", () => {
    const { stock, placements } = WHOLE;
    const mean = (month: number, group: string, ids: readonly string[]) =>
      sum(stock.filter((r) => r.month === month && r.group === group && ids.includes(r.placement)).map((r) => r.mean));
    const care = placements.filter((p) => p.service === "care").map((p) => p.id);
    const leavers = placements.filter((p) => p.service === "leaver").map((p) => p.id);
    for (let month = PACK.meta.origin; month <= PACK.meta.horizon; month++) {
      expect(mean(month, "all", care)).toBeCloseTo(mean(month, "all", ["all"]), 9);
      expect(mean(month, "all", leavers)).toBeCloseTo(mean(month, "all", ["all-leavers"]), 9);
      expect(mean(month, "citizen", ["all"]) + mean(month, "uasc", ["all"])).toBeCloseTo(
        mean(month, "all", ["all"]),
        9,
      );
    }
    const [origin] = stock.filter((r) => r.placement === "all" && r.group === "all");
    expect([origin.p05, origin.p95]).toEqual([100, 100]);
  });

  test("adds its months up to its years", () => {
    const { flows, yearly, arrivals } = WHOLE;
    const year2026 = (month: number) => month > PACK.meta.origin && month <= PACK.meta.origin + 12;
    const monthly = (...kinds: string[]) =>
      sum(flows.filter((r) => year2026(r.month) && kinds.includes(r.flow)).map((r) => r.mean));
    const total = (flow: string) =>
      definite(yearly.find((r) => r.year === 2026 && r.flow === flow && r.group === "all")).mean;
    expect(total("entries")).toBeCloseTo(monthly("entry"), 9);
    expect(total("arrivals")).toBeCloseTo(monthly("arrival"), 9);
    expect(total("transfers")).toBeCloseTo(monthly("transfer"), 9);
    expect(total("eighteen")).toBeCloseTo(monthly("eighteen"), 9);
    expect(total("arrivals")).toBeCloseTo(sum(arrivals.filter((r) => year2026(r.month)).map((r) => r.mean)), 9);
    expect(total("entries")).toBeGreaterThan(5);
  });

  test("balances every year: stock + starts - ceasing = stock", () => {
    const stock = (month: number) =>
      definite(WHOLE.stock.find((r) => r.month === month && r.group === "all" && r.placement === "all")).mean;
    for (const year of [2026, 2027]) {
      const march = (year - 2025) * 12 + PACK.meta.origin;
      const total = (flow: string) =>
        WHOLE.yearly.find((r) => r.year === year && r.flow === flow && r.group === "all")?.mean ?? 0;
      const starts = total("entries") + total("repeat-entries") + total("arrivals");
      const ceasing = total("exits") + total("transfers") + total("eighteen");
      expect(stock(march - 12) + starts - ceasing).toBeCloseTo(stock(march), 9);
    }
  });

  test("prices the whole as the sum of its parts", () => {
    const { cost } = WHOLE;
    const of = (kind: string, isAll: boolean) =>
      sum(
        cost
          .filter((r) => r.period === "2026" && r.kind === kind && (r.placement === "all") === isAll)
          .map((r) => r.mean),
      );
    expect(of("need", false)).toBeCloseTo(of("need", true), 3);
    expect(of("need", true)).toBeGreaterThan(0);
    expect(cost.some((r) => r.kind === "placed" && r.placement === "all")).toBe(false);
  });

  test("has a busiest day of the year at least as high as its month-ends", () => {
    const reception = WHOLE.peaks.filter((r) => r.placement === "reception" && r.year === 2026);
    const [monthEnd, day, peakExcess] = reception;
    expect([monthEnd.measure, day.measure, peakExcess.measure]).toEqual(["month-end", "peak-day", "missed"]);
    expect(peakExcess.mean).toBeCloseTo(day.mean - monthEnd.mean, 9);
    expect(day.mean).toBeGreaterThanOrEqual(monthEnd.mean);
    const means = WHOLE.stock
      .filter(
        (r) =>
          r.placement === "reception" &&
          r.group === "all" &&
          r.month > PACK.meta.origin &&
          r.month <= PACK.meta.origin + 12,
      )
      .map((r) => r.mean);
    expect(monthEnd.mean).toBeGreaterThanOrEqual(Math.max(...means));
  });
});

test("the children missed by a month-end count are the month's fullest day less its end, path by path", () => {
  const model = modelOf(PACK, { seed: SEED });
  const paths = Array.from({ length: WHOLE.run.members }, (_, member) => model.member(member).path);
  const rows = WHOLE.peakExcess.filter((row) => row.placement === "reception");
  expect(rows).toHaveLength(PACK.meta.horizon - PACK.meta.origin);
  rows.forEach(({ month, mean, p10, p90 }, i) => {
    const at = month - PACK.meta.origin;
    const peakExcess = paths
      .map((path) => path.peak(at, "reception") - path.stock(at, "uasc", "reception"))
      .sort((a, b) => a - b);
    expect(at).toBe(i + 1);
    expect(mean).toBeCloseTo(sum(peakExcess) / peakExcess.length, 9);
    expect([p10, p90]).toEqual([0.1, 0.9].map((q) => peakExcess[Math.ceil(q * peakExcess.length) - 1]));
  });
});

test("more beds never raise a shortfall, on the same numbers", () => {
  const rows = smallPack();
  rows.set(
    "capacity.csv",
    definite(rows.get("capacity.csv")).replace(
      "centre-open,reception,2025-03,beds,12,beds,10,14",
      "centre-open,reception,2025-03,beds,18,beds,15,21",
    ),
  );
  const more = project(parsePack(rows), { members: 30, seed: SEED }).requirements;
  const pairs = WHOLE.requirements
    .map((row, i) => [row, more[i]] as const)
    .filter(([row]) => row.placement === "reception");
  expect(pairs.length).toBeGreaterThan(40);
  for (const [before, after] of pairs) {
    expect([after.mean, after.required]).toEqual([before.mean, before.required]);
    expect(after.shortfallProbability).toBeLessThanOrEqual(definite(before.shortfallProbability));
    expect(after.shortfallP50).toBeLessThanOrEqual(definite(before.shortfallP50));
    expect(after.shortfallP90).toBeLessThanOrEqual(definite(before.shortfallP90));
  }
  expect(
    pairs.some(([before, after]) => definite(after.shortfallProbability) < definite(before.shortfallProbability)),
  ).toBe(true);
});

describe("the register of inputs", () => {
  const ids = WHOLE.register.map((input) => input.id);

  test("has every number that the model reads, in the pack's order", () => {
    const files = WHOLE.register.map((input) => input.file);
    expect([...new Set(files)]).toEqual([
      "stocks.csv",
      "entries.csv",
      "exits.csv",
      "moves.csv",
      "transitions-18.csv",
      "arrivals.csv",
      "reception.csv",
      "capacity.csv",
      "carers.csv",
      "costs.csv",
    ]);
    for (const start of [
      "stocks/margin/2025-03",
      "entries/drift",
      "carers/approvals/in-house",
      "costs/unit-cost/home",
      "capacity/delay",
      "arrivals/surge-rate",
    ])
      expect(
        ids.some((id) => id.startsWith(start)),
        start,
      ).toBe(true);
  });

  test("leaves out what is only compared with, or only shown", () => {
    expect(ids.filter((id) => /^stocks\/check|^short-breaks|^carers\/(enquiries|ring-fenced)/.test(id))).toEqual([]);
  });

  test("holds the numbers as the pack has them", () => {
    const known = new Map(PACK.costs.map(({ input }) => [input.id, input]));
    const priced = WHOLE.register.filter((input) => input.file === "costs.csv");
    expect(priced.map((input) => known.get(input.id))).toEqual(priced);
  });
});
