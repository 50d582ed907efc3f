import { type DataPack, type Projection, parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { BASELINE_SCENARIO, type Lever, project } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { LIBRARY, levers, projected, supposing, tables } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";

const SMALL = parsePack(smallPack());

const of = (text: string, pack: DataPack = SMALL): readonly Lever[] =>
  levers(`  - kind: ${text.replaceAll("; ", "\n    ")}\n`, pack);

const run = (...pulled: readonly Lever[]) => projected(SMALL, pulled, 12);
const BASE = run();

/** The mean of a stock over the projected months. */
function meanStock({ stock }: Projection, placement: string, group = "all"): number {
  const rows = stock.filter((row) => row.placement === placement && row.group === group).slice(1);
  return rows.reduce((sum, { mean }) => sum + mean, 0) / rows.length;
}

describe("a scenario that changes nothing", () => {
  it("gives the baseline, byte for byte", () => {
    for (const pack of [SMALL, KENT]) {
      const options = { members: 3, seed: "1" };
      const none = project(pack, { ...options, scenario: { name: "none", because: "b.", levers: [] } });
      expect(tables(none)).toEqual(tables(project(pack, options)));
      expect(none.register).toEqual(project(pack, { ...options, scenario: BASELINE_SCENARIO }).register);
    }
  });

  it.each([
    "arrivals; factor: 1",
    "arrivals; add: 0 per month; from: 2025-10",
    "transfers; of: threshold; factor: 1",
    "transfers; of: wait; factor: 1; until: 2026-01; ramp: 4",
    "entries; factor: 1; ages: 5-9",
    "exits; reason: home; factor: 1",
    "exits; reason: adopted; add: 0 per month",
    "moves; from-placement: in-house; to-placement: ifa; factor: 1",
    "mix; to-placement: ifa; from-placement: in-house; share: 0%",
    "eighteen; to-placement: staying-put; factor: 1",
    "carers; of: approvals; carer: in-house; factor: 1",
    "carers; of: places; carer: in-house; add: 0 places",
    "capacity; event: centre-2; delay: 0 months",
    "capacity; placement: reception; add: 0 beds",
    "capacity; of: usable; placement: reception; factor: 1",
    "costs; factor: 1",
    "costs; inflation: 0% per year",
    "costs; of: premium; placement: ifa; factor: 1",
    "costs; of: block; placement: reception; set: 0%",
  ])("gives the baseline with a lever of no effect: %s", (text) => {
    expect(tables(run(...of(text)))).toEqual(tables(BASE));
  });

  it.each([
    "arrivals; factor: 9; from: 2027-04",
    "arrivals; regime: surge; from: 2020-01; until: 2025-03",
    "entries; add: 40 per month; until: 2025-03; from: 2024-04",
    "moves; from-placement: in-house; to-placement: home; add: 5 per month; from: 2030-01",
    "costs; factor: 2; from: 2027-04",
  ])("gives the baseline with a lever outside the projected months: %s", (text) => {
    expect(tables(run(...of(text)))).toEqual(tables(BASE));
  });
});

describe("levers one after the other", () => {
  it.each([
    ["arrivals; factor: 2", "arrivals; factor: 4"],
    ["entries; factor: 2", "entries; factor: 4"],
    ["transfers; of: wait; factor: 2", "transfers; of: wait; factor: 4"],
    ["exits; reason: home; factor: 2", "exits; reason: home; factor: 4"],
    [
      "moves; from-placement: in-house; to-placement: ifa; factor: 2",
      "moves; from-placement: in-house; to-placement: ifa; factor: 4",
    ],
    ["carers; of: approvals; carer: in-house; factor: 2", "carers; of: approvals; carer: in-house; factor: 4"],
    ["costs; factor: 2", "costs; factor: 4"],
  ])("%s twice is %s once", (twice, once) => {
    expect(tables(run(...of(twice), ...of(twice)))).toEqual(tables(run(...of(once))));
  });

  it("give the same in any order where their kinds differ", () => {
    const [a, b, c] = [
      of("arrivals; factor: 2"),
      of("entries; factor: 0.5"),
      of("capacity; placement: reception; add: 3 beds"),
    ];
    expect(tables(run(...a, ...b, ...c))).toEqual(tables(run(...c, ...b, ...a)));
  });

  it("differ by order where one is a factor and the other an amount", () => {
    const [factor, add] = [of("entries; factor: 2"), of("entries; add: 1 per month")];
    expect(tables(run(...factor, ...add)).flows).not.toEqual(tables(run(...add, ...factor)).flows);
  });
});

describe("what a lever does not act on stays as it was, draw by draw", () => {
  it.each([
    ["carers; of: approvals; carer: in-house; factor: 3", ["stock", "flows", "arrivals"]],
    ["carers; of: places; carer: in-house; factor: 2", ["stock", "flows", "arrivals", "recruitment"]],
    ["capacity; event: centre-2; delay: 5 months", ["flows", "stock", "arrivals"]],
    ["costs; factor: 2", ["stock", "flows", "arrivals", "requirements"]],
    ["entries; factor: 2", ["arrivals", "recruitment"]],
    ["moves; from-placement: in-house; to-placement: home; add: 1 per month", ["arrivals"]],
    ["transfers; of: wait; factor: 2", ["arrivals"]],
  ] as const)("%s", (text, same) => {
    const [before, after] = [tables(BASE), tables(run(...of(text)))];
    for (const table of same) expect(after[table]).toBe(before[table]);
    expect(after).not.toEqual(before);
  });

  it("whatever the range of its amount: its draws are its own", () => {
    const exact = run(...of("costs; factor: 2"));
    const ranged = run(...of("costs; factor: 2; range: [1.5, 2.6]"));
    const [before, after] = [tables(exact), tables(ranged)];
    expect(after.requirements).toBe(before.requirements);
    expect(after.cost).not.toBe(before.cost);
  });
});

describe("pulling a lever further moves what follows from it the same way", () => {
  const rising = (values: readonly number[]) => values.every((v, i) => i === 0 || v > values[i - 1]);

  it.each([
    ["arrivals; factor: ", "reception", "all"],
    ["transfers; of: wait; factor: ", "reception", "all"],
    ["entries; factor: ", "all", "citizen"],
    ["transfers; of: threshold; factor: ", "all", "uasc"],
  ])("more of %s never lowers the mean number of children: %s, %s", (text, placement, group) => {
    const means = [0.5, 1, 2].map((factor) => meanStock(run(...of(`${text}${factor}`)), placement, group));
    expect(rising(means), means.join()).toBe(true);
  });

  it("more exits home are fewer citizen children in care", () => {
    const means = [2, 1, 0.5].map((f) => meanStock(run(...of(`exits; reason: home; factor: ${f}`)), "all", "citizen"));
    expect(rising(means), means.join()).toBe(true);
  });

  it("beds added are beds available, and never change who needs one", () => {
    const after = run(...of("capacity; placement: reception; add: 3 beds; from: 2025-10"));
    after.requirements.forEach((row, i) => {
      const before = BASE.requirements[i];
      expect([row.mean, row.required]).toEqual([before.mean, before.required]);
      const added = row.placement === "reception" && row.month >= 12 * 2025 + 9 ? 3 : 0;
      expect((row.available ?? 0) - (before.available ?? 0)).toBe(added);
    });
  });

  it("twelve more approvals a year are one more household a month", () => {
    const last = (p: Projection) =>
      definite(p.requirements.filter((r) => r.resource === "household" && r.placement === "in-house").at(-1));
    const [before, after] = [
      projected(SMALL, [], 200),
      projected(SMALL, of("carers; of: approvals; carer: in-house; add: 12 per year"), 200),
    ];
    // 24 months less the few who stop again (a tenth a year); Poisson noise of the median of 200 members is below 1.
    expect(definite(last(after).available) - definite(last(before).available)).toBeGreaterThan(18);
    expect(definite(last(after).available) - definite(last(before).available)).toBeLessThan(26);
  });

  it("doubled prices are doubled costs, to the thousand", () => {
    const [one, two] = [BASE.cost, run(...of("costs; factor: 2")).cost];
    for (const [i, row] of two.entries()) expect(Math.abs(row.mean - 2 * one[i].mean)).toBeLessThan(8000);
  });
});

describe("Kent's named scenarios", () => {
  it("are parts of one another as they say", () => {
    const stress = definite(LIBRARY.get("combined-stress"));
    expect(stress.levers[0]).toEqual(definite(LIBRARY.get("arrivals-double")).levers[0]);
    expect(supposing(...stress.levers).levers).toHaveLength(5);
  });
});
