import { parseMonth } from "@sufficiency/core";
import { definite, ParameterDraws } from "@sufficiency/core/advanced";

import { finish, type Scenario, switchingValue } from "@sufficiency/scenarios";
import { crossing, Experiment } from "@sufficiency/scenarios/advanced";

import { describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";

describe("the size of a lever at which trials cross a probability", () => {
  const trials = (...chances: number[]) => chances.map((chance, i) => ({ size: 2 * i, chance }));

  test.each([
    [trials(0.9, 0.7, 0.1), 0.5, 2 + 2 * (0.2 / 0.6)],
    [trials(0.1, 0.5, 0.9), 0.5, 2],
    [trials(0.9, 0.7, 0.6), 0.5, undefined],
    [trials(0.4, 0.1), 0.5, undefined],
    [trials(0.5, 0.1), 0.5, 0],
    // 0.6 and 0.7 are pooled to 0.65.
    [trials(0.9, 0.6, 0.7, 0.3), 0.5, 4 + 2 * (0.15 / 0.35)],
  ])("is found between the trials: %j at %d", (found, target, size) => {
    if (size === undefined) expect(crossing(found, target)).toBeUndefined();
    else expect(crossing(found, target)).toBeCloseTo(size, 12);
  });
});

describe("the switching value of Kent's levers", () => {
  const ask = (lever: Scenario["levers"][number], placement: string, more: object = {}) =>
    finish(
      switchingValue(KENT, {
        seed: "switching",
        members: 20,
        scenario: { name: "asked", because: "", levers: [lever] },
        lever: 0,
        placement,
        ...more,
      }),
    );

  test("is the number of beds that leaves only the allowed share of paths short", () => {
    // The homes are open at the origin, so the lever brings no opening forward.
    const from = definite(parseMonth("2028-06"));
    const found = ask({ kind: "capacity", placement: "uasc-home", add: 1, from }, "uasc-home");
    const experiment = new Experiment(KENT, { seed: "switching", of: ["uasc-home"] });
    const draws = new ParameterDraws("switching", KENT.correlations);
    const gaps = Array.from({ length: 20 }, (_, member) => {
      const inputs = draws.of(member);
      return experiment.run((input) => inputs.read(input), member)[0];
    });
    expect(found.trials.length).toBeGreaterThan(4);
    for (const { size, chance } of found.trials)
      expect(chance).toBeCloseTo(gaps.filter((gap) => gap > Math.round(size)).length / 20, 12);
    expect([found.none, found.unit, found.outcome.quantity]).toEqual([0, "beds", "short"]);
  });

  test("is not there for a lever that does not act on the home, and that is said", () => {
    const found = ask({ kind: "costs", factor: 1.1 }, "childrens-home", { places: 1 });
    expect(found.switches).toBeUndefined();
    expect(new Set(found.trials.map(({ chance }) => chance))).toEqual(new Set([1]));
  });

  test.each([
    ["set", { kind: "arrivals", set: 14 }],
    ["1", { kind: "arrivals", factor: 1 }],
  ] as const)("an amount without a size of doing nothing, or at it, is refused: %s", (_, lever) => {
    expect(() => ask(lever as never, "complex-home")).toThrow(/lever/);
  });

  test("needs a number of places for a home without planned places", () => {
    expect(() => ask({ kind: "costs", factor: 1.1 }, "childrens-home")).toThrow(/places/);
  });
});
