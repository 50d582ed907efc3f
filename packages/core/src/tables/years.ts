import { calendarMonth, financialYear, type Month, yearOf } from "../vocabulary/month.js";

/** A whole year among the months counted. Months are counted from the origin. */
export interface Year {
  /** `2025/26` for a financial year, `2026` for a calendar year. */
  readonly label: string;
  /** The calendar year in which it ends. */
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/** Financial years, April to March, all of whose months are counted. */
export function financialYears(origin: Month, months: number): Year[] {
  return wholeYears(origin, months, 4).map((year) => ({
    ...year,
    label: `${year.year - 1}/${String(year.year % 100).padStart(2, "0")}`,
  }));
}

/** Calendar years all of whose months are counted. */
export function calendarYears(origin: Month, months: number): Year[] {
  return wholeYears(origin, months, 1);
}

function wholeYears(origin: Month, months: number, firstMonth: 1 | 4): Year[] {
  const years: Year[] = [];
  for (let first = 1; first + 11 <= months; first++) {
    if (calendarMonth(origin + first) !== firstMonth) continue;
    const year = firstMonth === 4 ? financialYear(origin + first) : yearOf(origin + first);
    years.push({ label: String(year), year, first, last: first + 11 });
  }
  return years;
}
