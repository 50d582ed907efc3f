import type { CapacityDates } from "./parameters.js";
import type { Timeline } from "./timeline.js";

/** Planned beds of one member, by month from the origin, for kinds of home that somebody plans. */
export interface CapacityPlan {
  /** By placement: beds on the last day of each month, 0 the origin. */
  readonly beds: ReadonlyMap<string, Float64Array>;
  /** By placement: first month with a bed (0: open at the origin), and the month from which there is none (Infinity: never). */
  readonly opens: ReadonlyMap<string, number>;
  readonly closes: ReadonlyMap<string, number>;
}

/** The plan month by month: what has opened by then less what has closed, and the beds that a scenario adds or takes. */
export function planCapacity({ items, at }: Timeline): CapacityPlan {
  const plans = items.map((item) => bedsOf(item.capacity, at.length));
  const beds = new Map([...plans[0].keys()].map((placement) => [placement, new Float64Array(at.length)]));
  for (const [placement, line] of beds) for (let t = 0; t < at.length; t++) line[t] = plans[at[t]].get(placement)![t];
  return { beds, opens: firstMonths(beds), closes: closures(beds) };
}

function bedsOf({ events, turned }: CapacityDates, months: number): Map<string, Float64Array> {
  const beds = new Map<string, Float64Array>();
  for (const { placement, due, late, beds: size } of events) {
    const line = beds.get(placement) ?? new Float64Array(months);
    beds.set(placement, line);
    for (let t = Math.max(0, due + late); t < months; t++) line[t] = Math.max(0, line[t] + Math.round(size));
  }
  for (const [placement, { slope, shift }] of turned) {
    const line = beds.get(placement)!;
    for (let t = 0; t < months; t++) line[t] = Math.max(0, Math.round(slope * line[t] + shift));
  }
  return beds;
}

function firstMonths(beds: ReadonlyMap<string, Float64Array>): Map<string, number> {
  return new Map(
    [...beds]
      .map(([placement, line]) => [placement, line.findIndex((b) => b > 0)] as const)
      .map(([p, t]) => [p, t < 0 ? Number.POSITIVE_INFINITY : t]),
  );
}

function closures(beds: ReadonlyMap<string, Float64Array>): Map<string, number> {
  return new Map(
    [...beds].map(([placement, line]) => {
      const last = line.findLastIndex((b) => b > 0);
      return [placement, last < line.length - 1 && last >= 0 ? last + 1 : Number.POSITIVE_INFINITY];
    }),
  );
}
