import type { DataPack, Input } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { finish, modelOf, tornado, uncertainInputs } from "@sufficiency/scenarios";
import { AS_WRITTEN, type Bar, Experiment } from "@sufficiency/scenarios/advanced";

import { beforeAll, describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";

/** The pack in which only the figures that are named are uncertain. */
function onlyUncertain(pack: DataPack, ids: readonly string[]): DataPack {
  const settle = (input: Input): Input =>
    ids.includes(input.id) ? input : { ...input, low: undefined, high: undefined };
  const tables = Object.entries(pack).map(([name, table]: [string, unknown]) => [
    name,
    Array.isArray(table) ? table.map((row) => (row.input ? { ...row, input: settle(row.input) } : row)) : table,
  ]);
  return Object.fromEntries(tables) as DataPack;
}

const CENTRE = "capacity/beds/reception-centre-6/reception/2025-12";
const USABLE = "capacity/usable/usable/complex-home";
const LEVEL = "arrivals/level/uasc";
/** Pairs of separate runs; what they may differ by is worked out from their spread. */
const RUNS = 100;
const PRICE = "costs/unit-cost/childrens-home/2018/19";

describe("sensitivity to one input at a time", () => {
  const pack = onlyUncertain(KENT, [CENTRE, USABLE, LEVEL, PRICE]);
  const bars = new Map<string, Bar>();

  beforeAll(() => {
    const asked = { seed: "bars", of: ["reception"], screened: 2, pairs: 20, named: 5 };
    const [found] = finish(tornado(pack, asked));
    for (const bar of found.bars) bars.set(bar.input.id, bar);
  });

  test("tries the uncertain inputs that a count of places can depend on, and no price", () => {
    expect(uncertainInputs(pack, { seed: "1" }).map(({ id }) => id)).toEqual([LEVEL, CENTRE, USABLE]);
    expect([...bars.keys()].sort()).toEqual([LEVEL, CENTRE, USABLE].sort());
  });

  test("finds that a bed more is a place less short, in every pair", () => {
    // 30 beds, 15 to 50: closed form, and no chance in the difference of a coupled pair.
    const { low, high, swing } = definite(bars.get(CENTRE));
    expect([low, high, swing]).toEqual([
      { mean: 15, error: 0 },
      { mean: -20, error: 0 },
      { mean: -35, error: 0 },
    ]);
  });

  test("finds no effect of an input of another home", () => {
    expect(definite(bars.get(USABLE)).swing).toEqual({ mean: 0, error: 0 });
  });

  test("finds the effect of more arrivals that two separate sets of runs have", () => {
    const bar = definite(bars.get(LEVEL));
    const experiment = new Experiment(pack, { seed: "apart", of: ["reception"] });
    const { low, high } = bar.input;
    const differences = Array.from({ length: RUNS }, (_, member) => {
      const at = (value: number) =>
        experiment.run((input) => (input.id === LEVEL ? value : AS_WRITTEN(input)), member)[0];
      return at(definite(high)) - at(definite(low));
    });
    const mean = differences.reduce((sum, x) => sum + x, 0) / RUNS;
    const variance = differences.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (RUNS - 1);
    const error = Math.sqrt(variance / RUNS + bar.swing.error ** 2);
    expect(mean).toBeGreaterThan(4 * Math.sqrt(variance / RUNS));
    expect(Math.abs(bar.swing.mean - mean)).toBeLessThan(4.5 * error);
  });
});

test("a member of a sensitivity run has the random draws and inputs of the same member of a projection", () => {
  const model = modelOf(KENT, { seed: "same" });
  const central = model.central().member(3).network;
  const chosen = model.withDraws(() => ({ read: AS_WRITTEN, score: () => 0, drift: () => 0 }));
  const under = chosen.member(3).network;
  expect(under.arrivals).toEqual(central.arrivals);
  expect(under.opening).toEqual(central.opening);
});
