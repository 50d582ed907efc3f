import { type AdditionalMoveStream, type FlowNetwork, TransitionProbabilities } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { networkOf } from "../support/networks.js";
import { flowIn, months, pathsOf } from "../support/paths.js";
import { receptionNetwork } from "../support/reception-network.js";

const MONTHS = 12;

/** Two homes of one age: 600 children in `here`, nobody in `there`; `leave` of those in `here` go there each month. */
function twoHomes(
  leave: number,
  intercept: Partial<AdditionalMoveStream> & Pick<AdditionalMoveStream, "children">,
): FlowNetwork {
  const cells = [0, 1].map((place) => ({ group: "citizen", stage: "long", age: 3, place }) as const);
  const opening = new Int32Array(24).fill(50, 0, 12);
  const network = networkOf({
    places: ["here", "there"],
    cells,
    months: MONTHS,
    opening,
    moves: new Map([[0, { leave, ways: [[1, 1]] as const }]]),
  });
  const still = new TransitionProbabilities(2, network.space.moves.to.length);
  const whole = { name: "shift", from: Int32Array.of(0), to: Int32Array.of(1), flow: Int32Array.of(0), ...intercept };
  return { ...network, moves: leave > 0 ? network.moves : network.moves.map(() => still), additionalMoves: [whole] };
}

const moved = (network: FlowNetwork, members: number, seed: string) =>
  pathsOf(network, members, seed).map((path) => months(MONTHS).map((month) => flowIn(network, path, month, "move")));

describe("children moved on top of the rates", () => {
  test("are one each month, in every member, where one a month is asked for", () => {
    const network = twoHomes(0, { children: new Float64Array(MONTHS).fill(1) });
    expect(moved(network, 20, "one")).toEqual(Array.from({ length: 20 }, () => new Array(MONTHS).fill(1)));
  });

  test("are one or none where a fraction is asked for, and the fraction on average", () => {
    const network = twoHomes(0, { children: new Float64Array(MONTHS).fill(0.3) });
    const all = moved(network, 400, "fraction").flat();
    expect(new Set(all)).toEqual(new Set([0, 1]));
    const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
    expect(Math.abs(mean - 0.3)).toBeLessThan(4.5 * Math.sqrt((0.3 * 0.7) / all.length));
  });

  test("are no more than are there, and nobody twice in a month", () => {
    const network = twoHomes(0, { children: new Float64Array(MONTHS).fill(250) });
    const [path] = pathsOf(network, 1, "all");
    expect(months(MONTHS).map((month) => flowIn(network, path, month, "move"))).toEqual([
      250,
      250,
      100,
      ...new Array(9).fill(0),
    ]);
    expect(path.stock(MONTHS, "citizen", "there")).toBe(600);
  });

  test("are none before the home that they go to opens", () => {
    const network = {
      ...twoHomes(0, { children: new Float64Array(MONTHS).fill(2) }),
      opens: Float64Array.of(0, 5),
    };
    const [path] = pathsOf(network, 1, "opening");
    expect(months(MONTHS).map((month) => flowIn(network, path, month, "move"))).toEqual([
      ...new Array(4).fill(0),
      ...new Array(8).fill(2),
    ]);
  });
});

describe("children kept from moving", () => {
  test("are as many as asked for, or all who would have moved", () => {
    const free = moved(twoHomes(0.02, { children: new Float64Array(MONTHS) }), 50, "kept back");
    const kept = moved(twoHomes(0.02, { children: new Float64Array(MONTHS).fill(-3) }), 50, "kept back");
    // The first month starts from the same children in both; later ones hold a few more who may go.
    expect(kept.map((member) => member[0])).toEqual(free.map((member) => Math.max(0, member[0] - 3)));
    const total = (all: number[][]) => all.flat().reduce((sum, x) => sum + x, 0);
    expect(total(kept)).toBeLessThan(total(free));
  });

  test("leave nobody to move where as many are kept as leave", () => {
    const network = twoHomes(0.02, { children: new Float64Array(MONTHS).fill(-600) });
    expect(moved(network, 10, "nobody").flat()).toEqual(new Array(10 * MONTHS).fill(0));
  });
});

describe("a limit to transfers", () => {
  const arrivals = new Int32Array(MONTHS).fill(40);
  const transfers = (transferLimit: number[]) => {
    const network = receptionNetwork({ arrivals, waitDays: 5, transferLimit });
    return { network, paths: pathsOf(network, 10, "limit") };
  };

  test("keeps everybody waiting while transfers are suspended, and lets them go afterwards", () => {
    const suspended = months(MONTHS).map((month) => (month <= 6 ? 0 : Number.POSITIVE_INFINITY));
    const { network, paths } = transfers(suspended);
    for (const path of paths) {
      for (const month of months(6)) {
        expect(flowIn(network, path, month, "transfer")).toBe(0);
        expect(path.stock(month, "uasc", network.space.places[0])).toBe(40 * month);
      }
      expect(flowIn(network, path, 7, "transfer")).toBeGreaterThanOrEqual(240);
    }
  });

  test("is never exceeded in a month, and used in full while more children wait", () => {
    const { network, paths } = transfers(new Array(MONTHS).fill(25));
    for (const path of paths) {
      const monthly = months(MONTHS).map((month) => flowIn(network, path, month, "transfer"));
      expect(Math.max(...monthly)).toBe(25);
      expect(monthly.slice(1)).toEqual(new Array(MONTHS - 1).fill(25));
    }
  });
});
