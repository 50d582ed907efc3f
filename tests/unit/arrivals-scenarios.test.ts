import { parseMonth } from "@sufficiency/core";
import { calibrate, definite, NO_ADJUSTMENTS, openStream, ParameterDraws, streamKey } from "@sufficiency/core/advanced";

import type { Scenario } from "@sufficiency/scenarios";
import { levelArrivals, readyScenario, sampleQuantile, yearlyArrivals } from "@sufficiency/scenarios/advanced";

import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { arrivalsAt, inForceAt, LIBRARY, levers, supposing } from "../support/scenarios.js";

const MONTHS = KENT.meta.horizon - KENT.meta.origin;
const FIRST = KENT.meta.origin + 1;
const named = (name: string) => definite(LIBRARY.get(name));
const CALIBRATED = calibrate(KENT);

/** A member's arrivals by month under a scenario. */
function path(scenario: Scenario, member: number): Int32Array {
  const draws = new ParameterDraws("1").of(member);
  const stream = openStream(streamKey("1", "arrivals"), member, 0);
  const inForce = readyScenario(scenario, KENT).arrivalsInForce(draws, MONTHS);
  return levelArrivals(KENT).draw(draws, stream, MONTHS, inForce);
}

describe("Kent's scenarios of arrivals", () => {
  it("have a central one, which is the baseline's own arrivals", () => {
    const draws = new ParameterDraws("1").of(3);
    const baseline = levelArrivals(KENT).draw(draws, openStream(streamKey("1", "arrivals"), 3, 0), MONTHS);
    expect(path(named("central"), 3)).toEqual(baseline);
  });

  it("leave the months outside a surge as they were, count for count", () => {
    const [from, until] = [definite(parseMonth("2026-06")), definite(parseMonth("2026-12"))];
    let [more, other] = [0, 0];
    for (let member = 0; member < 40; member++) {
      const [surge, central] = [path(named("surge-2015"), member), path(named("central"), member)];
      surge.forEach((count, t) => {
        if (FIRST + t < from || FIRST + t > until) expect(count).toBe(central[t]);
        else [more, other] = [more + count, other + central[t]];
      });
    }
    expect(more / other).toBeGreaterThan(1.4);
  });

  it("come to the published yearly numbers that they are named after", () => {
    const total = (name: string, year: number) => {
      const years = yearlyArrivals(KENT, levelArrivals(KENT), 1000, "1", named(name));
      return sampleQuantile(definite(years.find((y) => y.year === year)).totals, 0.5);
    };
    // Medians of a skewed total with drift: within a fifth.
    expect(total("pace-2023-24", 2026) / 2175).toBeGreaterThan(0.8);
    expect(total("pace-2023-24", 2026) / 2175).toBeLessThan(1.2);
    expect(total("low-2018", 2028) / 171).toBeGreaterThan(0.75);
    expect(total("low-2018", 2028) / 171).toBeLessThan(1.25);
  });

  it("bring the summer earlier, and no more arrivals", () => {
    const sum = (name: string, months: readonly number[]) => {
      let total = 0;
      for (let member = 0; member < 60; member++)
        path(named(name), member).forEach((count, t) => {
          if (t >= 11 && t < 47 && months.includes((FIRST + t) % 12)) total += count;
        });
      return total;
    };
    const all = Array.from({ length: 12 }, (_, m) => m);
    expect(sum("early-summer", [4, 5]) / sum("central", [4, 5])).toBeGreaterThan(1.2);
    expect(Math.abs(sum("early-summer", all) / sum("central", all) - 1)).toBeLessThan(0.1);
  });

  it("lower the threshold after the origin, and nothing else", () => {
    const pulled = named("threshold-0.07").levers;
    const { parameters: lower, adjustments } = inForceAt(12, KENT, ...pulled);
    expect(lower.reception.threshold[12]).toBeCloseTo(0.7 * CALIBRATED.reception.threshold[12], 9);
    expect({ ...lower.reception, threshold: 0 }).toEqual({ ...CALIBRATED.reception, threshold: 0 });
    expect({ ...lower, reception: 0 }).toEqual({ ...CALIBRATED, reception: 0 });
    expect(adjustments).toEqual(NO_ADJUSTMENTS);
    expect(arrivalsAt(12, KENT, ...pulled)).toBeUndefined();
    expect(inForceAt(0, KENT, ...pulled)).toEqual({ parameters: CALIBRATED, adjustments: NO_ADJUSTMENTS });
  });
});

describe("a surge", () => {
  it("is as large as the pack says in every month while a scenario makes it last, and absent in a calm", () => {
    const mean = (scenario: Scenario) => {
      let total = 0;
      for (let member = 0; member < 400; member++) total += path(scenario, member).reduce((sum, x) => sum + x, 0);
      return total;
    };
    const calm = mean(supposing(...levers("  - kind: arrivals\n    regime: calm\n")));
    const surge = mean(supposing(...levers("  - kind: arrivals\n    regime: surge\n")));
    // The ratio is 2 with an 80% interval of 1.4 to 3: its mean over 400 members has a standard error of some 0.035.
    expect(surge / calm).toBeGreaterThan(1.85);
    expect(surge / calm).toBeLessThan(2.4);
    expect(mean(supposing())).toBeGreaterThan(calm);
  });
});
