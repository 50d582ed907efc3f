import type { CapacityDates } from "../vocabulary/parameters.js";
import { type Adjustments, IDENTITY } from "./adjustments.js";
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
export function planCapacity(timeline: Timeline): CapacityPlan {
  const months = timeline.months + 1;
  const plans = new Map(
    timeline.items.map((item) => [item, bedsOf(item.parameters.capacity, item.adjustments, months)]),
  );
  const beds = new Map<string, Float64Array>();
  for (const placement of plans.get(timeline.at(0))?.keys() ?? [])
    beds.set(
      placement,
      Float64Array.from({ length: months }, (_, t) => plans.get(timeline.at(t))?.get(placement)?.[t] ?? 0),
    );
  return { beds, opens: firstMonths(beds), closes: closures(beds) };
}

function bedsOf(
  { events }: CapacityDates,
  { beds: adjusted }: Pick<Adjustments, "beds">,
  months: number,
): Map<string, Float64Array> {
  const beds = new Map<string, Float64Array>();
  for (const { placement, due, late, beds: size } of events) {
    const line = beds.get(placement) ?? new Float64Array(months);
    beds.set(placement, line);
    for (let t = Math.max(0, due + late); t < months; t++) line[t] = Math.max(0, line[t] + Math.round(size));
  }
  for (const [placement, line] of beds) {
    const { slope, intercept } = adjusted.get(placement) ?? IDENTITY;
    if (slope !== 1 || intercept !== 0)
      for (let t = 0; t < months; t++) line[t] = Math.max(0, Math.round(slope * line[t] + intercept));
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
