import { parseMonth, parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { finish, type Plan, parseScenario, plan, project, type Scenario, scenarioText } from "@sufficiency/scenarios";
import {
  adequate,
  chanceShort,
  chanceShortOfCarers,
  type KindPlan,
  openings,
  planning,
  recruitment,
  Sampler,
} from "@sufficiency/scenarios/advanced";

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";
import { LIBRARY } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";

describe("the number of places for a risk", () => {
  test("is 90 for the needs 1 to 100 and a risk of 10%; 89 leave 11% short", () => {
    const gaps = Int32Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(adequate(gaps, 0.1)).toBe(90);
    expect([chanceShort(gaps, 90), chanceShort(gaps, 89)]).toEqual([0.1, 0.11]);
  });

  test("is below 0 where there are places to spare", () => {
    expect(adequate(Int32Array.of(-9, -5, -4, -2), 0.25)).toBe(-4);
  });

  test("is the fewest that keeps the risk, whatever the gaps", () => {
    const risks = fc.integer({ min: 1, max: 50 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.int32Array({ min: -50, max: 200, minLength: 1, maxLength: 300 }), risks, (gaps, risk) => {
        const units = adequate(gaps, risk);
        expect(chanceShort(gaps, units)).toBeLessThanOrEqual(risk + 1e-9);
        expect(chanceShort(gaps, units - 1)).toBeGreaterThan(risk - 1e-9);
      }),
    );
  });
});

describe("planned openings", () => {
  test("are whole, as late as possible, never before the lead time and never closed, as worked by hand", () => {
    expect(openings([5, 31, 12, 61, 0], [false, true, true, true, true], 30)).toEqual([0, 60, 60, 90, 90]);
    expect(openings([-3, 0, -1], [true, true, true], 30)).toEqual([0, 0, 0]);
  });

  test("are the fewest: no schedule with fewer beds at any quarter's end is enough", () => {
    const needs = fc.array(fc.integer({ min: -20, max: 90 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(needs, fc.integer({ min: 1, max: 30 }), (needed, unit) => {
        const beds = openings(
          needed,
          needed.map(() => true),
          unit,
        );
        beds.forEach((open, q) => {
          expect(open % unit).toBe(0);
          expect(open).toBeGreaterThanOrEqual(needed[q]);
          const before = Math.max(0, ...needed.slice(0, q + 1));
          expect(open - unit).toBeLessThan(before);
        });
      }),
    );
  });
});

describe("planned recruitment", () => {
  const quarters = [
    { first: 1, last: 3 },
    { first: 4, last: 6 },
  ];
  const stays = Math.exp(-0.12 / 12);
  const staying = Array.from({ length: 7 }, (_, t) => Float64Array.of(stays ** t));
  const sample = (...gaps: number[]) => ({ quarters, staying, gaps: gaps.map((gap) => Int32Array.of(gap)) });

  test("counts those who remain of 6 approvals as a Poisson number", () => {
    const left = 2 * (1 + stays + stays ** 2);
    expect(chanceShortOfCarers(sample(1, 0), 0, [6])).toBeCloseTo(Math.exp(-left), 12);
    expect(chanceShortOfCarers(sample(2, 0), 0, [6])).toBeCloseTo(Math.exp(-left) * (1 + left), 12);
    const later = left * stays ** 3;
    expect(chanceShortOfCarers(sample(0, 1), 1, [6, 0])).toBeCloseTo(Math.exp(-later), 12);
    expect(chanceShortOfCarers(sample(0, 1), 1, [0, 0])).toBe(1);
  });

  test("leaves a half chance of a shortfall where the mean is just enough, for very large numbers too", () => {
    for (const approved of [300, 900, 3000]) {
      const left = (approved / 3) * (1 + stays + stays ** 2);
      const chance = chanceShortOfCarers(sample(Math.round(left), 0), 0, [approved]);
      // A Poisson number is below its mean with a chance within 1 / sqrt(mean) of a half.
      expect(Math.abs(chance - 0.5)).toBeLessThan(1 / Math.sqrt(left));
    }
  });

  test("is the fewest that keeps the risk, and nobody is approved before the lead time", () => {
    const [first, second] = recruitment(sample(3, 5), [true, true], 0.1);
    expect(chanceShortOfCarers(sample(3, 5), 0, [first])).toBeLessThanOrEqual(0.1);
    expect(chanceShortOfCarers(sample(3, 5), 0, [first - 1])).toBeGreaterThan(0.1);
    expect(chanceShortOfCarers(sample(3, 5), 1, [first, second - 1])).toBeGreaterThan(0.1);
    expect(recruitment(sample(3, 5), [false, true], 0.1)[0]).toBe(0);
    expect(recruitment(sample(0, -2), [true, true], 0.1)).toEqual([0, 0]);
  });
});

/** Amounts as they are written. */
const sixDigits = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, x) => (typeof x === "number" ? Number(x.toPrecision(6)) : x));

describe("a scenario written as text", () => {
  test.each([...LIBRARY])("is read again as it was: %s", (_, scenario) => {
    const { name, because, levers } = scenario;
    const again = parseScenario(scenarioText({ name, because, levers }), { file: "again.yaml", pack: KENT });
    expect(sixDigits(again)).toEqual(sixDigits({ name, because, levers }));
  });

  test("keeps words that YAML would take for something else", () => {
    const odd = { name: "true", because: 'He said: "no" # and left', levers: [] };
    expect(parseScenario(scenarioText(odd), { file: "odd.yaml", pack: KENT })).toEqual(odd);
  });
});

const PACK = parsePack(
  new Map(
    [...smallPack()].map(([file, text]) =>
      file === "capacity.csv"
        ? [
            file,
            `${text}plan,reception,,unit-size,4,beds,2,8,assumption,judgement,\nplan,reception,,lead-time,6,months,3,9,assumption,judgement,\n`,
          ]
        : [file, text],
    ),
  ),
);
/** Ten beds of twelve in reception are closed, so that some are short. */
const FEWER: Scenario = {
  name: "Fewer",
  because: "A test.",
  levers: [{ kind: "capacity", placement: "reception", add: -10, from: definite(parseMonth("2025-04")) }],
};
const MEMBERS = 400;
const planned = (risk: number, more = {}): Plan =>
  finish(plan(PACK, { members: MEMBERS, seed: "plan", risk, scenario: FEWER, ...more }));
const of = ({ kinds }: Plan, placement: string): KindPlan =>
  definite(kinds.find(({ kind }) => kind.placement === placement));

describe("a plan of the small pack", () => {
  const whole = planned(0.2);
  const reception = of(whole, "reception");

  test("opens, recruits and contracts only what the pack allows", () => {
    expect(whole.kinds.map(({ kind }) => [kind.placement, kind.action])).toEqual([
      ["in-house", "recruit"],
      ["ifa", "contract"],
      ["reception", "open"],
      ["shared", "open"],
    ]);
  });

  test("keeps the risk at every quarter's end from the lead time on, in whole units of four beds", () => {
    // Half a year's lead from the end of March 2025: the first quarter that can be met begins in October.
    expect(reception.steps[reception.open].end).toBe(parseMonth("2025-12"));
    expect(reception.steps.slice(0, reception.open).every(({ add }) => add === 0)).toBe(true);
    for (const { steps, open } of whole.kinds)
      for (const { after, before } of steps.slice(open))
        expect(after).toBeLessThanOrEqual(Math.min(0.2, before) + 1e-9);
    expect(reception.steps.every(({ add }) => add % 4 === 0)).toBe(true);
    expect(reception.steps.some(({ before }) => before > 0.2)).toBe(true);
  });

  test("is the same where its paths are split over several workers, in any order", () => {
    const options = { members: 60, seed: "plan", risk: 0.2, scenario: FEWER };
    const planned = planning(PACK, options);
    let step = planned.next();
    while (!step.done) {
      const samplers = [new Sampler(PACK, step.value), new Sampler(PACK, step.value)] as const;
      samplers[0].run(7, 1);
      samplers[1].run(8, step.value.members - 8);
      samplers[0].run(0, 7);
      samplers[1].merge(structuredClone(samplers[0].toData()));
      step = planned.next(samplers[1].toData());
    }
    expect(step.value).toEqual(finish(plan(PACK, options)));
  });

  test("has the same probabilities of a shortfall as a projection of plan.yaml", () => {
    const { requirements } = project(PACK, {
      members: MEMBERS,
      seed: "plan checked",
      scenario: parseScenario(whole.text, { file: "plan.yaml", pack: PACK }),
    });
    for (const { kind, steps } of whole.kinds.filter(({ kind }) => kind.action !== "contract")) {
      const { placement, resource, measure } = kind.line;
      for (const { end, checked } of steps) {
        const row = definite(
          requirements.find(
            (r) => r.month === end && r.placement === placement && r.resource === resource && r.measure === measure,
          ),
        );
        expect(row.shortfallProbability).toBeCloseTo(checked, 12);
      }
    }
  });

  test("keeps the risk on paths that it was not made from, within Monte Carlo error", () => {
    // Two samples of a share: four standard errors of their difference; 26 kinds and quarters.
    const error = 4 * Math.sqrt((2 * 0.2 * 0.8) / MEMBERS);
    for (const { steps, open } of whole.kinds)
      for (const { checked } of steps.slice(open)) expect(checked).toBeLessThan(0.2 + error);
  });

  test("costs its beds times weeks times the unit cost, used or not", () => {
    const weeks = reception.steps.map(({ end }) => [end - 2, end - 1, end].reduce((sum, m) => sum + days(m), 0) / 7);
    const pounds = reception.steps.reduce((sum, { total }, q) => sum + total * weeks[q] * 1000, 0);
    expect(definite(reception.bill).value).toBeCloseTo(pounds, 3);
    expect(definite(definite(reception.bill).low) / definite(reception.bill).value).toBeCloseTo(0.8, 9);
    expect(of(whole, "in-house").bill).toBeUndefined();
  });

  test("never has fewer beds for less risk, at any quarter's end", () => {
    const safer = planned(0.05);
    for (const { kind, steps } of whole.kinds)
      of(safer, kind.placement).steps.forEach(({ total }, q) => {
        expect(total).toBeGreaterThanOrEqual(steps[q].total);
      });
    for (const { safety } of whole.kinds)
      safety.slice(1).forEach(({ units, cost }, i) => {
        expect(units).toBeLessThanOrEqual(safety[i].units);
        if (cost !== undefined) expect(cost).toBeLessThanOrEqual(definite(safety[i].cost));
      });
  });

  test("opens no sooner for a later decision, and keeps the scenario's own levers in plan.yaml", () => {
    const late = planned(0.2, { asOf: parseMonth("2025-06") });
    // Six months from the end of June: the quarter from January to March 2026.
    const { open, steps } = of(late, "reception");
    expect(steps[open].end).toBe(parseMonth("2026-03"));
    expect(steps.slice(0, open).every(({ add, before, after }) => add === 0 && before === after)).toBe(true);
    expect(reception.steps.findIndex(({ add }) => add > 0)).toBe(2);
    expect(late.scenario.levers[0]).toEqual(FEWER.levers[0]);
  });

  test("is refused for a risk or a month that is out of bounds", () => {
    expect(() => planned(0.9)).toThrow(/risk/);
    expect(() => planned(0.1, { asOf: PACK.meta.horizon })).toThrow(/asOf/);
  });
});

function days(month: number): number {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
}
