import { EVIDENCE, FORECAST, FORECAST_BACKTEST, type Request, YEARLY_ARRIVALS } from "@sufficiency/scenarios/advanced";
import type { Command } from "commander";
import type { Streams } from "../../streams.js";
import { addRequest, outOption, packOption, type TypedCommand } from "../options.js";
import { arrivalsBacktest } from "./backtest.js";
import { arrivalsEvidence, arrivalsScenarios, type TypedEvidence } from "./pack-arrivals.js";
import { arrivalsFit, arrivalsForecast, type TypedSeries } from "./series.js";

/** Adds `fit | forecast | backtest | scenarios | evidence` to `arrivals`: the arrivals models alone, on any series of counts. */
export function addArrivals(arrivals: Command, streams: Streams): void {
  withSeries(arrivals.command("fit"), FORECAST)
    .description("what a model learns from a series")
    .action((typed: TypedSeries) => arrivalsFit(typed, streams));
  withSeries(arrivals.command("forecast"), FORECAST)
    .description("draw what may follow a series: a table, and a fan chart under --out")
    .addOption(outOption(": forecast.csv, charts"))
    .action((typed: TypedSeries) => arrivalsForecast(typed, streams));
  withSeries(arrivals.command("backtest"), FORECAST_BACKTEST)
    .description("forecast from every past origin, beside what came, with the benchmarks to beat")
    .option("--draws <file>", "also write every draw of the method, as JSON lines {id, origin, h, samples}")
    .addOption(outOption(": scores.csv, the long table; failures.csv; charts"))
    .action((typed: TypedSeries) => arrivalsBacktest(typed, streams));
  addRequest(arrivals.command("scenarios").addOption(packOption()), YEARLY_ARRIVALS)
    .description("the library of named scenarios of a pack's arrivals, with the arrivals of each year")
    .action((typed: TypedCommand) => arrivalsScenarios(typed, streams));
  const evidence = arrivals
    .command("evidence")
    .description("what a pack's published counts say of the level, drift and spread of arrivals")
    .addOption(packOption())
    .option("--beside <file...>", "counts elsewhere that drift alike, CSV or JSON as for --series");
  addRequest(evidence, EVIDENCE)
    .addOption(outOption(": evidence.csv, the level by month; charts/arrivals.svg"))
    .action((typed: TypedEvidence) => arrivalsEvidence(typed, streams));
}

function withSeries(command: Command, request: Request): Command {
  const files = "CSV month,count[,provisional,censored,break,note], or JSON in the exchange form";
  return addRequest(command.requiredOption("--series <file...>", files), request);
}
