import { readdirSync, readFileSync } from "node:fs";
import { type DataPack, type PackFiles, parseMonth, parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

const FOLDER = new URL("../../data/packs/kent-2025/", import.meta.url);

/** The files of Kent's pack as text. */
export const KENT_FILES: PackFiles = new Map(
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(new URL(name, FOLDER), "utf8")]),
);

/** Kent's pack, as it is shipped. */
export const KENT: DataPack = parsePack(KENT_FILES);

/** The pack as if its opening stock were of 31 March of an earlier year, `months` projected. */
export function setBack(pack: DataPack, year: number, months = 12): DataPack {
  const origin = definite(parseMonth(`${year}-03`));
  return { ...pack, meta: { ...pack.meta, origin, horizon: origin + months } };
}

/** The pack with every figure of the rows that `isHit` names turned into nonsense. */
export function corrupt(pack: DataPack, isHit: (row: DatedRow, file: string) => boolean): DataPack {
  const spoil = <R extends DatedRow & { input: object }>(rows: readonly R[], file: string): R[] =>
    rows.map((row) => (isHit(row, file) ? { ...row, input: { ...row.input, value: 7, low: 5, high: 11 } } : row));
  return {
    ...pack,
    stocks: spoil(pack.stocks, "stocks"),
    entries: spoil(pack.entries, "entries"),
    exits: spoil(pack.exits, "exits"),
    reception: spoil(pack.reception, "reception"),
    arrivals: spoil(pack.arrivals, "arrivals"),
  };
}

/** What a row may say about its date: a year ending 31 March, or a month. */
interface DatedRow {
  readonly year?: number | undefined;
  readonly date?: number | undefined;
  readonly from?: number | undefined;
  readonly group?: string | undefined;
  readonly ageFrom?: number | undefined;
  readonly measure: string;
}
