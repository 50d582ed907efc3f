import { ParameterError } from "@sufficiency/core";
import { erlangB, erlangC, finiteQueue, serversFor } from "@sufficiency/core/advanced";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** B(n, a) from its definition: a^n / n! over the sum of a^k / k!. */
function lossByDefinition(servers: number, load: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; k <= servers; k++) {
    term *= load / k;
    sum += term;
  }
  return term / sum;
}

const servers = fc.integer({ min: 1, max: 40 });
const load = fc.double({ min: 0.01, max: 30, noNaN: true });

describe("Erlang's loss formula", () => {
  it.each([
    // Printed traffic tables: the load that loses so many in a hundred.
    { lines: 5, erlangs: 1.3608, lost: 0.01 },
    { lines: 10, erlangs: 4.4612, lost: 0.01 },
    { lines: 10, erlangs: 7.5106, lost: 0.1 },
    { lines: 20, erlangs: 13.182, lost: 0.02 },
    { lines: 1, erlangs: 1, lost: 0.5 },
  ])("loses $lost of $erlangs erlangs on $lines lines, as published tables have it", ({ lines, erlangs, lost }) => {
    expect(erlangB(lines, erlangs)).toBeCloseTo(lost, 4);
  });

  it("gives what its definition gives", () => {
    fc.assert(
      fc.property(servers, load, (n, a) => {
        expect(erlangB(n, a)).toBeCloseTo(lossByDefinition(n, a), 12);
      }),
    );
  });

  it("works for loads too large for the definition", () => {
    expect(lossByDefinition(2000, 2000)).toBeNaN();
    // At n = a: sqrt(2 / (pi n)), and next to it 4 / (3 sqrt(2 pi n)) of that (Jagerman 1974).
    expect(erlangB(2000, 2000)).toBeCloseTo(Math.sqrt(2 / (Math.PI * 2000)), 3);
    expect(erlangB(10, 1e300)).toBeCloseTo(1, 12);
    expect(erlangB(3, 0)).toBe(0);
    expect(erlangB(0, 5)).toBe(1);
  });

  it("falls with every server and rises with load", () => {
    fc.assert(
      fc.property(servers, load, (n, a) => {
        expect(erlangB(n + 1, a)).toBeLessThan(erlangB(n, a));
        expect(erlangB(n, 1.1 * a)).toBeGreaterThan(erlangB(n, a));
      }),
    );
  });
});

describe("Erlang's delay formula", () => {
  it.each([
    { lines: 1, erlangs: 0.7, waits: 0.7 },
    // Two servers: a^2 / (2 + a).
    { lines: 2, erlangs: 1, waits: 1 / 3 },
    { lines: 3, erlangs: 2, waits: 4 / 9 },
    { lines: 5, erlangs: 5, waits: 1 },
    { lines: 5, erlangs: 8, waits: 1 },
  ])(
    "makes $waits of $erlangs erlangs wait for $lines servers, as published tables have it",
    ({ lines, erlangs, waits }) => {
      expect(erlangC(lines, erlangs)).toBeCloseTo(waits, 12);
    },
  );
});

describe("the servers for a load", () => {
  it("are the fewest that turn away no more than asked", () => {
    fc.assert(
      fc.property(load, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (a, share) => {
        const n = serversFor(a, share);
        expect(erlangB(n, a)).toBeLessThanOrEqual(share);
        expect(erlangB(n - 1, a)).toBeGreaterThan(share);
      }),
    );
  });
});

describe("a queue with a waiting room", () => {
  it("agrees with the loss formula where there is no room", () => {
    fc.assert(
      fc.property(servers, load, (n, a) => {
        const queue = finiteQueue(n, 0, a);
        expect(queue.turnedAway).toBeCloseTo(erlangB(n, a), 12);
        expect([queue.waits, queue.meanWait]).toEqual([0, 0]);
      }),
    );
  });

  it("agrees with the delay formula where the room has no end", () => {
    fc.assert(
      fc.property(servers, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (n, use) => {
        const a = n * use;
        const queue = finiteQueue(n, 2000, a);
        expect(queue.turnedAway).toBeCloseTo(0, 12);
        expect(queue.waits).toBeCloseTo(erlangC(n, a), 10);
        expect(queue.meanWait).toBeCloseTo(erlangC(n, a) / (n - a), 9);
      }),
    );
  });

  it("agrees with the known formulas for one server", () => {
    const [a, room] = [0.8, 3];
    const chances = [1, a, a ** 2, a ** 3, a ** 4];
    const all = chances.reduce((sum, p) => sum + p, 0);
    const waiting = chances.reduce((sum, p, people) => sum + (Math.max(0, people - 1) * p) / all, 0);
    const queue = finiteQueue(1, room, a);
    expect(queue.turnedAway).toBeCloseTo(chances[4] / all, 12);
    expect(queue.busy).toBeCloseTo(1 - 1 / all, 12);
    expect(queue.meanWait).toBeCloseTo(waiting / (a * (1 - chances[4] / all)), 12);
    expect(queue.waits).toBeCloseTo((chances[1] + chances[2] + chances[3]) / (all - chances[4]), 12);
  });

  it("lets in no more than it can serve, however heavy the load, and works with no load", () => {
    expect(finiteQueue(6, 10, 1000).busy).toBeCloseTo(6, 9);
    expect(finiteQueue(6, 10, 1000).turnedAway).toBeCloseTo(0.994, 9);
    expect(finiteQueue(6, 10, 0)).toEqual({ turnedAway: 0, waits: 0, meanWait: 0, busy: 0 });
  });

  it.each([
    () => finiteQueue(0, 1, 1),
    () => finiteQueue(2.5, 1, 1),
    () => finiteQueue(2, -1, 1),
    () => erlangB(-1, 1),
    () => erlangB(2, Number.NaN),
    () => erlangC(2, -1),
    () => serversFor(1, 0),
  ])("is refused where its numbers make no queue", (make) => {
    expect(make).toThrow(ParameterError);
  });
});
