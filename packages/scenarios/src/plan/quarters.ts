import { calendarMonth, type Month } from "@sufficiency/core";

/** Three months that a plan decides together, named by the last; months are counted from the origin. */
export interface Quarter {
  readonly first: number;
  readonly last: number;
}

/** The quarters that end in March, June, September and December after the origin; the first may be short. */
export function quartersOf(origin: Month, months: number): Quarter[] {
  return Array.from({ length: months }, (_, i) => i + 1)
    .filter((t) => calendarMonth(origin + t) % 3 === 0)
    .map((last) => ({ first: Math.max(1, last - 2), last }));
}
