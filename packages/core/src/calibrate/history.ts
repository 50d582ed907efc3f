import type { DataPack, EntryRow, ExitRow, StockRow } from "../pack/types.js";
import type { Group } from "../vocabulary/cohort.js";
import { financialYear } from "../vocabulary/month.js";

/** What official statistics say of one year ending 31 March. Children; the stock is on its last day. */
export interface YearOfCare {
  readonly year: number;
  readonly stock: {
    readonly citizen: number;
    readonly uasc: number;
    /** By first age of the published band: 0, 1, 5, 10, 16. */
    readonly byBand: ReadonlyMap<number, number>;
    readonly byCategory: ReadonlyMap<string, number>;
  };
  readonly citizenEntries: number;
  readonly uascEntries: number;
  /** Both groups, by first age of the band. */
  readonly entriesByBand: ReadonlyMap<number, number>;
  readonly citizenExits: number;
  readonly uascExits: number;
  /** Both groups, by first age of the band; 18 is 18 and over. */
  readonly exitsByBand: ReadonlyMap<number, number>;
  readonly exitsByReason: ReadonlyMap<string, number>;
  /** Citizen children counted at the end of the year beyond last year's stock + starts - ceasing. */
  readonly uncounted: number | undefined;
}

/**
 * The published years, oldest first, up to the pack's origin: nothing later is seen, so that a pack whose origin is
 * set back learns only from what was known then. A corrected figure stands in for the published one.
 */
export function yearsOfCare(pack: DataPack): YearOfCare[] {
  const last = financialYear(pack.meta.origin);
  const years = new Set(
    pack.entries.flatMap((r) => (r.year !== undefined && r.group && r.year <= last ? [r.year] : [])),
  );
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => yearOfCare(pack, year))
    .filter((y) => y !== undefined);
}

function yearOfCare(pack: DataPack, year: number): YearOfCare | undefined {
  const stocks = pack.stocks.filter(
    (r) => r.measure === "margin" && r.date !== undefined && financialYear(r.date) === year,
  );
  const entries = pack.entries.filter((r) => r.year === year);
  const exits = pack.exits.filter((r) => r.year === year);
  const stock = (group: Group) => stocks.find((r) => r.group === group && r.ageFrom === undefined)?.input.value;
  const flow = (rows: readonly (EntryRow | ExitRow)[], group: Group) => countOf(rows, group);
  const citizen = stock("citizen");
  const uasc = stock("uasc");
  const citizenEntries = flow(entries, "citizen");
  const citizenExits = flow(exits, "citizen");
  if (citizen === undefined || uasc === undefined || citizenEntries === undefined || citizenExits === undefined)
    return undefined;
  return {
    year,
    stock: { citizen, uasc, byBand: bands(stocks), byCategory: categories(stocks) },
    citizenEntries,
    uascEntries: totalOf(entries) - citizenEntries,
    entriesByBand: bands(entries),
    citizenExits,
    uascExits: totalOf(exits) - citizenExits,
    exitsByBand: bands(exits),
    exitsByReason: new Map(exits.flatMap((r) => (r.reason ? [[r.reason, r.input.value] as const] : []))),
    uncounted: entries.find((r) => r.measure === "uncounted")?.input.value,
  };
}

function countOf(rows: readonly (EntryRow | ExitRow)[], group: Group): number | undefined {
  const of = (measure: string) =>
    rows.find((r) => r.measure === measure && r.group === group && r.ageFrom === undefined);
  return (of("corrected") ?? of("children"))?.input.value;
}

function totalOf(rows: readonly (EntryRow | ExitRow)[]): number {
  const row = rows.find(
    (r) => r.measure === "children" && !r.group && r.ageFrom === undefined && !("reason" in r && r.reason),
  );
  return row?.input.value ?? 0;
}

function bands(rows: readonly (StockRow | EntryRow | ExitRow)[]): Map<number, number> {
  const banded = rows.filter(
    (r) => r.ageFrom !== undefined && !r.group && (r.measure === "margin" || r.measure === "children"),
  );
  return new Map(banded.map((r) => [r.ageFrom as number, r.input.value]));
}

function categories(rows: readonly StockRow[]): Map<string, number> {
  return new Map(rows.flatMap((r) => (r.category ? [[r.category, r.input.value] as const] : [])));
}

/** Exponentially weighted mean of yearly values, newest weight `newest`; the value itself where there is one. */
export function smooth(values: readonly number[], newest = 0.6): number {
  return values.slice(1).reduce((level, value) => level + newest * (value - level), values[0] as number);
}
