import { Command, CommanderError } from "commander";
import type { TypedBacktest } from "./commands/backtest.js";
import type { TypedCheck } from "./commands/check.js";
import type { TypedCompare } from "./commands/compare/compare.js";
import type { TypedMerge } from "./commands/merge.js";
import {
  errorsOption,
  outOption,
  packOption,
  scenarioOption,
  workersOption,
} from "./commands/options/shared-options.js";
import type { TypedPlan } from "./commands/plan/plan.js";
import type { TypedOptions } from "./commands/project/options.js";
import type { TypedVerify } from "./commands/record/verify.js";
import type { TypedSensitivity } from "./commands/sensitivity/sensitivity.js";
import { optionIssue, UsageError } from "./failures.js";
import { programVersion } from "./read/version.js";
import type { Streams } from "./streams.js";

/** The command line: its commands, options and help. A command's own code is loaded when it is run. */
async function createProgram(words: readonly string[], streams: Streams): Promise<Command> {
  const program = new Command("sufficiency")
    .description("Forecasts demand for homes for children in care and care leavers, month by month.")
    .version(programVersion())
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined });
  addProject(program, streams);
  addCompare(program, streams);
  addSensitivity(program, streams);
  addPlan(program, streams);
  addBacktest(program, streams);
  await addArrivals(program, words, streams);
  addCheck(program, streams);
  addInit(program, streams);
  addLevers(program, streams);
  addMerge(program, streams);
  addVerify(program, streams);
  return program;
}

function addProject(program: Command, streams: Streams): void {
  program
    .command("project")
    .description("project a data pack: tables, charts and a report under --out, the headline on stdout")
    .addOption(packOption())
    .addOption(scenarioOption())
    .option("--members <number>", "simulated paths, 1 to 1000000", "1000")
    .option("--members-from <number>", "number of the first path, from 0", "0")
    .option("--seed <text>", "same pack, seed and version give the same bytes", "1")
    .option("--until <month>", "last month to project, YYYY-MM (default: the pack's horizon)")
    .addOption(workersOption())
    .option("--service-level <share>", "chance of having enough that 'required' gives, 0.5 to 0.999", "0.9")
    .option("--enough-months <share>", "share of months in which a home is to have enough, 0.5 to 1", "0.9")
    .option("--balance-by <month>", "month for carers to be in balance, YYYY-MM (default: last March to the headline)")
    .option("--balance-level <share>", "chance with which carers are to be in balance, 0.5 to 0.999", "0.8")
    .addOption(outOption())
    .option("--shard <file>", "write these members as a shard, for merge, and nothing else")
    .addOption(errorsOption())
    .action(async (options: TypedOptions) => (await import("./commands/project/project.js")).project(options, streams));
}

function addCompare(program: Command, streams: Streams): void {
  program
    .command("compare")
    .description("compare scenarios with the first named: differences of paired paths")
    .argument("<scenario...>", "two or more: baseline, names of the data pack's scenarios, or YAML or JSON files")
    .addOption(packOption())
    .option("--members <number>", "pairs of simulated paths, 1 to 1000000", "500")
    .option("--seed <text>", "same pack, scenarios, seed and version give the same bytes", "1")
    .option("--until <month>", "last month to tell, YYYY-MM (default: the pack's horizon)")
    .addOption(workersOption())
    .option(
      "--attribute",
      "split each difference over the levers; where there are two or more, one more comparison for each",
    )
    .addOption(outOption())
    .addOption(errorsOption())
    .action(async (names: string[], options: TypedCompare) =>
      (await import("./commands/compare/compare.js")).compare(names, options, streams),
    );
}

function addSensitivity(program: Command, streams: Streams): void {
  program
    .command("sensitivity")
    .description("what drives the answer: one figure at a time, shares of the variance, or a lever's switching value")
    .addOption(packOption())
    .addOption(scenarioOption())
    .option("--of <placement...>", "kinds of home (default: all that are planned)")
    .option("--month <month>", "month at whose end it is read, YYYY-MM (default: the pack's headline month)")
    .option(
      "--lever <lever>",
      "lever to size instead: a scenario's name or file (:2 for its second), or an id of levers",
    )
    .option("--until-short <placement>", "with --lever: the kind of home that it is to keep from being short")
    .option("--places <number>", "with --lever: places there are, where the data pack plans none")
    .option("--members <number>", "rows of the design (default: 50), or paths at each size of a lever (default: 200)")
    .option("--seed <text>", "same pack, question, seed and version give the same bytes", "1")
    .addOption(outOption())
    .addOption(errorsOption())
    .action(async (options: TypedSensitivity) =>
      (await import("./commands/sensitivity/sensitivity.js")).sensitivity(options, streams),
    );
}

function addPlan(program: Command, streams: Streams): void {
  program
    .command("plan")
    .description("the fewest openings, approvals and contracts that keep the chance of a shortfall under a risk")
    .addOption(packOption())
    .addOption(scenarioOption())
    .option("--risk <share>", "chance of a shortfall allowed at each quarter's end, 0.01 to 0.5", "0.1")
    .option("--as-of <month>", "month of the decision, from which lead times run, YYYY-MM (default: the pack's origin)")
    .option("--members <number>", "simulated paths to plan from, and as many to check on, 50 to 100000", "1000")
    .option("--seed <text>", "same pack, question, seed and version give the same bytes", "1")
    .addOption(workersOption())
    .addOption(outOption(", with plan.yaml"))
    .addOption(errorsOption())
    .action(async (options: TypedPlan) => (await import("./commands/plan/plan.js")).plan(options, streams));
}

function addBacktest(program: Command, streams: Streams): void {
  program
    .command("backtest")
    .description("forecast past years from what was known before each, beside what happened")
    .addOption(packOption())
    .option("--members <number>", "simulated paths a year", "1000")
    .option("--seed <text>", "same pack, seed and version give the same table", "1")
    .addOption(errorsOption())
    .action(async (options: TypedBacktest) => (await import("./commands/backtest.js")).backtest(options, streams));
}

/** Its own commands are known when it is named, because their help lists every model. */
async function addArrivals(program: Command, words: readonly string[], streams: Streams): Promise<void> {
  const arrivals = program.command("arrivals").description("the arrivals models alone, on any series of counts");
  if (words.includes("arrivals")) (await import("./commands/arrivals/arrivals.js")).addArrivals(arrivals, streams);
}

function addCheck(program: Command, streams: Streams): void {
  program
    .command("check")
    .description("check data packs and scenarios: every issue, or ok")
    .argument("<path...>", "folders of data packs, or files of scenarios")
    .option("--pack <folder>", "data pack whose names a scenario uses (default: data/packs/kent-2025)")
    .addOption(errorsOption())
    .action(async (paths: string[], options: TypedCheck) =>
      (await import("./commands/check.js")).check(paths, options, streams),
    );
}

function addMerge(program: Command, streams: Streams): void {
  program
    .command("merge")
    .description("merge the shards of one run: the same bytes as the run of all their members")
    .argument("<shard...>", "files that project --shard has written, in any order")
    .option("--pack <folder>", "data pack of the run (default: the one of its id under data/packs)")
    .option("--members <number>", "members that the shards must have (default: those they have)")
    .option("--members-from <number>", "number of their first member", "0")
    .addOption(outOption())
    .addOption(errorsOption())
    .action(async (shards: string[], options: TypedMerge) =>
      (await import("./commands/merge.js")).merge(shards, options, streams),
    );
}

function addVerify(program: Command, streams: Streams): void {
  program
    .command("verify")
    .description("run a recorded run of any command again and compare every file's bytes")
    .argument("<run>", "output folder, or its run.json alone")
    .option("--pack <folder>", "data pack of the run (default: the one of its id under data/packs)")
    .option("--series <file...>", "files of the series that it read, where it read any")
    .addOption(workersOption())
    .addOption(errorsOption())
    .action(async (run: string, options: TypedVerify) =>
      (await import("./commands/record/verify.js")).verify(run, options, streams),
    );
}

function addInit(program: Command, streams: Streams): void {
  program
    .command("init")
    .description("write a template pack for another authority: every figure in it is a placeholder")
    .argument("<name>", "id of the pack, as in essex-2025")
    .option("--out <folder>", "folder to write; it must not be there yet (default: data/packs/NAME)")
    .addOption(errorsOption())
    .action(async (name: string, { out }: { out?: string }) =>
      (await import("./commands/init.js")).init(name, out, streams),
    );
}

function addLevers(program: Command, streams: Streams): void {
  program
    .command("levers")
    .description("list what the strategy means to do, or explain one lever and how to suppose it")
    .argument("[id]", "lever to explain, as in S1-2")
    .addOption(packOption())
    .addOption(errorsOption())
    .action(async (id: string | undefined, { pack }: { pack?: string }) =>
      (await import("./commands/levers.js")).levers(id, pack, streams),
    );
}

/**
 * Runs one command.
 * @throws UsageError for a command line that cannot be read; whatever the command throws otherwise.
 */
export async function runProgram(words: readonly string[], streams: Streams): Promise<void> {
  try {
    await (await createProgram(words, streams)).parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const message = error.code === "commander.help" ? "a command is needed" : error.message.replace(/^error: /, "");
    throw new UsageError([optionIssue("command line", words.join(" "), message, "See sufficiency --help.")]);
  }
}
