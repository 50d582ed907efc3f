import type { Month } from "@sufficiency/core";
import { type CountSeries, monthAt } from "./series.js";

/** Months from one to another, both included. */
export interface Window {
  readonly from: Month;
  readonly until: Month;
}

/**
 * Marks the months of a window in which arrivals were refused or limited: their counts are then read as "at least so
 * many". A series without months is returned as it is.
 */
export function markRefused(series: CountSeries, windows: readonly Window[]): CountSeries {
  const refused = series.counts.flatMap((_, t) => {
    const month = monthAt(series, t);
    return month !== undefined && windows.some(({ from, until }) => month >= from && month <= until) ? [t] : [];
  });
  return { ...series, censored: new Set([...series.censored, ...refused]) };
}

/** Marks months with which a new regime began. A series without months is returned as it is. */
export function markBreaks(series: CountSeries, months: readonly Month[]): CountSeries {
  const began = series.counts.flatMap((_, t) => (months.includes(monthAt(series, t) ?? -1) ? [t] : []));
  return { ...series, breaks: new Set([...series.breaks, ...began]) };
}

/** Marks the last counts as provisional: reports of them may still come in. */
export function markProvisional(series: CountSeries, last: number): CountSeries {
  const from = Math.max(0, series.counts.length - last);
  const late = series.counts.flatMap((_, t) => (t >= from ? [t] : []));
  return { ...series, provisional: new Set([...series.provisional, ...late]) };
}
