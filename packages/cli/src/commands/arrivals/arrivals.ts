import type { Command } from "commander";
import type { Streams } from "../../streams.js";
import { errorsOption, outOption, packOption } from "../options/shared-options.js";
import { arrivalsBacktest } from "./backtest.js";
import { arrivalsEvidence, type TypedEvidence } from "./evidence.js";
import { arrivalsFit } from "./fit.js";
import { arrivalsForecast } from "./forecast.js";
import { METHODS, type TypedArrivals } from "./options.js";
import { arrivalsScenarios, type TypedScenarios } from "./scenarios.js";

/** Adds `fit | forecast | backtest | scenarios | evidence` to `arrivals`: the arrivals models alone, on any series of counts. */
export function addArrivals(arrivals: Command, streams: Streams): void {
  withSeries(arrivals.command("fit"))
    .description("what a model learns from a series")
    .action((options: TypedArrivals) => arrivalsFit(options, streams));
  withSeries(arrivals.command("forecast"))
    .description("draw what may follow a series: a table, and a fan chart under --out")
    .addOption(outOption(": forecast.csv, charts"))
    .action((options: TypedArrivals) => arrivalsForecast(options, streams));
  withSeries(arrivals.command("backtest"))
    .description("forecast from every past origin, beside what came, with the benchmarks to beat")
    .option("--draws <file>", "also write every draw of the method, as JSON lines {id, origin, h, samples}")
    .option("--alone", "leave the benchmarks out")
    .addOption(outOption(": scores.csv, the long table; failures.csv; charts"))
    .action((options: TypedArrivals) => arrivalsBacktest(options, streams));
  arrivals
    .command("scenarios")
    .description("the library of named suppositions about a pack's arrivals, with the arrivals of each year")
    .addOption(packOption())
    .option("--members <number>", "simulated paths", "2000")
    .option("--seed <text>", "same pack, seed and version give the same table", "1")
    .addOption(errorsOption())
    .action((options: TypedScenarios) => arrivalsScenarios(options, streams));
  arrivals
    .command("evidence")
    .description("what a pack's published counts say of the level, drift and spread of arrivals")
    .addOption(packOption())
    .option("--beside <file...>", "counts elsewhere that drift alike, CSV or JSON as for --series")
    .option("--members <number>", "simulated paths of the years projected, for the chart", "2000")
    .option("--seed <text>", "same pack, seed and version give the same bytes", "1")
    .addOption(outOption(": evidence.csv, the level by month; charts/arrivals.svg"))
    .addOption(errorsOption())
    .action((options: TypedEvidence) => arrivalsEvidence(options, streams));
}

function withSeries(command: Command): Command {
  return command
    .requiredOption(
      "--series <file...>",
      "CSV month,count[,provisional,censored,break,note], or JSON in the exchange form",
    )
    .option("--method <name>", `one of ${METHODS}`, "adaptive-level")
    .option("--horizon <number>", "steps ahead, 1 to 120; a JSON file says its own", "12")
    .option("--members <number>", "simulated paths a forecast", "2000")
    .option("--seed <text>", "same series, seed and version give the same bytes", "1")
    .option("--as-of <month>", "refuse a CSV file with months after this, YYYY-MM")
    .option("--refused <from..until...>", "months whose counts were limited: read as at least so many")
    .option("--break <month...>", "months with which a new regime began: the level may have stepped")
    .option("--provisional <number>", "last counts whose reports may still come in")
    .addOption(errorsOption());
}
