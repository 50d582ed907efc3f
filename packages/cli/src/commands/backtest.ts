import { yearsOfCare } from "@sufficiency/core/advanced";

import { hindcastTable } from "@sufficiency/report";
import { hindcast } from "@sufficiency/scenarios";
import { HINDCAST } from "@sufficiency/scenarios/advanced";

import type { Command } from "commander";
import { optionIssue, UsageError } from "../failures.js";
import { readPack } from "../read/pack-files.js";
import type { Streams } from "../streams.js";
import { addRequest, packOption, readRequest, type TypedCommand } from "./options.js";

/** Published years that a forecast learns from at the least. */
const LEARNED = 2;

/** Adds what `backtest` takes. */
export function addBacktest(command: Command, streams: Streams): void {
  addRequest(command.addOption(packOption()), HINDCAST).action((typed: TypedCommand) => backtest(typed, streams));
}

/** Forecasts every past year that has two or more published years before it, and sets it beside what happened. */
function backtest(typed: TypedCommand, streams: Streams): void {
  const options = readRequest(HINDCAST, typed, {});
  const pack = readPack(typed.pack);
  const years = yearsOfCare(pack)
    .map((y) => y.year)
    .slice(LEARNED);
  if (years.length === 0) throw tooShort(typed.pack);
  streams.out(hindcastTable(hindcast(pack, { ...options, years })));
}

function tooShort(folder: string | undefined): UsageError {
  const message = `the pack has no more than ${LEARNED} published years, so none can be forecast from those before it`;
  const remedy = "Add earlier years to stocks.csv, entries.csv and exits.csv.";
  return new UsageError([optionIssue("--pack", folder ?? "", message, remedy)]);
}
