import type { DataPack, Path } from "@sufficiency/core";
import {
  CENTRAL,
  calibrate,
  definite,
  type FlowNetwork,
  LEVER_KINDS,
  MemberRunner,
  planCapacity,
  yearOfProjection,
} from "@sufficiency/core/advanced";

import { type Lever, modelOf } from "@sufficiency/scenarios";
import { levelArrivals, readyScenario, yearlyArrivals } from "@sufficiency/scenarios/advanced";

import { describe, expect, it } from "vitest";
import { LEVER_FORMS } from "../../packages/scenarios/src/levers/forms.js";
import { KENT } from "../support/kent.js";
import { arrivalsAt, inForceAt, levers, parametersAt, supposing } from "../support/scenarios.js";

const BASE = calibrate(KENT);
const MONTH = 20;
const lever = (text: string) => levers(`  - kind: ${text.replaceAll("; ", "\n    ")}\n`)[0];
const inForce = (text: string) => inForceAt(MONTH, KENT, lever(text));
const under = (text: string, month = MONTH) => parametersAt(month, KENT, lever(text));
const arrivals = (text: string, month = MONTH) => definite(arrivalsAt(month, KENT, lever(text)));
const timelineOf = (...pulled: readonly Lever[]) => readyScenario(supposing(...pulled), KENT).timelineOf(BASE, CENTRAL);

/** One member's network at the central reading, under levers. */
function network(pack: DataPack, ...pulled: readonly Lever[]): FlowNetwork {
  return modelOf(pack, { seed: "levers", scenario: supposing(...pulled) })
    .central()
    .member(1).network;
}

const run = (net: FlowNetwork): Path => new MemberRunner(net.space, "levers").run(net, 1);

/** Children who went a way in a month. */
function flow({ space }: FlowNetwork, path: Path, month: number, kind: string, from: string, to: string): number {
  return space.flows.reduce(
    (sum, f, i) =>
      f.kind === kind && f.from === from && (to === "" || f.to === to) ? sum + path.flowRow(month)[i] : sum,
    0,
  );
}

describe("one child per month is one child a month, for", () => {
  it("the mean of arrivals in a month", () => {
    for (const text of ["arrivals; add: 1 child per month", "arrivals; add: 12 children per year"])
      expect(arrivals(text).line).toEqual({ slope: 1, intercept: 1 });
  });

  it("the arrivals that are drawn", () => {
    const only = supposing(lever("arrivals; set: 0 per month"), lever("arrivals; add: 1 child per month"));
    const MEMBERS = 500;
    const years = yearlyArrivals(KENT, levelArrivals(KENT), MEMBERS, "1", only);
    const mean = years.reduce((sum, { totals }) => sum + totals.reduce((s, x) => s + x, 0), 0) / MEMBERS / years.length;
    // 12 a year over four years: counts of mean 1 and size 3 or more have a variance of at most 4/3.
    expect(Math.abs(mean - 12)).toBeLessThan(5 * Math.sqrt(((4 / 3) * 12) / (years.length * MEMBERS)));
  });

  it.each(["entries; add: 1 child per month", "entries; add: 12 children per year; ages: 10-15"])(
    "%s: the month's mean",
    (text) => {
      const mean = (net: FlowNetwork) => net.entries.reduce((sum, stream) => sum + stream.mean[MONTH - 1], 0);
      expect(mean(network(KENT, lever(text))) - mean(network(KENT))).toBeCloseTo(1, 9);
    },
  );

  it("entries of some ages, and of no others", () => {
    const year = yearOfProjection(MONTH);
    const [now, then] = [
      BASE.citizen.entries[year],
      under("entries; add: 1 per month; ages: 10-15").citizen.entries[year],
    ];
    const more = then.map((children, age) => children - now[age]);
    expect(more.slice(10, 16).reduce((s, x) => s + x, 0)).toBeCloseTo(12, 9);
    for (const age of [0, 9, 16, 17]) expect(more[age]).toBe(0);
  });

  it.each([
    [
      "childrens-home",
      "in-house",
      "moves; from-placement: childrens-home; to-placement: in-house; add: 1 child per month",
    ],
    [
      "complex-home",
      "kinship",
      "moves; from-placement: complex-home; to-placement: kinship; add: 12 children per year; from: 2027-10",
    ],
    [
      "semi-independent",
      "social-housing",
      "moves; from-placement: semi-independent; to-placement: social-housing; add: 1 child per month",
    ],
  ])("moves from %s to %s, on top of what the month's rates move", (from, to, text) => {
    const month = text.includes("2027-10") ? 31 : 1;
    const [before, after] = [network(KENT), network(KENT, lever(text))];
    const [usual, more] = [run(before), run(after)];
    expect(flow(after, more, month, "move", from, to) - flow(before, usual, month, "move", from, to)).toBe(1);
    for (let earlier = 1; earlier < month; earlier++)
      expect(flow(after, more, earlier, "move", from, to)).toBe(flow(before, usual, earlier, "move", from, to));
  });

  it.each(["home", "relatives", "order"])("exits to %s, in the first month", (reason) => {
    const [before, after] = [network(KENT), network(KENT, lever(`exits; reason: ${reason}; add: 1 per month`))];
    const leaving = (net: FlowNetwork) =>
      net.space.places.reduce((sum, from) => sum + flow(net, run(net), 1, "exit", from, reason), 0);
    expect(leaving(after) - leaving(before)).toBe(1);
  });

  it("exits by adoption, with one more placed with adopters", () => {
    const [before, after] = [network(KENT), network(KENT, lever("exits; reason: adopted; add: 1 per month"))];
    const more = (kind: string, from: readonly string[], to: string) =>
      from.reduce(
        (sum, f) => sum + flow(after, run(after), 1, kind, f, to) - flow(before, run(before), 1, kind, f, to),
        0,
      );
    expect(more("exit", ["adoption"], "adopted")).toBe(1);
    expect(more("move", ["in-house", "ifa", "kinship"], "adoption")).toBe(1);
  });

  it("a negative amount, which keeps so many of the month's moves from happening", () => {
    const [before, after] = [
      network(KENT),
      network(
        KENT,
        lever("moves; from-placement: in-house; to-placement: sa-low; group: citizen; add: -1 child per month"),
      ),
    ];
    const usual = flow(before, run(before), 1, "move", "in-house", "sa-low");
    expect(usual).toBeGreaterThan(0);
    expect(flow(after, run(after), 1, "move", "in-house", "sa-low")).toBe(usual - 1);
  });
});

describe("the kind of lever", () => {
  it("arrivals multiplies or sets arrivals, and does half as much at half strength", () => {
    expect(arrivals("arrivals; factor: 3").line).toEqual({ slope: 3, intercept: 0 });
    expect(arrivals("arrivals; set: 14 per month").line).toEqual({ slope: 0, intercept: 14 });
    // From month 20 on over 2 + 1 months: a third, two thirds, all.
    const coming = (month: number) =>
      arrivals("arrivals; factor: 4; from: 2026-11; until: 2027-01; ramp: 2", month).line.slope;
    expect([19, 20, 21, 22, 23, 24, 25].map(coming)).toEqual([1, 2, 3, 4, 3, 2, 1].map((x) => expect.closeTo(x, 12)));
  });

  it("transfers changes the threshold, the wait, the limit and suspension", () => {
    const { threshold, waitDays } = BASE.reception;
    expect(under("transfers; of: threshold; set: 250 children").reception.threshold[MONTH]).toBe(250);
    expect(under("transfers; of: threshold; share: 0.1%").reception.threshold[MONTH]).toBeCloseTo(355.39, 9);
    expect(under("transfers; of: threshold; add: -20 children").reception.threshold[MONTH]).toBe(threshold[MONTH] - 20);
    expect(under("transfers; of: wait; factor: 2").reception.waitDays[MONTH]).toBe(2 * waitDays[MONTH]);
    expect(under("transfers; of: wait; add: 2 weeks").reception.waitDays[MONTH]).toBe(waitDays[MONTH] + 14);
    expect(inForce("transfers; of: limit; set: 50 per month").adjustments.transferLimit).toBe(50);
    expect(inForce("transfers; regime: suspended").adjustments.transferLimit).toBe(0);
  });

  it("transfers lets nobody go while they are suspended, and lets those who waited go later", () => {
    const net = network(KENT, lever("transfers; regime: suspended; from: 2025-07; until: 2025-12"));
    const path = run(net);
    const transfers = (month: number) =>
      net.space.places.reduce((sum, from) => sum + flow(net, path, month, "transfer", from, ""), 0);
    for (let month = 4; month <= 9; month++) expect(transfers(month)).toBe(0);
    expect(transfers(10)).toBeGreaterThan(transfers(3));
  });

  it("entries also changes the entrants whom yearly counts miss", () => {
    const { citizen } = under("entries; factor: 0.5; ages: 0-9");
    expect(citizen.uncounted[3]).toBeCloseTo(BASE.citizen.uncounted[3] / 2, 12);
    expect(citizen.uncounted[12]).toBe(BASE.citizen.uncounted[12]);
  });

  it("moves or exits multiplies the odds of one way alone", () => {
    const rates = (net: FlowNetwork, kind: string, from: string, to: string) => {
      const { space } = net;
      const { start, flow: flows } = space.moves;
      const odds = net.moves[MONTH - 1];
      return space.cells.flatMap((_, c) =>
        Array.from({ length: start[c + 1] - start[c] }, (_, i) => start[c] + i).flatMap((k) => {
          const f = space.flows[flows[k]];
          const hit = f.kind === kind && f.from === from && f.to === to && f.group === "citizen";
          return hit ? [odds.leave[c] * odds.share(space.moves, c, k)] : [];
        }),
      );
    };
    const before = network(KENT);
    for (const [kind, from, to, text] of [
      [
        "move",
        "in-house",
        "childrens-home",
        "moves; from-placement: in-house; to-placement: childrens-home; factor: 0.5",
      ],
      ["exit", "in-house", "home", "exits; reason: home; factor: 0.5"],
    ] as const) {
      const after = network(KENT, lever(text));
      const [usual, halved] = [rates(before, kind, from, to), rates(after, kind, from, to)];
      expect(usual.length).toBeGreaterThan(5);
      // Shares are kept as parts of 2^32.
      for (const [i, rate] of usual.entries()) expect(halved[i]).toBeCloseTo(rate / 2, 8);
      expect(rates(after, "move", "ifa", "in-house").map((x) => x.toFixed(8))).toEqual(
        rates(before, "move", "ifa", "in-house").map((x) => x.toFixed(8)),
      );
    }
  });

  it("mix moves a share of first homes from one home, or from all others, to another", () => {
    const now = BASE.citizen.entryMix[12];
    const from = under("mix; to-placement: kinship; from-placement: in-house; share: 25%; group: citizen").citizen
      .entryMix[12];
    expect(definite(from.get("kinship")) - definite(now.get("kinship"))).toBeCloseTo(
      definite(now.get("in-house")) / 4,
      12,
    );
    expect(from.get("ifa")).toBe(now.get("ifa"));
    const all = under("mix; to-placement: kinship; share: 25%").citizen.entryMix[12];
    expect(all.get("kinship")).toBeCloseTo(definite(now.get("kinship")) + (1 - definite(now.get("kinship"))) / 4, 12);
    expect(definite(all.get("ifa")) / definite(all.get("in-house"))).toBeCloseTo(
      definite(now.get("ifa")) / definite(now.get("in-house")),
      12,
    );
    const set = under("mix; to-placement: ksh; set: 30%; group: uasc").reception.retainedMix[16];
    expect(set.get("ksh")).toBeCloseTo(0.3, 12);
    for (const mix of [from, all, set]) expect([...mix.values()].reduce((s, x) => s + x, 0)).toBeCloseTo(1, 12);
  });

  it("mix can open a home to entrants where nobody entered before", () => {
    const net = network(KENT, lever("mix; to-placement: complex-home; share: 50%; ages: 12; from: 2027-06"));
    const path = run(net);
    const entries = Array.from({ length: 48 }, (_, t) => flow(net, path, t + 1, "entry", "outside", "complex-home"));
    expect(entries.slice(0, 26).reduce((s, x) => s + x, 0)).toBe(0);
    expect(entries.slice(26).reduce((s, x) => s + x, 0)).toBeGreaterThan(0);
  });

  it("eighteen changes one way at 18 by share, set or factor, and all ways still add up", () => {
    const shares = (parameters: typeof BASE) => {
      const rule = parameters.birthdays.filter((r) => r.age === 18 && r.group === "citizen" && r.from === "in-house");
      const whole = rule.reduce((s, r) => s + r.value, 0);
      return new Map(rule.map((r) => [r.to, r.value / whole]));
    };
    const now = definite(shares(BASE).get("staying-put"));
    const put = (text: string) => shares(under(`eighteen; to-placement: staying-put; ${text}`));
    expect(put("share: 20%").get("staying-put")).toBeCloseTo(now + (1 - now) / 5, 12);
    expect(put("set: 70%").get("staying-put")).toBeCloseTo(0.7, 12);
    expect(put("factor: 0.5").get("staying-put")).toBeCloseTo(now / 2, 12);
    for (const text of ["share: 20%", "set: 70%", "factor: 0.5"])
      expect([...put(text).values()].reduce((s, x) => s + x, 0)).toBeCloseTo(1, 12);
  });

  it("carers changes approvals, each stage before them and its delay, leaving, places and the drift of their share", () => {
    const carers = (text: string) => definite(under(`carers; carer: in-house; ${text}`).carers.get("in-house"));
    const approvals = (text: string) =>
      inForce(`carers; carer: in-house; of: approvals; ${text}`).adjustments.approvals.get("in-house");
    const now = definite(BASE.carers.get("in-house"));
    expect(approvals("add: 12 per year")).toEqual({ slope: 1, intercept: 12 });
    expect(approvals("factor: 0.5")).toEqual({ slope: 0.5, intercept: 0 });
    expect(approvals("set: 60 per year")).toEqual({ slope: 0, intercept: 60 });
    const { funnel } = definite(now.supply);
    expect(definite(carers("of: enquiries; factor: 1.5").supply).funnel).toEqual({ ...funnel, enquiries: 492 });
    expect(definite(definite(carers("of: enquiries; add: 12 enquiries per month").supply).funnel).enquiries).toBe(472);
    expect(definite(carers("of: application-share; factor: 2").supply).funnel).toEqual({ ...funnel, applied: 0.89 });
    expect(definite(carers("of: approval-share; set: 40%").supply).funnel).toEqual({ ...funnel, approved: 0.4 });
    expect(definite(definite(carers("of: approval-share; factor: 9").supply).funnel).approved).toBe(1);
    const delays = (text: string) => {
      const { monthsToApply, monthsToApprove } = definite(definite(carers(text).supply).funnel);
      return [monthsToApply, monthsToApprove];
    };
    expect(delays("of: application-delay; set: 0 months")).toEqual([0, 6]);
    expect(delays("of: approval-delay; add: -2 months")).toEqual([1, 4]);
    expect(delays("of: approval-delay; add: -9 months")).toEqual([1, 0]);
    expect(delays("of: approval-delay; factor: 0.6")).toEqual([1, 4]);
    expect(under("carers; carer: in-house; of: share-drift; set: 0.9").shareDrifts).toEqual([
      { home: "in-house", instead: "ifa", odds: 0.9 },
    ]);
    expect(definite(carers("of: leaving; factor: 0.5").supply).leaving).toBe(definite(now.supply).leaving / 2);
    expect(definite(carers("of: leaving; set: 5% per year").supply).leaving).toBeCloseTo(0.05, 12);
    expect(carers("of: places; add: 0.1 places").perUnit).toBeCloseTo(now.perUnit + 0.1, 12);
  });

  it("capacity makes an opening late, on its day or larger, and changes beds and the usable share", () => {
    const beds = (...texts: readonly string[]) => planCapacity(timelineOf(...texts.map(lever))).beds;
    const opens = (placement: string, ...texts: readonly string[]) =>
      definite(beds(...texts).get(placement)).findIndex((b) => b > 0);
    expect(opens("complex-home")).toBe(19);
    expect(opens("complex-home", "capacity; event: complex-homes; delay: 6 months")).toBe(25);
    expect(opens("complex-home", "capacity; event: complex-homes; late: 0 months")).toBe(15);
    expect(opens("complex-home", "capacity; event: complex-homes; set: 0 beds")).toBe(-1);
    expect(definite(beds("capacity; event: complex-homes; add: 4 beds").get("complex-home"))[30]).toBe(12);
    const reception = (text: string) =>
      [...definite(beds(text).get("reception"))].map((b, t) => b - definite(beds().get("reception"))[t]);
    expect(
      reception("capacity; placement: reception; add: 30 beds; from: 2026-04; until: 2026-06").slice(12, 17),
    ).toEqual([0, 30, 30, 30, 0]);
    expect(reception("capacity; placement: reception; add: 8 beds; from: 2026-04; ramp: 3").slice(12, 18)).toEqual([
      0, 2, 4, 6, 8, 8,
    ]);
    expect(reception("capacity; placement: reception; add: -1 bed")[30]).toBe(-1);
    expect(under("capacity; of: usable; placement: in-house; set: 95%").capacity.usable.get("in-house")).toBeCloseTo(
      0.95,
      12,
    );
  });

  it("costs multiplies, sets or raises prices year by year", () => {
    const price = (text: string, month = MONTH) => under(`costs; ${text}`, month).prices;
    const now = BASE.prices;
    expect(price("factor: 1.1; placement: ifa").get("ifa")).toBeCloseTo(990, 9);
    expect(price("factor: 1.1; placement: ifa").get("in-house")).toBe(now.get("in-house"));
    expect(price("add: £50 per week").get("in-house")).toBe(definite(now.get("in-house")) + 50);
    expect(price("set: £1,000 per week; placement: ifa").get("ifa")).toBe(1000);
    // April 2026 is the first of twelve months: by March 2027 a whole year's rise is there.
    expect(price("inflation: 10% per year; from: 2026-04", 12).get("ifa")).toBe(900);
    expect(price("inflation: 10% per year; from: 2026-04", 24).get("ifa")).toBeCloseTo(990, 9);
    expect(price("inflation: 10% per year; from: 2026-04", 36).get("ifa")).toBeCloseTo(1089, 9);
    expect(price("inflation: 10% per year; from: 2026-04; until: 2027-03", 48).get("ifa")).toBeCloseTo(990, 9);
  });

  it("of every lever in the catalogue has a form", () => {
    expect([...new Set(LEVER_FORMS.map(({ kind }) => kind))]).toEqual(LEVER_KINDS);
  });
});

describe("months in which the same levers act", () => {
  it("share one set of parameters, and the parameters given are left as they are", () => {
    const copy = structuredClone(BASE);
    const pulled = levers(`  - kind: costs
    factor: 2
    from: 2026-04
    ramp: 2
  - kind: entries
    factor: 0.9
    from: 2027-01
  - kind: exits
    reason: home
    factor: 1.2
  - kind: eighteen
    to-placement: staying-put
    share: 20%
`);
    const timeline = timelineOf(...pulled);
    expect(BASE).toEqual(copy);
    // The origin; before April 2026; two months of coming in; before 2027; after.
    expect(timeline.items).toHaveLength(6);
    expect(timeline.at(0)).toBe(timeline.items[0]);
    const items = timeline.byMonth(
      () => 0,
      (item) => item,
    );
    expect(new Set(items).size).toBe(timeline.items.length - 1);
  });
});
