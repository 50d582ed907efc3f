/**
 * A calendar month as a whole number: `12 * year + (month - 1)`, so that months add and subtract.
 * Stocks belong to the last day of their month; flows happen during it.
 *
 * @example
 * const march: Month = 12 * 2026 + 2;
 * formatMonth(march + 12); // => "2027-03"
 */
export type Month = number;

const PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;

/**
 * Reads `YYYY-MM`. Returns undefined for anything else.
 *
 * @example
 * parseMonth("2026-06"); // => 24317
 * parseMonth("June 2026"); // => undefined
 */
export function parseMonth(text: string): Month | undefined {
  const match = PATTERN.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

/**
 * Writes a month as `YYYY-MM`.
 *
 * @example
 * formatMonth(24317); // => "2026-06"
 */
export function formatMonth(month: Month): string {
  return `${String(yearOf(month)).padStart(4, "0")}-${String(calendarMonth(month)).padStart(2, "0")}`;
}

/**
 * The calendar year that holds the month.
 *
 * @example
 * yearOf(24317); // => 2026
 */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/**
 * The month's number in its year, 1 (January) to 12.
 *
 * @example
 * calendarMonth(24317); // => 6
 */
export function calendarMonth(month: Month): number {
  return (month % 12) + 1;
}

/** Days in the month, Gregorian calendar. */
export function daysInMonth(month: Month): number {
  const m = calendarMonth(month);
  if (m === 2) return isLeap(yearOf(month)) ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}

/** The financial year a month belongs to, named by the calendar year of its 31 March: April 2025 is 2026. */
export function financialYear(month: Month): number {
  return yearOf(month) + (calendarMonth(month) >= 4 ? 1 : 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
