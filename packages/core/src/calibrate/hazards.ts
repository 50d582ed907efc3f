import { sum } from "simple-statistics";
import { ParameterError } from "../vocabulary/issue.js";
import { smooth, type YearOfCare } from "./history.js";

/** First ages of the bands in which exit rates are estimated; the last band goes to the 18th birthday. */
export const HAZARD_BANDS = [0, 1, 5, 10] as const;

/** Of children adopted in a year, the share by band: most are aged 1 to 4. England's adoption statistics, rounded. */
const ADOPTED_BY_BAND = [0.08, 0.72, 0.2, 0];

export interface CitizenRates {
  /** Exits a year before the 18th birthday and without adoption, by band, among long-stay children. */
  readonly longExit: readonly number[];
  /** Share of entrants in a band who stay briefly. */
  readonly shortShare: readonly number[];
  /** Exits a year among short-stay children. */
  readonly shortExit: number;
  /** Short-stay children expected in the stock, by band, as a share of citizen children of the band. */
  readonly shortInStock: readonly number[];
  /** Adoptions a year per child placed for adoption. */
  readonly adoption: number;
  /** Adoptions a year. */
  readonly adopted: number;
}

/**
 * Exit rates of citizen children from yearly counts. Entrants are a mixture: a share stays `shortStay` months on
 * average, the rest leave at a rate that makes the band's exits add up,
 *
 *     long = (exits - adopted - short * entries) / (stock - short * entries * shortStay / 12)
 *
 * so that the rate of leaving falls with time in care. Years are smoothed, the newest counting most.
 */
export function citizenRates(
  years: readonly YearOfCare[],
  shortShare: number,
  shortStayMonths: number,
  uascOtherRate: number,
): CitizenRates {
  const shortExit = 12 / shortStayMonths;
  const adopted = smooth(years.map((y) => y.exitsByReason.get("adopted") ?? 0));
  const exits = byBand(years, (y) => exitsBefore18(y, uascOtherRate));
  const entries = byBand(
    years,
    citizenByBand(
      (y) => y.entriesByBand,
      (y) => y.citizenEntries,
    ),
  );
  const stock = byBand(
    years,
    citizenByBand(
      (y) => y.stock.byBand,
      (y) => y.stock.citizen,
    ),
  );
  const leaving = exits.map((x, b) => Math.max(0, x - adopted * (ADOPTED_BY_BAND[b] as number)));
  const share = leaving.map((x, b) => Math.min(shortShare, (0.7 * x) / Math.max(1, entries[b] as number)));
  const short = share.map((s, b) => s * (entries[b] as number));
  return {
    shortExit,
    shortShare: share,
    adopted,
    adoption: adopted / Math.max(1, smooth(adoptionStock(years))),
    longExit: leaving.map(
      (x, b) => (x - (short[b] as number)) / Math.max(1, (stock[b] as number) - (short[b] as number) / shortExit),
    ),
    shortInStock: short.map((s, b) => Math.min(0.9, s / shortExit / Math.max(1, stock[b] as number))),
  };
}

/**
 * Asylum-seeking children who left at 18 or over: those who ceased, less transfers and other exits before 18. Age
 * assessments are among the other exits, so of these there were at least as many as were counted.
 */
function uascLeftAt18(y: YearOfCare, otherRate: number): number {
  const others = Math.max(y.exitsByReason.get("age-assessed") ?? 0, otherRate * y.stock.uasc);
  return Math.max(0, y.uascExits - (y.exitsByReason.get("transferred") ?? 0) - others);
}

/** Citizen exits before 18 by band: printed under 10; from 10 on, all citizen exits less those and less 18th birthdays. */
function exitsBefore18(y: YearOfCare, otherRate: number): number[] {
  const young = [0, 1, 5].map((b) => y.exitsByBand.get(b) ?? 0);
  const citizenAt18 = Math.max(0, (y.exitsByBand.get(18) ?? 0) - uascLeftAt18(y, otherRate));
  return [...young, Math.max(0, y.citizenExits - citizenAt18 - sum(young))];
}

/** Under 10 every child is taken as citizen (the council counts no asylum-seeking child under 11); the rest is what remains. */
function citizenByBand(bands: (y: YearOfCare) => ReadonlyMap<number, number>, total: (y: YearOfCare) => number) {
  return (y: YearOfCare) => {
    const young = [0, 1, 5].map((b) => bands(y).get(b) ?? 0);
    const older = total(y) - sum(young);
    if (older < 0)
      throw new ParameterError(
        `citizen children of ${y.year}`,
        total(y),
        `at least the ${sum(young)} counted under 10`,
      );
    return [...young, older];
  };
}

function byBand(years: readonly YearOfCare[], of: (y: YearOfCare) => number[]): number[] {
  const values = years.map(of);
  return HAZARD_BANDS.map((_, b) => smooth(values.map((v) => v[b] as number)));
}

/** Children placed for adoption, mean of the year's start and end. */
function adoptionStock(years: readonly YearOfCare[]): number[] {
  const stock = years.map((y) => y.stock.byCategory.get("adoption") ?? 0);
  return stock.map((s, i) => (s + (stock[i - 1] ?? s)) / 2);
}
