import { CarersNeeded, MOST_A_YEAR, Timeline } from "@sufficiency/core/advanced";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atRate, type Changes, FUNNEL, supplyOf, timelineWith } from "../support/carer-supplies.js";

const MONTHS = 24;

const share = fc.double({ min: 0.05, max: 1, noNaN: true });
const funnel = fc.record({
  enquiries: fc.double({ min: 0, max: 400, noNaN: true }),
  applied: share,
  approved: share,
  monthsToApply: fc.integer({ min: 0, max: 3 }),
  monthsToApprove: fc.integer({ min: 0, max: 9 }),
});
const flows = fc.record({
  opening: fc.integer({ min: 0, max: 60 }),
  leaving: fc.double({ min: 0, max: 0.6, noNaN: true }),
});
const member = fc.nat({ max: 1_000_000 });
const month = fc.integer({ min: 1, max: MONTHS });
const units = fc.integer({ min: 0, max: 120 });

function unitsUnder(given: Changes, later: Changes, path: number): Int32Array {
  return supplyOf(timelineWith(MONTHS, given, later), path).units;
}

/** Counts added up. */
function soFar(counts: Int32Array): Int32Array {
  let sum = 0;
  return counts.map((count) => (sum += count));
}

/** At no month are there fewer. */
function neverFewer(additional: Int32Array, fewer: Int32Array): void {
  expect([...additional].findIndex((count, t) => count < fewer[t])).toBe(-1);
}

describe("a member never has fewer households with more", () => {
  it("approvals, whether above or below what enquiries lead to", () => {
    fc.assert(
      fc.property(flows, funnel, fc.nat(200), fc.nat(100), member, (given, stages, rate, additional, path) => {
        const known = { ...given, funnel: stages };
        neverFewer(unitsUnder(known, atRate(rate + additional), path), unitsUnder(known, atRate(rate), path));
      }),
      { numRuns: 200 },
    );
  });

  it("approvals that come sooner after the enquiry", () => {
    const months = fc.integer({ min: 0, max: 9 });
    const change = fc.integer({ min: 0, max: MONTHS });
    fc.assert(
      fc.property(flows, funnel, months, months, change, member, (given, stages, less, lesser, from, path) => {
        const known = { ...given, funnel: stages };
        const sooner = {
          ...stages,
          monthsToApply: Math.max(0, stages.monthsToApply - less),
          monthsToApprove: Math.max(0, stages.monthsToApprove - lesser),
        };
        const { items } = timelineWith(MONTHS, known, { funnel: sooner });
        const at = (first: number) => Int32Array.from({ length: MONTHS + 1 }, (_, t) => (t > first ? 1 : 0));
        const approved = (first: number) => soFar(supplyOf(new Timeline(items, at(first)), path).recruitment.approvals);
        neverFewer(approved(from), approved(MONTHS));
      }),
      { numRuns: 200 },
    );
  });

  it("enquiries, applications, approvals of them, and carers who stay", () => {
    const factor = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(flows, funnel, factor, member, (given, stages, by, path) => {
        const known = { ...given, funnel: stages };
        const usual = unitsUnder(known, {}, path);
        const additional = {
          enquiries: stages.enquiries * by,
          applied: Math.min(1, stages.applied * by),
          approved: Math.min(1, stages.approved * by),
        };
        for (const [input, value] of Object.entries(additional))
          neverFewer(unitsUnder(known, { funnel: { ...stages, [input]: value } }, path), usual);
        neverFewer(usual, unitsUnder(known, { leaving: given.leaving * by }, path));
      }),
      { numRuns: 200 },
    );
  });
});

describe("the number a year that is needed", () => {
  it("is enough, and one fewer is not: approvals", () => {
    fc.assert(
      fc.property(flows, units, month, member, (given, wanted, by, path) => {
        const known = { ...given, funnel: undefined };
        const least = new CarersNeeded(supplyOf(timelineWith(MONTHS, known), path)).approvals(wanted, by);
        expect(Number.isInteger(least)).toBe(true);
        expect(unitsUnder(known, atRate(least), path)[by]).toBeGreaterThanOrEqual(wanted);
        if (least > 0) expect(unitsUnder(known, atRate(least - 1), path)[by]).toBeLessThan(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("is enough, and one fewer is not: enquiries, with delays, shares and applicants under way as they are", () => {
    const few = fc.integer({ min: 0, max: 60 });
    let reached = 0;
    fc.assert(
      fc.property(flows, funnel, few, month, member, (given, stages, wanted, by, path) => {
        const known = { ...given, funnel: stages };
        const least = new CarersNeeded(supplyOf(timelineWith(MONTHS, known), path)).enquiries(wanted, by);
        const at = (enquiries: number) => unitsUnder(known, { funnel: { ...stages, enquiries } }, path)[by];
        if (least < MOST_A_YEAR) expect(at(least)).toBeGreaterThanOrEqual(wanted);
        if (least > 0 && least < MOST_A_YEAR) {
          reached++;
          expect(at(least - 1)).toBeLessThan(wanted);
        }
      }),
      { numRuns: 150 },
    );
    expect(reached).toBeGreaterThan(20);
  });

  it("is enough, and one fewer is not: enquiries whose delays and shares change on the way", () => {
    const few = fc.integer({ min: 0, max: 60 });
    const from = fc.integer({ min: 1, max: MONTHS });
    let reached = 0;
    fc.assert(
      fc.property(flows, funnel, funnel, from, few, month, member, (given, stages, other, first, wanted, by, path) => {
        const { monthsToApply, monthsToApprove } = other;
        const changed = { monthsToApply, monthsToApprove };
        const supply = (enquiries: number | undefined) => {
          const asked = enquiries === undefined ? {} : { enquiries };
          const known = { ...given, funnel: stages };
          const { items: now } = timelineWith(MONTHS, known, { funnel: { ...stages, ...asked } });
          const { items: later } = timelineWith(MONTHS, known, { funnel: { ...stages, ...changed, ...asked } });
          const at = Int32Array.from({ length: MONTHS + 1 }, (_, t) => (t === 0 ? 0 : t < first ? 1 : 2));
          return supplyOf(new Timeline([...now, later[1]], at), path);
        };
        const least = new CarersNeeded(supply(undefined)).enquiries(wanted, by);
        if (least === MOST_A_YEAR) return;
        expect(supply(least).units[by]).toBeGreaterThanOrEqual(wanted);
        if (least === 0) return;
        reached++;
        expect(supply(least - 1).units[by]).toBeLessThan(wanted);
      }),
      { numRuns: 150 },
    );
    expect(reached).toBeGreaterThan(20);
  });

  it("is out of reach where nobody who enquires can be approved in time", () => {
    const supply = supplyOf(timelineWith(MONTHS, { opening: 5, funnel: { ...FUNNEL, enquiries: 0 } }), 0);
    expect(new CarersNeeded(supply).enquiries(50, 6)).toBe(MOST_A_YEAR);
    expect(new CarersNeeded(supply).enquiries(5, 6)).toBe(supply.units[6] >= 5 ? 0 : MOST_A_YEAR);
    expect(new CarersNeeded(supply).approvals(50, 6)).toBeLessThan(MOST_A_YEAR);
  });
});
