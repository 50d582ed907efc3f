import {
  type CapacityEvent,
  definite,
  Ensemble,
  HORIZON,
  REQUIREMENT_KEPT,
  RequirementCounter,
  requirementSeries,
  Timeline,
} from "@sufficiency/core/advanced";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixedPack, memberOn, scopeOfPack, standingPath, steadyTimeline } from "../support/fixed-pack.js";

const PACK = fixedPack();
const SCOPE = scopeOfPack(PACK);
const LINES = SCOPE.lines;
const LINE = LINES.findIndex(({ placement, measure }) => placement === "reception" && measure === "month-end");
const PEAK = LINES.findIndex(({ placement, measure }) => placement === "reception" && measure === "peak-day");
const BASE = steadyTimeline(PACK).at(0);

/** One path of children in reception, from the first projected month, and how the plan meets it. */
function outcome(children: readonly number[], events: readonly Omit<CapacityEvent, "event" | "placement">[]) {
  const { parameters, adjustments } = BASE;
  const own = events.map((event) => ({ ...event, event: "centre", placement: "reception" }));
  const others = parameters.capacity.events.filter(({ placement }) => placement !== "reception");
  const capacity = { ...parameters.capacity, events: [...others, ...own] };
  const item = { parameters: { ...parameters, capacity }, adjustments };
  const timeline = new Timeline([item], new Int32Array(SCOPE.months + 1));
  const path = standingPath(SCOPE, {});
  const reception = SCOPE.space.places.indexOf("reception");
  children.forEach((count, t) => {
    path.stockRow(t + 1, "citizen")[reception] = count;
    path.peakRow(t + 1)[reception] = count;
  });
  const ensemble = new Ensemble();
  new RequirementCounter(SCOPE, ensemble).observe(memberOn(path, PACK, timeline));
  ensemble.next();
  const months = Array.from({ length: SCOPE.months + 1 }, (_, month) =>
    ensemble.quantile(REQUIREMENT_KEPT.shortfall, requirementSeries(SCOPE, LINE, month), 0.5),
  );
  const all = HORIZON.rows(ensemble, SCOPE, { serviceLevel: 0.9, balanceLevel: 0.8 });
  const rules = definite(all.find(({ placement }) => placement === LINES[PEAK].placement));
  return { months, rules };
}

type Outcome = ReturnType<typeof outcome>;

/** Nothing that is said of the first is worse than what is said of the second. */
function noWorse(better: Outcome, worse: Outcome): void {
  expect(better.months.findIndex((short, month) => short > worse.months[month])).toBe(-1);
  const never = SCOPE.origin + SCOPE.headline + 1;
  const [a, b] = [better.rules, worse.rules];
  expect(a.adequate).toBeGreaterThanOrEqual(b.adequate);
  expect(a.anyMonthShort).toBeLessThanOrEqual(b.anyMonthShort);
  expect(a.additional).toBeLessThanOrEqual(b.additional);
  expect(a.required).toBe(b.required);
  expect(a.unitMonths.mean).toBeLessThanOrEqual(b.unitMonths.mean);
  expect(a.firstShort.p50 ?? never).toBeGreaterThanOrEqual(b.firstShort.p50 ?? never);
}

const children = fc.array(fc.nat(60), { minLength: SCOPE.months, maxLength: SCOPE.months });
const opening = fc.record({ due: fc.nat(SCOPE.months), late: fc.integer({ min: -6, max: 12 }), beds: fc.nat(40) });
const openings = fc.array(opening, { minLength: 1, maxLength: 4 });

describe("for the same children", () => {
  it("more beds are never a larger shortfall, in any month or by any rule", () => {
    fc.assert(
      fc.property(children, openings, fc.nat(30), (stock, plan, additional) => {
        const larger = plan.map((event, i) => (i === 0 ? { ...event, beds: event.beds + additional } : event));
        noWorse(outcome(stock, larger), outcome(stock, plan));
      }),
      { numRuns: 200 },
    );
  });

  it("a later opening is never a smaller shortfall", () => {
    fc.assert(
      fc.property(children, openings, fc.nat(24), (stock, plan, months) => {
        const later = plan.map((event, i) => (i === 0 ? { ...event, late: event.late + months } : event));
        noWorse(outcome(stock, plan), outcome(stock, later));
      }),
      { numRuns: 200 },
    );
  });

  it("the beds said to be needed beside the plan are enough, and one fewer is not", () => {
    fc.assert(
      fc.property(children, openings, (stock, plan) => {
        const { additional } = outcome(stock, plan).rules;
        const beside = (beds: number) => outcome(stock, [...plan, { due: 0, late: 0, beds }]).rules.adequate;
        expect(beside(additional)).toBe(1);
        if (additional > 0) expect(beside(additional - 1)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
