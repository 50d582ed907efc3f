import { type Placement, parsePack } from "@sufficiency/core";
import { Overflow } from "@sufficiency/core/advanced";

import fc from "fast-check";
import { expect, test } from "vitest";
import { smallPack } from "../support/small-pack.js";

const [MODEL] = parsePack(smallPack()).placements;

/** Homes whose overflow goes to the one named by its number; -1 nowhere. */
const homes = (next: readonly number[]): Placement[] =>
  next.map((to, i) => ({ ...MODEL, id: `home-${i}`, overflowTo: to < 0 ? "" : `home-${to}` }));

function placed(next: readonly number[], need: readonly number[], capacity: readonly number[]): number[] {
  return new Overflow(homes(next)).place(need, capacity);
}

/** Chains in which each home overflows to a later one or nowhere, listed in any order. */
const chains = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    next: fc
      .tuple(
        fc.array(fc.nat(99), { minLength: size, maxLength: size }),
        fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
      )
      .map(([steps, order]) => {
        const next = new Array<number>(size).fill(-1);
        order.forEach((home, at) => {
          next[home] = order[at + 1 + (steps[at] % (size - at))] ?? -1;
        });
        return next;
      }),
    need: fc.array(fc.nat(50), { minLength: size, maxLength: size }),
    capacity: fc.array(fc.oneof(fc.nat(50), fc.constant(Number.POSITIVE_INFINITY)), {
      minLength: size,
      maxLength: size,
    }),
  }),
);

test("overflow fills each home, sends the rest down the chain, and counts them at its end", () => {
  expect(placed([1, 2, -1], [10, 5, 1], [4, 6, 2])).toEqual([4, 6, 6]);
  expect(placed([-1, 0, 1], [1, 5, 10], [2, 6, 4])).toEqual([6, 6, 4]);
  expect(placed([2, 2, -1], [10, 9, 0], [Number.POSITIVE_INFINITY, 0, 3])).toEqual([10, 0, 9]);
});

test("overflow places every child once, and none above the capacity of a home that can turn them away", () => {
  fc.assert(
    fc.property(chains, ({ next, need, capacity }) => {
      const out = placed(next, need, capacity);
      expect(out.reduce((sum, x) => sum + x, 0)).toBe(need.reduce((sum, x) => sum + x, 0));
      out.forEach((children, home) => {
        expect(children).toBeGreaterThanOrEqual(0);
        if (next[home] >= 0) expect(children).toBeLessThanOrEqual(capacity[home]);
      });
    }),
  );
});

test("more places in one home never bring more children to another", () => {
  fc.assert(
    fc.property(chains, fc.nat(11), fc.integer({ min: 1, max: 30 }), ({ next, need, capacity }, pick, more) => {
      const home = pick % next.length;
      const before = placed(next, need, capacity);
      const after = placed(
        next,
        need,
        capacity.map((beds, i) => (i === home ? beds + more : beds)),
      );
      after.forEach((children, i) => {
        if (i === home) expect(children).toBeGreaterThanOrEqual(before[i]);
        else expect(children).toBeLessThanOrEqual(before[i]);
      });
    }),
  );
});

test("homes that overflow in a circle are refused", () => {
  expect(() => new Overflow(homes([1, 2, 0, -1]))).toThrow(/chain that ends/);
});
