import { daysInMonth, StayLength } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { atEnd, type BatchPlan, batchPaths, daysTo, fullest } from "../support/batch-paths.js";
import { FixedStay, largestOf, occupancyLaw, occupancyMoments, survival } from "../support/batch-queue.js";
import { judgeCounts, type Law, moments, type Verdict } from "../support/goodness.js";
import { negativeBinomialLaw, poissonLaw } from "../support/laws.js";
import { LAWS } from "../support/network-laws.js";
import { pathsOf, studentised } from "../support/paths.js";
import { receptionNetwork } from "../support/reception-network.js";

const MEMBERS = 4000;
const MONTHS = 2;
const RATE = 2;
const DAYS = daysTo(MONTHS);
/** So regular that a day's children come one by one. */
const EVEN = 1e9;

const STAYS: [name: string, wait: StayLength, beyond: readonly number[]][] = [
  ["memoryless stays", new StayLength(12, 1), survival(12, 1, DAYS)],
  ["stays as the wait for transfer is modelled", new StayLength(20, 2), survival(20, 2, DAYS)],
  ["stays with a long tail", new StayLength(15, 0.4), survival(15, 0.4, DAYS)],
  ["nine nights each", new FixedStay(9), Array.from({ length: DAYS }, (_, k) => Number(k < 9))],
];

/** The members' values set beside their law. */
function judged(law: Law, values: readonly number[]): Verdict {
  let at = 0;
  return judgeCounts(law, () => values[at++], values.length);
}

/** Mean and variance within five exact standard errors; a chi-squared that comes by chance once in 100,000 or oftener. */
function expectLaw(law: Law, values: readonly number[]): void {
  const { meanError, varianceError, tail } = judged(law, values);
  expect(Math.abs(meanError)).toBeLessThan(5);
  expect(Math.abs(varianceError)).toBeLessThan(5);
  expect(tail).toBeGreaterThan(1e-5);
}

const occupancies = (plan: Omit<BatchPlan, "months" | "rate">, seed: string) =>
  batchPaths({ rate: RATE, months: MONTHS, ...plan }, MEMBERS, seed).map((path) => atEnd(path, MONTHS));

describe.each(STAYS)("reception with %s", (name, wait, beyond) => {
  test("holds a Poisson number of children where they arrive one by one", () => {
    const law = occupancyLaw({ rate: RATE, size: Number.POSITIVE_INFINITY, survival: beyond });
    expectLaw(law, occupancies({ clustering: EVEN, wait }, `one by one, ${name}`));
  });

  test("has the exact distribution, mean and variance of occupancy where children arrive by the boat", () => {
    const queue = { rate: RATE, size: 0.37, survival: beyond };
    const law = occupancyLaw(queue);
    const { mean, variance } = occupancyMoments(queue);
    expect(moments(law).mean / mean).toBeCloseTo(1, 9);
    expect(moments(law).variance / variance).toBeCloseTo(1, 9);
    expect(variance).toBeGreaterThan(2 * mean);
    expectLaw(law, occupancies({ clustering: 0.37, wait }, `boats, ${name}`));
  });
});

describe("the check of reception's occupancy", () => {
  const [, wait, beyond] = STAYS[1];
  const law = occupancyLaw({ rate: RATE, size: 0.37, survival: beyond });

  test("sees boats taken for children one by one", () => {
    expect(judged(law, occupancies({ clustering: EVEN, wait }, "no boats")).varianceError).toBeLessThan(-5);
    const poisson = poissonLaw(moments(law).mean);
    expect(judged(poisson, occupancies({ clustering: 0.37, wait }, "boats")).varianceError).toBeGreaterThan(5);
  });

  test("sees boats that are a third too even", () => {
    expect(Math.abs(judged(law, occupancies({ clustering: 0.5, wait }, "even")).varianceError)).toBeGreaterThan(5);
  });

  test("sees a wait that is a tenth longer, of the same shape", () => {
    const longer = occupancies({ clustering: 0.37, wait: new StayLength(22, 2) }, "longer");
    expect(judged(law, longer).meanError).toBeGreaterThan(5);
  });
});

test("where the month's arrivals are given, reception's mean and variance are those of Dirichlet shares over its days", () => {
  const [given, clustering] = [Int32Array.of(150, 90), 0.37];
  const network = receptionNetwork({ arrivals: given, wait: new StayLength(12, 2), dayClustering: clustering });
  const beyond = survival(12, 2, DAYS);
  let [mean, variance, left] = [0, 0, DAYS];
  given.forEach((n, t) => {
    const days = daysInMonth(network.origin + 1 + t);
    const chances = Array.from({ length: days }, (_, d) => beyond[left - 1 - d]);
    left -= days;
    const q = chances.reduce((sum, c) => sum + c, 0) / days;
    const spread = chances.reduce((sum, c) => sum + c * c, 0) / days - q * q;
    mean += n * q;
    variance += n * q * (1 - q) + (n * (n - 1) * spread) / (clustering * days + 1);
  });
  const stocks = pathsOf(network, MEMBERS, "given").map((path) => atEnd(path, MONTHS));
  expect(Math.abs(studentised(stocks, mean))).toBeLessThan(5);
  const squares = stocks.map((stock) => (stock - mean) ** 2);
  expect(Math.abs(studentised(squares, variance))).toBeLessThan(5);
  // Were the days' shares even, the variance would be the binomial's alone, which the same test tells apart.
  expect(studentised(squares, 0.8 * variance)).toBeGreaterThan(5);
});

describe("the fullest day of a month in reception", () => {
  const days = daysTo(1);

  test("is the largest of the month's independent days where each child stays one night", () => {
    const paths = batchPaths({ rate: 5, clustering: 0.37, months: 1, wait: new FixedStay(1) }, MEMBERS, "one night");
    const day = negativeBinomialLaw(5, 0.37);
    const largest = largestOf(day, days);
    expectLaw(
      day,
      paths.map((path) => atEnd(path, 1)),
    );
    expectLaw(
      largest,
      paths.map((path) => fullest(path, 1)),
    );
    const peakExcess = paths.map((path) => fullest(path, 1) - atEnd(path, 1));
    expect(Math.abs(studentised(peakExcess, moments(largest).mean - moments(day).mean))).toBeLessThan(5);
    expect(moments(largest).mean).toBeGreaterThan(5 * moments(day).mean);
  });

  test("keeps the invariant that the fullest day is the largest of the days", () =>
    expect(LAWS["reception's fullest day is the largest of its days"]()).toEqual([]));

  test("is the last day where nobody leaves", () => {
    const paths = batchPaths({ rate: 5, clustering: 0.37, months: 2, wait: new FixedStay(90) }, 50, "nobody leaves");
    for (const path of paths) for (const month of [1, 2]) expect(fullest(path, month)).toBe(atEnd(path, month));
  });
});
