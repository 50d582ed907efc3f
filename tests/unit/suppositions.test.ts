import { MemberDraws, openStream, parseMonth, streamKey } from "@sufficiency/core";
import {
  levelArrivals,
  ratioAt,
  SUPPOSITIONS,
  type Supposition,
  sampleQuantile,
  supposedArrivals,
  supposedPack,
  yearlyArrivals,
} from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";

const named = (id: string) => SUPPOSITIONS.find((s) => s.id === id) as Supposition;
const MONTHS = KENT.meta.horizon - KENT.meta.origin;

function path(supposition: Supposition, member: number): Int32Array {
  const draws = new MemberDraws("1").of(member);
  return supposedArrivals(supposition)(KENT).draw(draws, openStream(streamKey("1", "arrivals"), member, 0), MONTHS);
}

describe("the library of suppositions", () => {
  it("gives each a name, a reason and a source that the pack knows or that says nobody published it", () => {
    expect(new Set(SUPPOSITIONS.map(({ id }) => id)).size).toBe(SUPPOSITIONS.length);
    for (const { name, because, source } of SUPPOSITIONS) {
      expect(name).not.toBe("");
      expect(because).toMatch(/\.$/);
      expect(source === "supposed" || KENT.sources.some(({ id }) => id === source), source).toBe(true);
    }
  });

  it("begins with the unconditional fan, which is the baseline's own arrivals", () => {
    const draws = new MemberDraws("1").of(3);
    const baseline = levelArrivals(KENT).draw(draws, openStream(streamKey("1", "arrivals"), 3, 0), MONTHS);
    expect(path(SUPPOSITIONS[0]!, 3)).toEqual(baseline);
  });

  it("leaves the months outside a surge as they were, count for count", () => {
    const first = KENT.meta.origin + 1;
    const [from, until] = [parseMonth("2026-06")!, parseMonth("2026-12")!];
    let [more, other] = [0, 0];
    for (let member = 0; member < 40; member++) {
      const [surge, central] = [path(named("surge-2015"), member), path(named("central"), member)];
      surge.forEach((count, t) => {
        if (first + t < from || first + t > until) expect(count).toBe(central[t]);
        else [more, other] = [more + count, other + central[t]!];
      });
    }
    expect(more / other).toBeGreaterThan(1.4);
  });

  it("comes to the published yearly numbers it is named after", () => {
    const total = (id: string, year: number) => {
      const years = yearlyArrivals(KENT, supposedArrivals(named(id))(KENT), 1000, "1");
      return sampleQuantile(years.find((y) => y.year === year)!.totals, 0.5);
    };
    // Medians of a skewed total with drift: within a fifth.
    expect(total("pace-2023-24", 2026) / 2175).toBeGreaterThan(0.8);
    expect(total("pace-2023-24", 2026) / 2175).toBeLessThan(1.2);
    expect(total("low-2018", 2028) / 171).toBeGreaterThan(0.75);
    expect(total("low-2018", 2028) / 171).toBeLessThan(1.25);
  });

  it("brings the summer of the calendar earlier, not more of it", () => {
    const sum = (id: string, months: readonly number[]) => {
      let total = 0;
      for (let member = 0; member < 60; member++)
        path(named(id), member).forEach((count, t) => {
          if (t >= 11 && t < 47 && months.includes((KENT.meta.origin + 1 + t) % 12)) total += count;
        });
      return total;
    };
    const all = Array.from({ length: 12 }, (_, m) => m);
    expect(sum("early-summer", [4, 5]) / sum("central", [4, 5])).toBeGreaterThan(1.2);
    expect(Math.abs(sum("early-summer", all) / sum("central", all) - 1)).toBeLessThan(0.1);
  });

  it("scales the threshold after the origin and the wait, and nothing else", () => {
    const value = (pack: typeof KENT, start: string) =>
      pack.reception.filter(({ figure }) => figure.id.startsWith(start)).map(({ figure }) => figure.value);
    const [lower, longer] = [supposedPack(KENT, named("threshold-0.07")), supposedPack(KENT, named("wait-doubled"))];
    const before = value(KENT, "reception/threshold");
    value(lower, "reception/threshold").forEach((v, i) => {
      const from = KENT.reception.filter(({ measure }) => measure === "threshold")[i]!.from!;
      expect(v).toBeCloseTo(before[i]! * (from > KENT.meta.origin ? 0.7 : 1), 9);
    });
    expect(value(longer, "reception/transfer-wait")).toEqual(value(KENT, "reception/transfer-wait").map((v) => 2 * v));
    expect(value(longer, "reception/keep-share")).toEqual(value(KENT, "reception/keep-share"));
    expect(supposedPack(KENT, named("central"))).toEqual(KENT);
  });
});

describe("a ratio that comes and goes", () => {
  it("holds from its month to its month, along straight lines", () => {
    const window = { ratio: 3, from: 100, until: 104, ramp: 1 };
    expect([99, 100, 101, 104, 105, 106].map((month) => ratioAt(window, month))).toEqual([1, 2, 3, 3, 2, 1]);
    expect(ratioAt({ ratio: 0.5, from: 100, ramp: 0 }, 999)).toBe(0.5);
  });
});
