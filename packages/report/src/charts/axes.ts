import { calendarMonth, type Month, yearOf } from "@sufficiency/core";

/** The month's first moment in universal time, in milliseconds, as the time axis takes it. */
export function firstDay(month: Month): number {
  return Date.UTC(yearOf(month), calendarMonth(month) - 1, 1);
}

/** Months from side to side, by the milliseconds in `month`, with a label every so many years. */
export function monthsAcross(years = 1) {
  return {
    field: "month",
    type: "temporal",
    scale: { type: "utc" },
    axis: { format: "%Y", tickCount: { interval: "year", step: years }, grid: false },
  } as const;
}

/** A number of children, households or hosts. */
export function count(field: string) {
  return { field, type: "quantitative", axis: { tickCount: 5, domain: false, ticks: false, format: ",d" } } as const;
}
