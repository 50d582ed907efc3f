import { Command, CommanderError } from "commander";
import { addArrivals } from "./commands/arrivals.js";
import { backtest, type TypedBacktest } from "./commands/backtest.js";
import { check, type TypedCheck } from "./commands/check.js";
import { errorsOption } from "./commands/errors-option.js";
import { init } from "./commands/init.js";
import { levers } from "./commands/levers.js";
import { project } from "./commands/project.js";
import type { TypedOptions } from "./commands/project-options.js";
import { optionIssue, UsageError } from "./failures.js";
import { programVersion } from "./read/version.js";
import type { Streams } from "./streams.js";

/** The command line: its commands, options and help. */
export function createProgram(streams: Streams): Command {
  const program = new Command("sufficiency")
    .description("Forecasts demand for homes for children in care and care leavers, month by month.")
    .version(programVersion())
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined });
  addProject(program, streams);
  addBacktest(program, streams);
  addArrivals(program, streams);
  addCheck(program, streams);
  addInit(program, streams);
  addLevers(program, streams);
  return program;
}

function addProject(program: Command, streams: Streams): void {
  program
    .command("project")
    .description("project a data pack: tables, charts and a report under --out, the headline on stdout")
    .option("--pack <folder>", "data pack (default: data/packs/kent-2025)")
    .option("--scenario <name...>", "what to suppose: names of the data pack's scenarios, or YAML or JSON files")
    .option("--members <number>", "simulated paths, 1 to 1000000", "1000")
    .option("--members-from <number>", "number of the first path, from 0", "0")
    .option("--seed <text>", "same pack, seed and version give the same bytes", "1")
    .option("--until <month>", "last month to project, YYYY-MM (default: the pack's horizon)")
    .option("--workers <number>", "threads, 1 to 64; the answer is the same for any number", "1")
    .option("--service-level <share>", "chance of having enough that 'required' gives, 0.5 to 0.999", "0.9")
    .option("--out <folder>", "folder to write; an earlier output is replaced as a whole")
    .addOption(errorsOption())
    .action((options: TypedOptions) => project(options, streams));
}

function addBacktest(program: Command, streams: Streams): void {
  program
    .command("backtest")
    .description("forecast past years from what was known before each, beside what happened")
    .option("--pack <folder>", "data pack (default: data/packs/kent-2025)")
    .option("--members <number>", "simulated paths a year", "1000")
    .option("--seed <text>", "same pack, seed and version give the same table", "1")
    .addOption(errorsOption())
    .action((options: TypedBacktest) => backtest(options, streams));
}

function addCheck(program: Command, streams: Streams): void {
  program
    .command("check")
    .description("check a data pack or a scenario: every issue, or ok")
    .argument("<path>", "folder of a data pack, or file of a scenario")
    .option("--pack <folder>", "data pack whose names a scenario uses (default: data/packs/kent-2025)")
    .addOption(errorsOption())
    .action((path: string, options: TypedCheck) => check(path, options, streams));
}

function addInit(program: Command, streams: Streams): void {
  program
    .command("init")
    .description("write a template pack for another authority: every figure in it is a placeholder")
    .argument("<name>", "id of the pack, as in essex-2025")
    .option("--out <folder>", "folder to write; it must not be there yet (default: data/packs/NAME)")
    .addOption(errorsOption())
    .action((name: string, { out }: { out?: string }) => init(name, out, streams));
}

function addLevers(program: Command, streams: Streams): void {
  program
    .command("levers")
    .description("list what the strategy means to do, or explain one lever and how to suppose it")
    .argument("[id]", "lever to explain, as in S1-2")
    .option("--pack <folder>", "data pack (default: data/packs/kent-2025)")
    .addOption(errorsOption())
    .action((id: string | undefined, { pack }: { pack?: string }) => levers(id, pack, streams));
}

/**
 * Runs one command.
 * @throws UsageError for a command line that cannot be read; whatever the command throws otherwise.
 */
export async function runProgram(words: readonly string[], streams: Streams): Promise<void> {
  try {
    await createProgram(streams).parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const message = error.code === "commander.help" ? "a command is needed" : error.message.replace(/^error: /, "");
    throw new UsageError([optionIssue("command line", words.join(" "), message, "See sufficiency --help.")]);
  }
}
