import { daysInMonth } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { LAWS } from "../support/network-laws.js";
import { flowIn, months, pathsOf, studentised } from "../support/paths.js";
import { receptionNetwork } from "../support/reception-network.js";

const ADAY = 6;
const WAIT = 20;
const MEMBERS = 400;
const ORIGIN = receptionNetwork({ arrivals: new Int32Array(1) }).origin;
const steady = Int32Array.from(months(12), (month) => ADAY * daysInMonth(ORIGIN + month));

/** P(stay > k nights), k = 0 on: a negative binomial of shape 2, which is two geometric stays of half the mean in a row. */
function staysBeyond(mean: number, nights: number): number[] {
  const c = mean / (mean + 2);
  return Array.from({ length: nights }, (_, k) => c ** (k + 1) * (1 + (k + 1) * (1 - c)));
}

describe("reception in a steady state", () => {
  // Found by chance at a day's end, 6 x 20 children are there, each with the equilibrium law of what is left of the stay.
  const network = receptionNetwork({ arrivals: steady, waiting: ADAY * WAIT, waitDays: WAIT });
  const paths = pathsOf(network, MEMBERS, "steady");

  test("holds arrivals a day times the mean wait at each month's end (Little 1961)", () => {
    for (const month of months(12)) {
      const stocks = paths.map((path) => path.stock(month, "uasc", "centre"));
      expect(Math.abs(studentised(stocks, ADAY * WAIT))).toBeLessThan(5);
    }
  });

  test("transfers as many as arrive, on average over the year", () => {
    const arrivals = steady.reduce((s, x) => s + x, 0);
    const transfers = paths.map((path) =>
      months(12).reduce((sum, month) => sum + flowIn(network, path, month, "transfer"), 0),
    );
    expect(Math.abs(studentised(transfers, arrivals))).toBeLessThan(5);
  });

  test("is seen to hold too many where the wait is a tenth longer", () => {
    const slow = receptionNetwork({ arrivals: steady, waiting: ADAY * WAIT, waitDays: 1.1 * WAIT });
    const stocks = pathsOf(slow, MEMBERS, "slow").map((path) => path.stock(6, "uasc", "centre"));
    expect(studentised(stocks, ADAY * WAIT)).toBeGreaterThan(5);
  });

  test("keeps the invariant of its mean over all months", () =>
    expect(LAWS["reception's mean is the arrivals' times the wait"]()).toEqual([]));
});

describe("reception that starts empty", () => {
  test.each([1, 2, 3])("holds the exact mean number of children after %d months", (month) => {
    const network = receptionNetwork({ arrivals: steady, waitDays: WAIT });
    const days = months(month).reduce((sum, m) => sum + daysInMonth(network.origin + m), 0);
    const mean = ADAY * staysBeyond(WAIT, days).reduce((sum, p) => sum + p, 0);
    const stocks = pathsOf(network, MEMBERS, "empty").map((path) => path.stock(month, "uasc", "centre"));
    expect(Math.abs(studentised(stocks, mean))).toBeLessThan(5);
  });

  test("has a fullest day above its month's end where arrivals cluster, and never below it", () => {
    const network = receptionNetwork({ arrivals: steady, waitDays: 5, dayClustering: 0.2 });
    for (const path of pathsOf(network, 20, "peaks")) {
      const excess = months(12).map((month) => path.peak(month, "centre") - path.stock(month, "uasc", "centre"));
      expect(Math.min(...excess)).toBeGreaterThanOrEqual(0);
      expect(excess.reduce((s, x) => s + x, 0)).toBeGreaterThan(0);
    }
  });
});

describe("the children whom the council keeps", () => {
  test("are all, where arrivals are few and there is room", () => {
    const arrivals = new Int32Array(12).fill(5);
    const network = receptionNetwork({ arrivals, retain: 1, threshold: 1000 });
    for (const path of pathsOf(network, 20, "few")) {
      const [centre, home] = ["centre", "home"].map((place) => path.stock(12, "uasc", place));
      expect(centre + home).toBe(60);
      for (const month of months(12)) expect(flowIn(network, path, month, "transfer")).toBe(0);
    }
  });

  test("are the share that is given, where chance decides", () => {
    const network = receptionNetwork({
      arrivals: new Int32Array(6).fill(100),
      retain: 0.3,
      onwardDays: 1,
      waitDays: 1e-9,
    });
    const retained = pathsOf(network, MEMBERS, "share").map(
      (path) => path.stock(6, "uasc", "home") + path.stock(6, "uasc", "centre"),
    );
    expect(Math.abs(studentised(retained, 180))).toBeLessThan(5);
  });

  test("keep the invariant that those on their way to a home count towards the threshold", () =>
    expect(LAWS["those kept who wait for a home count too"]()).toEqual([]));

  test("are none, while those kept already are above the threshold", () => {
    const network = receptionNetwork({
      arrivals: new Int32Array(6).fill(50),
      retain: 1,
      threshold: 10,
      waiting: 60,
      waitingKept: 60,
      onwardDays: 1,
    });
    for (const path of pathsOf(network, 10, "above")) {
      expect(path.stock(6, "uasc", "home")).toBe(60);
      expect(months(6).reduce((sum, month) => sum + flowIn(network, path, month, "move"), 0)).toBe(60);
    }
  });

  test("keep the invariant that their number stays at the threshold", () =>
    expect(LAWS["reception keeps to its threshold"]()).toEqual([]));
});

describe("every child in reception is accounted for, in every member", () => {
  test("arrived + waiting at the start = transferred + kept + turned 18 + waiting still", () => {
    const network = receptionNetwork({
      arrivals: steady,
      age: 17,
      waiting: 90,
      waitingKept: 30,
      retain: 0.4,
      threshold: 70,
      waitDays: 40,
      leave: 0.1,
    });
    const { flows } = network.space;
    for (const path of pathsOf(network, 50, "accounts")) {
      const total = (fits: (flow: (typeof flows)[number]) => boolean) =>
        months(12).reduce(
          (sum, month) => sum + flows.reduce((s, flow, f) => (fits(flow) ? s + path.flowRow(month)[f] : s), 0),
          0,
        );
      const arrived = total((flow) => flow.kind === "arrival");
      const out = total((flow) => flow.from === "centre");
      const grown = total((flow) => flow.kind === "eighteen" && flow.from === "centre");
      const transferred = total((flow) => flow.kind === "transfer");
      const retained = total((flow) => flow.kind === "move" && flow.from === "centre");
      expect(arrived).toBe(steady.reduce((s, x) => s + x, 0));
      expect(out).toBe(transferred + retained + grown);
      expect(90 + arrived).toBe(out + path.stock(12, "uasc", "centre"));
      expect(grown).toBeGreaterThan(0);
    }
  });
});
