import { CENTRAL, calibrate, type Timeline } from "@sufficiency/core/advanced";
import { adequate, chanceShort, chanceShortOfCarers, readyScenario } from "@sufficiency/scenarios/advanced";
import { describe, expect, test } from "vitest";
import { supplyOf } from "../support/carer-supplies.js";
import { fixedPack, steadyTimeline, withValues } from "../support/fixed-pack.js";
import { poissonLaw } from "../support/laws.js";
import { pathsOf } from "../support/paths.js";
import { supposing } from "../support/scenarios.js";
import { singleCell } from "../support/single-cell.js";

const MEMBERS = 20_000;
/** Standard errors; 14 checks: one false alarm in 100,000 such files. */
const LIMIT = 5;

describe("beds for a home that holds a Poisson number of children", () => {
  const [entering, leave, month] = [8, 0.2, 12];
  const { first, pmf } = poissonLaw((entering * (1 - (1 - leave) ** month)) / leave);
  const law = Array.from(pmf, (p, i) => ({ n: first + i, p }));
  const need = Int32Array.from(pathsOf(singleCell(entering, 1, leave, month), MEMBERS, "newsvendor"), (path) =>
    path.stock(month, "citizen", "home"),
  );
  const above = (beds: number) => law.reduce((sum, { n, p }) => (n > beds ? sum + p : sum), 0);

  test.each([0.05, 0.1, 0.2, 0.5])("keep a risk of %d as the exact quantile does", (risk) => {
    const beds = adequate(need, risk);
    const error = LIMIT * Math.sqrt((risk * (1 - risk)) / MEMBERS);
    // A Poisson quantile: with these beds the exact chance is at most the risk, with one fewer above it.
    expect(above(beds)).toBeLessThan(risk + error);
    expect(above(beds - 1)).toBeGreaterThan(risk - error);
    expect(Math.abs(chanceShort(need, beds) - above(beds))).toBeLessThan(error);
  });

  // c beds are paid for at 1 a week, children beyond them at p: c + p E(N - c)+ is least where P(N > c) falls to 1 / p.
  test.each([1.25, 2, 5])(
    "are the cheapest number to pay for where a place beyond them costs %d times as much",
    (premium) => {
      const cost = (beds: number) => beds + premium * law.reduce((sum, { n, p }) => sum + p * Math.max(0, n - beds), 0);
      const cheapest = law.reduce((best, { n }) => (cost(n) < cost(best) ? n : best), 0);
      // Where the exact chance is close to 1 / p, 20,000 paths may be one bed off; no more.
      expect(Math.abs(adequate(need, 1 / premium) - cheapest)).toBeLessThanOrEqual(1);
    },
  );
});

describe("carers approved on top of the planned", () => {
  const LEAVING = 0.24;
  const pack = withValues(fixedPack(), {
    "carers/households/in-house": 30,
    "carers/approvals/in-house": 3,
    "carers/leaving/in-house": LEAVING,
  });
  const origin = pack.meta.origin;
  const add = { kind: "carers", of: "approvals", carer: "in-house", add: 24 } as const;
  const lever = { ...add, from: origin + 4, until: origin + 6 };

  test.each([6, 12])("leave the same probability of a shortfall after %d months as simulated carers do", (month) => {
    const quarters = [
      { first: 4, last: 6 },
      { first: month - 2, last: month },
    ];
    const units = (timeline: Timeline, seed: string) =>
      Int32Array.from({ length: MEMBERS }, (_, member) => supplyOf(timeline, member, seed).units[month]);
    const required = 33;
    const without = units(steadyTimeline(pack), "planned");
    const staying = Array.from({ length: 25 }, (_, t) => new Float64Array(MEMBERS).fill(Math.exp((-LEAVING / 12) * t)));
    const gaps = without.map((own) => required - own);
    // 24 a year for three months are 6 approvals.
    const worked = chanceShortOfCarers({ quarters, gaps: [gaps, gaps], staying }, 1, [6, 0]);
    const timeline = readyScenario(supposing(lever), pack).timelineOf(calibrate(pack), CENTRAL);
    const simulated = units(timeline, "more").filter((own) => own < required).length / MEMBERS;
    expect(simulated).toBeGreaterThan(0.05);
    expect(Math.abs(worked - simulated)).toBeLessThan(LIMIT * Math.sqrt((2 * simulated * (1 - simulated)) / MEMBERS));
  });
});
