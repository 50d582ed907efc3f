import { erlangB, erlangC, finiteQueue } from "@sufficiency/core/advanced";
import { describe, expect, it } from "vitest";
import { overRuns, type Seen, simulateQueue } from "../support/bed-queue.js";

/** Beds, and bed nights asked for on a night; stays of 2 nights on average. */
const [BEDS, LOAD, STAY] = [6, 4.5, 2];
const RUNS = 40;
const REQUESTS = 10_000;

const exponential = (uniform: number) => -STAY * Math.log(1 - uniform);
const equal = () => STAY;
/** Two nights on average: one night nine times in ten, eleven else. */
const longTail = (uniform: number) => (uniform < 0.9 ? 1 : 11);

const queue = (room: number, stay: (uniform: number) => number) => ({ servers: BEDS, room, rate: LOAD / STAY, stay });

/** Within four standard errors of runs apart: once in 16,000 by chance, and the seeds are fixed. */
function expectNear(simulated: { mean: number; error: number }, exact: number): void {
  expect(simulated.error).toBeLessThan(0.02 * exact);
  expect(Math.abs(simulated.mean - exact)).toBeLessThan(4 * simulated.error);
}

describe("a simulation of a unit's nights agrees with the closed forms", () => {
  it.each([
    ["exponential", exponential],
    ["equal", equal],
    ["long-tailed", longTail],
  ])("on requests turned away where nobody waits (Erlang's loss formula), with %s stays", (_, stay) => {
    const lost = overRuns(queue(0, stay), RUNS, REQUESTS, (seen) => seen.turnedAway / seen.requests);
    expectNear(lost, erlangB(BEDS, LOAD));
  });

  it("on the share that waits where all may wait (Erlang's delay formula)", () => {
    const endless = queue(Number.POSITIVE_INFINITY, exponential);
    expectNear(
      overRuns(endless, 2 * RUNS, 2 * REQUESTS, (seen) => seen.waited / seen.requests),
      erlangC(BEDS, LOAD),
    );
  });

  it("on requests turned away, waits and their length with a waiting room of nine", () => {
    const exact = finiteQueue(BEDS, 9, LOAD);
    const letIn = (seen: Seen) => seen.requests - seen.turnedAway;
    const of = (read: (seen: Seen) => number) => overRuns(queue(9, exponential), 3 * RUNS, 2 * REQUESTS, read);
    expectNear(
      of((seen) => seen.waited / letIn(seen)),
      exact.waits,
    );
    expectNear(
      of((seen) => seen.nightsWaited / letIn(seen)),
      exact.meanWait * STAY,
    );
    expectNear(
      of((seen) => seen.turnedAway / seen.requests),
      exact.turnedAway,
    );
  });

  it("on those waiting: requests a night times nights waited, in one long run (Little's theorem)", () => {
    const seen = simulateQueue(queue(9, longTail), 200_000, "Little");
    const rate = (seen.requests - seen.turnedAway) / seen.nights;
    const wait = seen.nightsWaited / (seen.requests - seen.turnedAway);
    // Exact but for those who still wait at the end: nine of 200,000.
    expect(Math.abs(seen.meanWaiting / (rate * wait) - 1)).toBeLessThan(1e-3);
  });
});
