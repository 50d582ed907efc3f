import { ConservationError, GROUPS, type Path } from "@sufficiency/core";
import { Conservation, definite, type FlowNetwork, MemberRunner, type PathRecord } from "@sufficiency/core/advanced";

import { modelOf } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { comingOfAge } from "../support/coming-of-age.js";
import { KENT } from "../support/kent.js";
import { LAWS } from "../support/network-laws.js";
import { flowIn, months, pathsOf } from "../support/paths.js";

const MEMBERS = 20;
const model = modelOf(KENT, { seed: "conservation" });
const { space } = model;
const runs = Array.from({ length: MEMBERS }, (_, member) => model.member(member));
const places = space.places.length;
const ends = space.flows.map((flow) => ({
  group: flow.group === "uasc" ? 1 : 0,
  from: space.places.indexOf(flow.from),
  to: space.places.indexOf(flow.to),
}));

/** Children at a month's end. */
const stock = (path: Path, month: number, group: number, place: number) => path.stockRow(month, GROUPS[group])[place];

describe(`Kent, ${MEMBERS} members, every group, place and month, from the paths alone`, () => {
  test("have as many at the start plus in as at the end plus out", () => {
    for (const { path, network } of runs) {
      for (const month of months(network.months)) {
        const balance = [0, 1].map((group) => space.places.map((_, place) => stock(path, month - 1, group, place)));
        ends.forEach(({ group, from, to }, f) => {
          const children = path.flowRow(month)[f];
          if (from >= 0) balance[group][from] -= children;
          if (to >= 0) balance[group][to] += children;
        });
        expect(balance).toEqual(
          [0, 1].map((group) => space.places.map((_, place) => stock(path, month, group, place))),
        );
      }
    }
  });

  test("have no stock and no flow below zero", () => {
    for (const { path } of runs) {
      const all = (row: (month: number) => Iterable<number>) => [0, ...months(path.months)].flatMap((m) => [...row(m)]);
      for (const series of [
        all((month) => GROUPS.flatMap((group) => [...path.stockRow(month, group)])),
        all((month) => path.flowRow(month)),
        all((month) => path.peakRow(month)),
        all((month) => [path.arrivals(month)]),
      ])
        expect(Math.min(...series)).toBe(0);
    }
  });

  test("count all who arrive as arriving, and a reception peak of at least its stock", () => {
    for (const { path, network } of runs) {
      for (const month of months(network.months)) {
        expect(flowIn(network, path, month, "arrival")).toBe(path.arrivals(month));
        expect(path.arrivals(month)).toBe(network.arrivals[month - 1]);
        for (let place = 0; place < places; place++) {
          expect(path.peakRow(month)[place]).toBeGreaterThanOrEqual(
            stock(path, month, 0, place) + stock(path, month, 1, place),
          );
        }
      }
    }
  });

  test("have nobody in a home before it opens and once it has closed", () => {
    for (const { path, network } of runs) {
      for (let place = 0; place < places; place++) {
        const holds = (month: number) => stock(path, month, 0, place) + stock(path, month, 1, place);
        for (let month = 1; month < network.opens[place] && month <= network.months; month++)
          expect(holds(month)).toBe(0);
        for (let month = network.closes[place]; month <= network.months; month++) expect(holds(month)).toBe(0);
      }
    }
    expect(runs.some(({ network }) => network.closes.some((month) => month < 48))).toBe(true);
  });

  test("have only people of the right ages in each home, and never mix care leavers with children in care", () => {
    for (const flow of space.flows.filter((f) => f.kind === "eighteen")) {
      expect(definite(KENT.placements.find((p) => p.id === flow.from)).service).toBe("care");
      if (flow.to !== "ended") expect(definite(KENT.placements.find((p) => p.id === flow.to)).service).toBe("leaver");
    }
    for (const flow of space.flows.filter((f) => f.kind === "move")) {
      const [from, to] = [flow.from, flow.to].map((id) => definite(KENT.placements.find((p) => p.id === id)).service);
      expect(from).toBe(to);
    }
  });
});

describe("the conservation check names the member, month and place, and", () => {
  const network: FlowNetwork = comingOfAge(new Array(12).fill(3));
  const check = (doctor: (path: PathRecord) => void, member = 4, month = 7) => {
    const path = pathsOf(network, member + 1, "doctored")[member];
    doctor(path);
    return () => new Conservation(network.space).assertMonth(path, month);
  };

  test("passes a path as it was simulated", () => expect(check(() => {})).not.toThrow());

  test("refuses a flow counted twice", () => {
    const twice = check((path) => {
      path.flowRow(7)[0] *= 2;
    });
    expect(twice).toThrow(ConservationError);
    expect(twice).toThrow("member 4, month 7: citizen children in home are 15, but the flows give 12");
  });

  test("refuses a path that lost a child", () => {
    const dropped = check((path) => {
      path.stockRow(7, "citizen")[1]--;
    });
    expect(dropped).toThrow(ConservationError);
    expect(dropped).toThrow("member 4, month 7: citizen children in own flat are 20, but the flows give 21");
  });

  test("refuses a child who changes group", () => {
    const changed = check((path) => {
      path.stockRow(7, "citizen")[0]--;
      path.stockRow(7, "uasc")[0]++;
    });
    expect(changed).toThrow(/member 4, month 7: citizen children in home/);
  });

  test("refuses a change to any flow or stock of Kent's own paths", () => {
    const path = new MemberRunner(space, "conservation").run(runs[5].network, 5);
    const conservation = new Conservation(space);
    const throws = (month: number) => () => conservation.assertMonth(path, month);
    for (let f = 0; f < space.flows.length; f++) {
      if (ends[f].from === ends[f].to) continue;
      path.flowRow(9)[f]++;
      expect(throws(9), JSON.stringify(space.flows[f])).toThrow(/^member 5, month 9: /);
      path.flowRow(9)[f]--;
    }
    for (let series = 0; series < 2 * places; series++) {
      path.seriesRow(9)[series]++;
      expect(throws(9)).toThrow(space.places[series % places]);
      expect(throws(10)).toThrow(ConservationError);
      path.seriesRow(9)[series]--;
    }
    expect(throws(9)).not.toThrow();
  });

  test("keeps the invariant that a changed path is refused", () =>
    expect(LAWS["a doctored path is refused"]()).toEqual([]));
});
