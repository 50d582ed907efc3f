import type { CapacityRow, DataPack } from "../pack/types.js";
import type { Draws } from "./draws.js";

/** Planned beds of one member, by month from the origin, for kinds of home that somebody plans. */
export interface CapacityPlan {
  /** By placement: beds on the last day of each month, 0 the origin. */
  readonly beds: ReadonlyMap<string, Float64Array>;
  /** By placement: share of beds that can be used; 1 where the pack does not say. */
  readonly usable: ReadonlyMap<string, number>;
  /** By placement: first month with a bed (0: open at the origin), and the month from which there is none (Infinity: never). */
  readonly opens: ReadonlyMap<string, number>;
  readonly closes: ReadonlyMap<string, number>;
}

/** Draws the dated plan: each event's size and how many months late it comes; a closure is never late and takes what is open. */
export function planCapacity(pack: DataPack, draws: Draws): CapacityPlan {
  const { origin, horizon } = pack.meta;
  const months = horizon - origin;
  const rows = pack.capacity;
  const beds = new Map<string, Float64Array>();
  for (const row of rows.filter((r) => r.measure === "beds")) {
    const line = beds.get(row.placement) ?? new Float64Array(months + 1);
    beds.set(row.placement, line);
    const start = Math.max(0, (row.from ?? origin) - origin + lateness(rows, row, draws));
    const size = row.figure.value < 0 ? Number.NEGATIVE_INFINITY : Math.round(draws.read(row.figure));
    for (let t = start; t <= months; t++) line[t] = Math.max(0, line[t] + size);
  }
  const usable = new Map(rows.filter((r) => r.measure === "usable").map((r) => [r.placement, draws.read(r.figure)]));
  return { beds, usable, opens: firstMonths(beds, (b) => b > 0), closes: closures(beds) };
}

/** Whole months late; nothing known to be open at the origin is late. */
function lateness(rows: readonly CapacityRow[], row: CapacityRow, draws: Draws): number {
  const delay = rows.find((r) => r.measure === "delay" && r.event === row.event && r.placement === row.placement);
  return delay ? Math.round(draws.read(delay.figure)) : 0;
}

function firstMonths(beds: ReadonlyMap<string, Float64Array>, is: (beds: number) => boolean): Map<string, number> {
  return new Map(
    [...beds]
      .map(([placement, line]) => [placement, line.findIndex(is)] as const)
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
