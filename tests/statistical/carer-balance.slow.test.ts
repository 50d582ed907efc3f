import { parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { levers, supposing } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";

const PACK = parsePack(smallPack());
const MEMBERS = 1200;
/** More children enter, so that the carers there are do not do. */
const CROWDED = "  - kind: entries\n    factor: 1.8\n";

/** A projection of the crowded pack, with approvals at a level rate where one is given. */
function run(seed: string, approvals?: number) {
  const rate = `  - kind: carers\n    of: approvals\n    carer: in-house\n    set: ${approvals} per year\n`;
  const scenario = supposing(...levers(approvals === undefined ? CROWDED : CROWDED + rate, PACK));
  return project(PACK, { members: MEMBERS, seed, scenario, balanceLevel: 0.8 });
}

describe("the approvals a year that bring carers into balance", () => {
  const rows = run("asked").balance.filter(({ carers }) => carers === "in-house");
  const asked = definite(rows.find(({ level }) => level === 0.8));

  test("rise with the chance asked for and lie inside their Monte Carlo intervals", () => {
    expect(rows.map(({ level }) => level)).toEqual([0.5, 0.8, 0.9, 0.95]);
    rows.forEach(({ needed, low, high }, i) => {
      expect([definite(low) <= definite(needed), definite(needed) <= definite(high)]).toEqual([true, true]);
      if (i > 0) expect(definite(needed)).toBeGreaterThanOrEqual(definite(rows[i - 1].needed));
    });
    expect(asked.needed).toBeGreaterThan(asked.today);
  });

  test("bring that chance in a projection with another seed, and one approval fewer does not", () => {
    const chance = (approvals: number) =>
      definite(run("checked", approvals).balance.find(({ carers }) => carers === "in-house")).chance;
    // Both are estimates from as many members: five standard errors of their difference.
    const error = 5 * Math.sqrt((2 * 0.8 * 0.2) / MEMBERS);
    expect(chance(definite(asked.needed))).toBeGreaterThan(0.8 - error);
    expect(chance(definite(asked.needed) - 1)).toBeLessThan(0.8 + error);
  });

  test("bring that chance in a projection with the same seed, and one approval fewer does not", () => {
    const chance = (approvals: number) =>
      definite(run("asked", approvals).balance.find(({ carers }) => carers === "in-house")).chance;
    expect(chance(definite(asked.needed))).toBeGreaterThanOrEqual(0.8);
    expect(chance(definite(asked.needed) - 1)).toBeLessThan(0.8);
  });
});
