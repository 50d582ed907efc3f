import { calendarMonth, Model, type Path } from "@sufficiency/core";
import { type FlowNetwork, type Stage, TransitionProbabilities } from "@sufficiency/core/advanced";

import { describe, expect, test } from "vitest";
import { comingOfAge } from "../support/coming-of-age.js";
import { KENT } from "../support/kent.js";
import { LAWS } from "../support/network-laws.js";
import { flowIn, months, pathsOf } from "../support/paths.js";

const central = Model.of(KENT, { seed: "birthdays" }).central().member(0).network;

/** Kent's network with nothing in it but birthdays, and 12 children a birth month in one cell. */
function kentWith(stage: Stage, group: "citizen" | "uasc", age: number, place: string, children: number): FlowNetwork {
  const { cells, places } = central.space;
  const cell = cells.findIndex(
    (c) => c.stage === stage && c.group === group && c.age === age && places[c.place] === place,
  );
  expect(cell).toBeGreaterThanOrEqual(0);
  const opening = new Int32Array(central.opening.length).fill(children, 12 * cell, 12 * cell + 12);
  return { ...central, opening, ...stillness(central), months: 12 };
}

/** No moves, no entries, nobody in reception. */
function stillness({ space }: FlowNetwork) {
  const still = new TransitionProbabilities(space.cells.length, space.moves.to.length);
  return {
    moves: new Array<TransitionProbabilities>(central.months).fill(still),
    entries: [],
    waiting: [],
    reception: undefined,
  };
}

describe("birthdays alone", () => {
  test("bring one of 12 children to 18 each month, where one was born in each", () => {
    const network = comingOfAge(new Array(12).fill(1));
    const [path] = pathsOf(network, 1, "one a month");
    for (const month of months(12)) expect(flowIn(network, path, month, "eighteen")).toBe(1);
  });

  test.each(months(12))("bring a child born in calendar month %d to 18 in that month", (byMonth) => {
    const network = comingOfAge(Array.from({ length: 12 }, (_, birthMonth) => (birthMonth === byMonth - 1 ? 1 : 0)));
    const [path] = pathsOf(network, 1, "one child");
    const came = months(12).filter((month) => flowIn(network, path, month, "eighteen") === 1);
    expect(came.map((month) => calendarMonth(network.origin + month))).toEqual([byMonth]);
    // Nobody is 17 past the month of the birthday.
    for (const month of months(12)) expect(path.stock(month, "citizen", "home")).toBe(month < came[0] ? 1 : 0);
  });

  test("keep the invariant that a birthday comes in its month", () =>
    expect(LAWS["a birthday comes in its month"]()).toEqual([]));
  test("keep the invariant that nobody moves twice in a month", () =>
    expect(LAWS["nobody moves twice in a month"]()).toEqual([]));
});

describe("Kent's rules at each birthday, 100 children a birth month", () => {
  const each = 100;
  const monthly = (network: FlowNetwork, isCounted: (flow: FlowNetwork["space"]["flows"][number]) => boolean) => {
    const [path] = pathsOf(network, 1, "rules");
    const { flows } = network.space;
    return months(12).map((month) =>
      flows.reduce((sum, flow, f) => (isCounted(flow) ? sum + path.flowRow(month)[f] : sum), 0),
    );
  };
  const all = () => true;

  test("move nobody out of a family at 16", () => {
    expect(monthly(kentWith("long", "citizen", 15, "in-house", each), all)).toEqual(new Array(12).fill(0));
  });

  test("move those placed for adoption to a foster home at 13", () => {
    const outgrown = kentWith("long", "citizen", 12, "adoption", each);
    expect(monthly(outgrown, (flow) => flow.kind === "move" && flow.from === "adoption")).toEqual(
      new Array(12).fill(each),
    );
  });

  test.each([
    ["citizen", "long", "childrens-home"],
    ["citizen", "short", "sa-low"],
    ["uasc", "retained", "sa-spot"],
  ] as const)("18: every %s child leaves care, %s, from %s", (group, stage, place) => {
    const network = kentWith(stage, group, 17, place, each);
    expect(monthly(network, (flow) => flow.kind === "eighteen" && flow.from === place)).toEqual(
      new Array(12).fill(each),
    );
    expect(monthly(network, all)).toEqual(new Array(12).fill(each));
  });

  test.each([
    ["19", "uasc", 18, "semi-independent", "move", 0.6],
    ["21", "citizen", 20, "staying-put", "move", 1],
    ["21", "uasc", 20, "ksh-18", "move", 1],
    ["22", "citizen", 21, "private-rented", "age-out", 0.73],
    ["25", "uasc", 24, "private-rented", "age-out", 1],
  ] as const)(
    "%s: of %s care leavers of %d in %s the share that the pack gives have their flow: %s",
    (_, group, age, place, kind, share) => {
      const flows = monthly(
        kentWith("leaver", group, age, place, each),
        (flow) => flow.kind === kind && flow.from === place,
      );
      const sum = flows.reduce((s, x) => s + x, 0);
      expect(Math.abs(sum - 12 * each * share)).toBeLessThanOrEqual(5 * Math.sqrt(12 * each * share * (1 - share)));
      if (share === 1) expect(flows).toEqual(new Array(12).fill(each));
      else for (const flow of flows) expect(flow).toBeGreaterThan(0);
    },
  );

  test("change nothing but the age at 20, 23 and 24", () => {
    for (const age of [19, 22, 23])
      expect(monthly(kentWith("leaver", "uasc", age, "private-rented", each), all)).toEqual(new Array(12).fill(0));
  });
});

describe("Kent's own opening stock with nothing but birthdays", () => {
  const { space } = central;
  const network: FlowNetwork = { ...central, ...stillness(central), months: 48 };
  const byMonth = (age: number, calendar: number) =>
    space.cells.reduce((sum, cell, c) => (cell.age === age ? sum + central.opening[12 * c + calendar - 1] : sum), 0);

  test("as many turn 18 in each month of four years as were that much younger at the start", () => {
    const [path] = pathsOf(network, 1, "kent");
    for (const month of months(48)) {
      const calendar = calendarMonth(network.origin + month);
      const age = 17 - Math.floor((month - 1) / 12);
      expect(flowIn(network, path, month, "eighteen")).toBe(byMonth(age, calendar));
    }
  });

  test("no child is in care 12 months after the last of the 17-year-olds' birthdays but those who were younger", () => {
    for (const path of pathsOf(network, 3, "kent")) expect(inCare(path, 12)).toBe(inCare(path, 0) - aged(17));
  });

  function aged(age: number): number {
    return months(12).reduce((sum, calendar) => sum + byMonth(age, calendar), 0);
  }

  function inCare(path: Path, month: number): number {
    const care = KENT.placements.filter((p) => p.service === "care");
    return care.reduce((sum, { id }) => sum + path.stock(month, "all", id), 0);
  }
});
