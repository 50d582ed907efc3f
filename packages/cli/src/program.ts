import { Command, CommanderError, Option } from "commander";
import { optionIssue, UsageError } from "./failures.js";
import { programVersion } from "./read/version.js";
import type { Streams } from "./streams.js";

/** What the list of commands says of one, and who adds its options: code that is loaded when the command is named. */
interface Entry {
  readonly says: string;
  /** What it takes without an option's name, and what that is. */
  readonly takes?: readonly [argument: string, says: string];
  readonly load: () => Promise<(command: Command, streams: Streams) => void>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  project: {
    says: "project a data pack: tables, charts and a report under --out, the headline on stdout",
    load: async () => (await import("./commands/project.js")).addProject,
  },
  compare: {
    says: "compare scenarios with the first named: differences of paired paths",
    takes: ["<scenario...>", "two or more: baseline, names of the data pack's scenarios, or YAML or JSON files"],
    load: async () => (await import("./commands/compare.js")).addCompare,
  },
  sensitivity: {
    says: "what drives the answer: one input at a time, shares of the variance, or a lever's switching value",
    load: async () => (await import("./commands/sensitivity.js")).addSensitivity,
  },
  plan: {
    says: "the fewest openings, approvals and contracts that keep the chance of a shortfall under a risk",
    load: async () => (await import("./commands/plan.js")).addPlan,
  },
  backtest: {
    says: "forecast past years from what was known before each, beside what happened",
    load: async () => (await import("./commands/backtest.js")).addBacktest,
  },
  arrivals: {
    says: "the arrivals models alone, on any series of counts",
    load: async () => (await import("./commands/arrivals/arrivals.js")).addArrivals,
  },
  check: {
    says: "check data packs and scenarios: every issue, or ok",
    takes: ["<path...>", "folders of data packs, or files of scenarios"],
    load: async () => (await import("./commands/check.js")).addCheck,
  },
  init: {
    says: "write a template pack for another authority: every input in it is a placeholder",
    takes: ["<name>", "id of the pack, as in essex-2025"],
    load: async () => (await import("./commands/init.js")).addInit,
  },
  levers: {
    says: "list what the strategy means to do, or explain one lever and how to put it in a scenario",
    takes: ["[id]", "lever to explain, as in S1-2"],
    load: async () => (await import("./commands/levers.js")).addLevers,
  },
  merge: {
    says: "merge the shards of one run: the same bytes as the run of all their members",
    takes: ["<shard...>", "files that project --shard has written, in any order"],
    load: async () => (await import("./commands/merge.js")).addMerge,
  },
  verify: {
    says: "run a recorded run of any command again and compare every file's bytes",
    takes: ["<run>", "output folder, or its run.json alone"],
    load: async () => (await import("./commands/record/verify.js")).addVerify,
  },
};

/** The command line: every command for the list of them, and the options of those that the words name. */
async function createProgram(words: readonly string[], streams: Streams): Promise<Command> {
  const program = new Command("sufficiency")
    .description("Forecasts demand for homes for children in care and care leavers, month by month.")
    .version(programVersion())
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined });
  for (const [name, { says, takes, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(says);
    if (takes) command.argument(...takes);
    if (words.includes(name)) (await load())(command, streams);
    for (const each of name === "arrivals" ? command.commands : [command]) each.addOption(errorsOption());
  }
  return program;
}

/** How a command prints what is wrong with its input. */
function errorsOption(): Option {
  return new Option("--errors <form>", "how issues are printed on stderr").choices(["text", "json"]).default("text");
}

/**
 * Runs one command.
 * @throws UsageError for a command line that cannot be read; what the command throws otherwise.
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
