import type { DataPack, Input } from "@sufficiency/core";
import { KENT } from "./kent.js";

/** What a made-up band of ages is like, the same year after year. */
export interface MadeUpBand {
  /** First age of the band. */
  readonly age: number;
  readonly entries: number;
  readonly stock: number;
  /** Exits a year of a child who stays long. */
  readonly longExit: number;
}

/** A history without asylum-seeking children, adoptions or 18th birthdays, in which children leave at known rates. */
export interface MadeUpHistory {
  readonly bands: readonly MadeUpBand[];
  /** Share of entrants who stay briefly, and for how many months on average. */
  readonly shortShare: number;
  readonly shortStay: number;
}

/** Exits a year in a steady state: everyone who entered briefly, and of the others, who make up the rest of the stock, a share. */
export function exitsOf({ entries, stock, longExit }: MadeUpBand, { shortShare, shortStay }: MadeUpHistory): number {
  const short = shortShare * entries;
  return short + longExit * (stock - (short * shortStay) / 12);
}

/** Kent's pack with its published years replaced by the history. */
export function packOf(history: MadeUpHistory): DataPack {
  const { bands, shortShare, shortStay } = history;
  const sum = (of: (band: MadeUpBand) => number) => bands.reduce((s, band) => s + of(band), 0);
  const at = (age: number | undefined, of: (band: MadeUpBand) => number) =>
    bands.filter((band) => band.age === age).reduce((s, band) => s + of(band), 0);
  const exits = (band: MadeUpBand) => exitsOf(band, history);
  const value = (row: Keyed, of: (band: MadeUpBand) => number): number => {
    if (row.group === "uasc" || row.reason !== undefined) return 0;
    if (row.ageFrom === undefined) return sum(of);
    return row.ageFrom <= 10 ? at(row.ageFrom, of) : 0;
  };
  const isYear = (row: Keyed) => row.measure === "children" || row.measure === "corrected";
  const uncertain: Record<string, number> = { "short-share": shortShare, "short-stay": shortStay };
  return {
    ...KENT,
    entries: KENT.entries.map((row) => {
      if (row.measure in uncertain) return withValue(row, uncertain[row.measure]);
      return isYear(row)
        ? withValue(
            row,
            value(row, (band) => band.entries),
          )
        : row;
    }),
    exits: KENT.exits.map((row) => (isYear(row) ? withValue(row, value(row, exits)) : row)),
    stocks: KENT.stocks.map((row) => {
      if (row.measure !== "margin" || (row.ageFrom ?? 0) >= 18) return row;
      return withValue(row, row.category ? 0 : value(row, (band) => band.stock));
    }),
  };
}

interface Keyed {
  readonly measure: string;
  readonly group?: string | undefined;
  readonly reason?: string | undefined;
  readonly ageFrom?: number | undefined;
}

function withValue<R extends { readonly input: Input }>(row: R, value: number): R {
  return { ...row, input: { ...row.input, value, low: undefined, high: undefined } };
}
