import { OptionsError, PackError, ParameterError, parseMonth, parsePack } from "@sufficiency/core";
import {
  ARRIVALS_MODELS,
  attribute,
  BASELINE_SCENARIO,
  backtestArrivals,
  compare,
  finish,
  hindcast,
  parseScenario,
  plan,
  project,
  ScenarioError,
  switchingValue,
  tornado,
  varianceShares,
} from "@sufficiency/scenarios";
import {
  assemble,
  checkCommand,
  checkOptions,
  FORECAST,
  PLAN,
  PROJECT,
  planning,
  readRecord,
  runShard,
  SWITCHING,
  TORNADO,
  writeRecord,
  yearlyArrivals,
} from "@sufficiency/scenarios/advanced";

import { describe, expect, it, test } from "vitest";
import { readWithIssues } from "../../packages/cli/src/commands/options.js";
import { sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";
import { readSources } from "../support/source.js";

const FILES = smallPack();
const PACK = parsePack(FILES);
const { origin, horizon, headline } = PACK.meta;

test("schemas stand where something comes in: a request, a data pack, a file of the command", () => {
  const sources = readSources("packages/core/src", "packages/scenarios/src", "packages/report/src", "packages/cli/src");
  const own = sources.filter(({ text }) => /from "zod/.test(text)).map(({ path }) => path);
  expect(own.length).toBeGreaterThan(3);
  const doors = /scenarios\/src\/request\/|core\/src\/pack\/|cli\/src\/(?:read|commands\/record)\//;
  expect(own.filter((path) => !doors.test(path))).toEqual([]);
});

/** How options are refused that TypeScript would not let through. */
function refusal(ask: (options: never) => unknown, options: object): OptionsError {
  try {
    ask(options as never);
  } catch (error) {
    if (error instanceof OptionsError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const RUN = { members: 2, seed: "1" };
const projecting = (options: never) => project(PACK, options);

describe("an option of a projection", () => {
  it.each([
    ["out of its range", { serviceLevel: 2 }, "serviceLevel must be a share from 0.5 to 0.999; received 2"],
    ["misspelt", { serviceLevels: 0.9 }, "serviceLevels is not an option of a projection. Did you mean serviceLevel?"],
    [
      "a seed that is no text",
      { seed: 1 },
      'seed must be a text of 1 to 100 visible characters; received 1. Put it in quotes: "1".',
    ],
    [
      "the name of a scenario",
      { scenario: "arrivals-double" },
      'scenario must be a scenario with its levers; received "arrivals-double". Read it first, with resolveScenario or parseScenario.',
    ],
    [
      "a month as text",
      { until: "2026-03" },
      'until must be a month from 2025-04 to 2027-03; received "2026-03". Months are numbers: read a text with parseMonth.',
    ],
    ["a month out of the pack", { until: origin }, /^until must be a month from 2025-04 to 2027-03; received \d+$/],
    [
      "a month for balance after the last",
      { until: origin + 3, balanceBy: origin + 4 },
      /^balanceBy must be a month from 2025-04 to 2025-06; received \d+$/,
    ],
    ["missing", { members: undefined }, "members must be a whole number from 1 to 1000000; received nothing"],
    ["a fraction of a path", { members: 1.5 }, "members must be a whole number from 1 to 1000000; received 1.5"],
    ["no number", { enoughMonths: Number.NaN }, "enoughMonths must be a share from 0.5 to 1; received NaN"],
    ["no function", { onMember: 3 }, "onMember must be a function; received 3"],
    ["of a command only", { workers: 2 }, /^workers is not an option of a projection/],
  ])("that is %s is refused by name, with what is allowed", (_, change, says) => {
    const { message, faults } = refusal(projecting, { ...RUN, ...change });
    if (typeof says === "string") expect(message).toBe(says);
    else expect(message).toMatch(says);
    expect(faults).toHaveLength(1);
  });

  it("is refused together with every other at fault, each with its value", () => {
    const error = refusal(projecting, { members: 0, seed: "", serviceLevel: 2, colour: "red" });
    expect(error.faults.map(({ option, received }) => [option, received])).toEqual([
      ["seed", ""],
      ["members", 0],
      ["serviceLevel", 2],
      ["colour", "red"],
    ]);
    expect(error.message.split("\n")).toHaveLength(4);
    expect(error).toBeInstanceOf(ParameterError);
    expect(error).toMatchObject({ name: "OptionsError", parameter: "seed", received: "" });
  });

  it("that is left out has its default, the same as when it is given", () => {
    const defaults = { firstMember: 0, serviceLevel: 0.9, enoughMonths: 0.9, balanceLevel: 0.8 };
    const given = { ...RUN, ...defaults, until: horizon, scenario: BASELINE_SCENARIO };
    expect(project(PACK, given)).toEqual(project(PACK, RUN));
    expect(checkOptions(PROJECT, RUN, PACK)).toEqual({ ...RUN, ...defaults, scenario: BASELINE_SCENARIO });
  });
});

describe("every function of the library that takes a request refuses a misspelt option", () => {
  const seed = { seed: "1" };
  const nothing: readonly never[] = [];
  it.each<[string, (options: never) => unknown, object]>([
    ["project", projecting, RUN],
    ["runShard", (options) => runShard(PACK, options), RUN],
    ["assemble", (options) => assemble(PACK, nothing, options), seed],
    ["compare", (options) => compare(PACK, [BASELINE_SCENARIO, BASELINE_SCENARIO], options), RUN],
    ["attribute", (options) => attribute(PACK, BASELINE_SCENARIO, BASELINE_SCENARIO, options), RUN],
    ["plan", (options) => finish(plan(PACK, options)), { ...RUN, members: 50 }],
    ["planning", (options) => planning(PACK, options).next(), { ...RUN, members: 50 }],
    ["tornado", (options) => finish(tornado(PACK, options)), { ...seed, screened: 2, pairs: 2, named: 1 }],
    ["varianceShares", (options) => finish(varianceShares(PACK, options)), { ...seed, rows: 2 }],
    ["hindcast", (options) => hindcast(PACK, options), { ...RUN, years: [] }],
    ["backtestArrivals", (options) => backtestArrivals([], options), { ...RUN, models: ARRIVALS_MODELS }],
  ])("%s", (_, ask, options) => {
    const { faults } = refusal(ask, { ...options, seeds: "2" });
    expect(faults.map(({ option }) => option)).toEqual(["seeds"]);
  });
});

test.each<[string, (options: never) => unknown, object, RegExp]>([
  [
    "a comparison of one scenario",
    () => compare(PACK, [BASELINE_SCENARIO], RUN),
    {},
    /^scenarios must be a list of two scenarios or more; received a list$/,
  ],
  [
    "a comparison with a scenario's name",
    () => compare(PACK, [BASELINE_SCENARIO, "double" as never], RUN),
    {},
    /^scenarios\[1\] must be a scenario with its levers; received "double"/,
  ],
  ["a plan from few paths", (options) => finish(plan(PACK, options)), RUN, /^members must be .* 50 to 100000/],
  [
    "a kind of home that is misspelt",
    (options) => finish(varianceShares(PACK, options)),
    { seed: "1", rows: 2, of: ["receptions"] },
    /^of\[0\] must be the id of a kind of home of the data pack; received "receptions"\. Did you mean reception\?$/,
  ],
  [
    "a lever that the scenario does not have",
    (options) => finish(switchingValue(PACK, options)),
    { seed: "1", members: 20, lever: 0, placement: "reception" },
    /^lever must be a lever's number from 0 and below 0; received 0$/,
  ],
  [
    "a year that nobody published",
    (options) => hindcast(PACK, options),
    { ...RUN, years: [1999] },
    /^years\[0\] must be a published year/,
  ],
  [
    "the name of a model",
    (options) => backtestArrivals([], options),
    { ...RUN, models: ["level"] },
    /^models\[0\] must be a model .*; received "level"\. Take it from ARRIVALS_MODELS\.$/,
  ],
  [
    "yearly arrivals of no path",
    () => yearlyArrivals(PACK, { draw: () => new Int32Array(0) } as never, 0, "1"),
    {},
    /^members must be/,
  ],
])("%s is refused by name", (_, ask, options, says) => {
  expect(refusal(ask, options).message).toMatch(says);
});

describe("what a command reads of a request", () => {
  const found = { pack: "small", scenario: BASELINE_SCENARIO };

  it("is a value for each text, with defaults that hang on the pack", () => {
    const { values, issues } = readWithIssues(PLAN, { members: "60", risk: "0.2", seed: "1" }, found, PACK);
    expect(issues).toEqual([]);
    expect(values).toEqual({ ...found, risk: 0.2, asOf: origin, members: 60, seed: "1", workers: 1 });
  });

  it("is recorded with months as text and null for what was left out, and read again as the same values", () => {
    const { values } = readWithIssues(PROJECT, { balanceBy: "2026-03" }, found, PACK);
    const record = writeRecord(PROJECT, values);
    expect(record).toMatchObject({
      until: null,
      balanceBy: "2026-03",
      scenario: "baseline",
      supposed: BASELINE_SCENARIO,
    });
    expect(record).not.toHaveProperty("workers");
    const again = readRecord(PROJECT, JSON.parse(JSON.stringify(record)));
    expect(again.faults).toEqual([]);
    expect(checkCommand(PROJECT, again.values, PACK).values).toEqual(values);
  });

  it("is recorded of series with runs of months as they are typed", () => {
    const typed = { refused: ["2020-08..2020-11"], break: ["2021-03"] };
    const { values } = readWithIssues(FORECAST, typed, { series: ["boats.csv"] });
    expect(values.break).toEqual([parseMonth("2021-03")]);
    expect(writeRecord(FORECAST, values)).toMatchObject({ ...typed, asOf: null, provisional: 0 });
    expect(readRecord(FORECAST, writeRecord(FORECAST, values)).values).toMatchObject({ refused: values.refused });
  });

  it("is refused of a record that was changed, each field named", () => {
    const record = { pack: 5, scenario: BASELINE_SCENARIO, risk: "0.2", asOf: "soon", members: 60 };
    expect(readRecord(PLAN, record).faults.map(({ message }) => message)).toEqual([
      "pack is not a text",
      "risk is not a share from 0.01 to 0.5",
      "asOf is not a month, written YYYY-MM",
      "seed is missing",
    ]);
  });

  it("is refused of a record with what to do, where that is known", () => {
    const scenario = { name: "double", because: "", levers: [{ kind: "arrivals", factor: 2 }] };
    const record = { ...found, scenario, seed: 7, month: "2027-03", members: 20, lever: 0, untilShort: "receptions" };
    const { faults } = readRecord(SWITCHING, { ...record, places: null }, PACK);
    expect(faults).toMatchObject([
      { name: "seed", value: 7, remedy: 'Put it in quotes: "7".' },
      { name: "untilShort", value: "receptions", remedy: "Did you mean reception?" },
    ]);
  });

  it.each([
    ["a projection", ["project"]],
    ["a comparison", ["compare"]],
    ["a switching value", ["sensitivity"]],
    ["a forecast", ["arrivals", "forecast"]],
  ])("says its bounds in the help of %s", async (_, words) => {
    const { stdout } = await sufficiency(...words, "--help");
    const flags = [...stdout.matchAll(/^ {2}(--\S+)/gm)].map(([, flag]) => flag);
    expect(flags.length).toBeGreaterThan(3);
    for (const flag of flags) expect(flag).toMatch(/^--[a-z-]+$/);
    expect(stdout).toContain("YYYY-MM");
    expect(stdout).not.toContain("{");
  });
});

describe("an error that holds issues says the first with its place, and how many there are", () => {
  it("of a data pack", () => {
    const files = new Map(FILES).set(
      "stocks.csv",
      FILES.get("stocks.csv")?.replaceAll(/,children,/g, ",adults,") ?? "",
    );
    const error = thrown(() => parsePack(files));
    expect(error).toBeInstanceOf(PackError);
    expect(error.message).toMatch(/^stocks\.csv:\d+:\d+: unit .* \(\d\d+ issues in the data pack; see issues\)$/);
  });

  it("of a scenario", () => {
    const error = thrown(() => parseScenario("name: x\n", { file: "x.yaml", pack: PACK }));
    expect(error).toBeInstanceOf(ScenarioError);
    expect(error.message).toBe("x.yaml: the scenario has no because (1 issue in the scenario; see issues)");
  });

  it("and keeps to one line, whatever a file holds", () => {
    const issue = { file: "a\nb.csv", line: 0, column: 0, field: "", value: "", message: "is \u202e bad", remedy: "" };
    expect(new PackError([issue, issue]).message).toBe("a b.csv: is   bad (2 issues in the data pack; see issues)");
    expect(new PackError([]).message).toBe("0 issues in the data pack");
  });
});

test("a sensitivity is read at the pack's headline month unless another is given", () => {
  const values = checkOptions(TORNADO, { seed: "1", screened: 2, pairs: 2, named: 1 }, PACK);
  expect(values).toMatchObject({ month: headline, scenario: BASELINE_SCENARIO });
});

function thrown(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("nothing was thrown");
}
