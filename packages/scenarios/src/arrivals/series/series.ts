import type { Month } from "@sufficiency/core";

/** Counts at even steps of time, with what is known of how they were counted. */
export interface CountSeries {
  readonly id: string;
  /** Whole numbers, 0 or more, oldest first. */
  readonly counts: readonly number[];
  /** Steps in a year: 12 for months, 4 for quarters, 1 for years; other numbers of seasons work too. */
  readonly period: number;
  /** The season of the first count, 0 to period - 1; 0 is January or the first quarter. */
  readonly firstSeason: number;
  /** Month of the first count (of a quarter, the month it is written by); undefined where only the season is known. */
  readonly first?: Month;
  /** Positions whose count may still rise because reports come late. */
  readonly provisional: ReadonlySet<number>;
  /** Positions whose count was limited by capacity: at least so many came. */
  readonly censored: ReadonlySet<number>;
  /** Positions with which a new regime began: the level may have stepped there. */
  readonly breaks: ReadonlySet<number>;
}

/** A series and how far to test it: one entry of the JSON exchange form, or a CSV file with nothing asked. */
export interface SeriesTask {
  readonly series: CountSeries;
  /** Steps ahead to forecast. */
  readonly maxHorizon: number;
  /** Origin o knows the first o counts. Undefined: every origin from two years on. */
  readonly origins?: readonly number[];
}

/**
 * A series of plain counts, all complete.
 *
 * @example
 * countSeries("a", [5, 7, 6]).period; // => 12
 */
export function countSeries(id: string, counts: readonly number[], period = 12, firstSeason = 0): CountSeries {
  return { id, counts, period, firstSeason, provisional: new Set(), censored: new Set(), breaks: new Set() };
}

/**
 * What was known when the first `origin` counts were.
 *
 * @example
 * knownAt(countSeries("a", [5, 7, 6]), 2).counts; // => [5, 7]
 */
export function knownAt(series: CountSeries, origin: number): CountSeries {
  const before = (positions: ReadonlySet<number>) => new Set([...positions].filter((p) => p < origin));
  return {
    ...series,
    counts: series.counts.slice(0, origin),
    provisional: before(series.provisional),
    censored: before(series.censored),
    breaks: before(series.breaks),
  };
}

/** The last counts of a series, at most so many. */
export function latest(series: CountSeries, most: number): CountSeries {
  const gone = Math.max(0, series.counts.length - most);
  if (gone === 0) return series;
  const after = (positions: ReadonlySet<number>) =>
    new Set([...positions].filter((p) => p >= gone).map((p) => p - gone));
  const first = monthAt(series, gone);
  return {
    ...series,
    counts: series.counts.slice(gone),
    firstSeason: seasonAt(series, gone),
    ...(first !== undefined && { first }),
    provisional: after(series.provisional),
    censored: after(series.censored),
    breaks: after(series.breaks),
  };
}

/** The season, 0 to period - 1, of a position, which may lie past the end. */
export function seasonAt({ firstSeason, period }: CountSeries, position: number): number {
  return (firstSeason + position) % period;
}

/** The month of a position, where months are known. */
export function monthAt({ first, period }: CountSeries, position: number): Month | undefined {
  return first === undefined ? undefined : first + position * (12 / period);
}

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
