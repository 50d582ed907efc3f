import { parsePack, yearsOfCare } from "@sufficiency/core";
import { hindcast } from "@sufficiency/scenarios";
import { readPackFolder } from "../read/pack-files.js";
import { hindcastTable } from "../render/hindcast-table.js";
import type { Streams } from "../streams.js";

/** Years of history that a forecast learns from at the least. */
const LEARNED = 2;

export interface BacktestOptions {
  readonly pack: string;
  readonly members: number;
  readonly seed: string;
}

/** Forecasts every past year that has two or more published years before it, and sets it beside what happened. */
export function backtest({ pack: folder, members, seed }: BacktestOptions, streams: Streams): void {
  const pack = parsePack(readPackFolder(folder).files);
  const years = yearsOfCare(pack).map((y) => y.year).slice(LEARNED);
  streams.out(hindcastTable(hindcast(pack, { members, seed, years })));
}
