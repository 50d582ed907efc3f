import type { DataPack, Issue } from "@sufficiency/core";
import {
  csvFiles,
  drawChart,
  driverTables,
  sensitivityText,
  switchingTables,
  switchingText,
  tornadoChart,
} from "@sufficiency/report";
import { composeScenarios, switchingValue, tornado, varianceShares } from "@sufficiency/scenarios";
import { DRIVERS, Experiment, optionsFrom, SWITCHING, type SwitchingValues } from "@sufficiency/scenarios/advanced";
import type { Command } from "commander";
import { optionIssue } from "../failures.js";
import { doWork } from "../members/work.js";
import { readLever, readPackOfScenario } from "../read/scenario-files.js";
import type { Streams } from "../streams.js";
import {
  addRequest,
  outOption,
  packOption,
  readWithIssues,
  refuseOptions,
  scenarioOption,
  type TypedCommand,
} from "./options.js";
import { carryOut, type RecordedCommand, running } from "./record/recorded.js";

/** Pairs in which every input is screened. */
const SCREENED = 3;

/** One input at a time, then shares of the variance. */
export const DRIVERS_RUN: RecordedCommand<typeof DRIVERS> = {
  name: "sensitivity",
  request: DRIVERS,
  async answer({ scenario, seed, month, of, members: rows }, { pack }, { streams, watch }) {
    const question = { seed, month, scenario, of };
    const named = of?.length === 1 ? 15 : 6;
    const pairs = Math.max(6, Math.ceil(rows / 5));
    const bars = await doWork(tornado(pack, { ...question, screened: SCREENED, pairs, named }), streams.progress);
    watch.lap("one at a time");
    const splits = await doWork(varianceShares(pack, { ...question, rows }), streams.progress);
    watch.lap("variance");
    const about = { authority: pack.meta.authority, named, rows, seed, month, scenario: scenario.name };
    const text = sensitivityText(bars, splits, about);
    const files = async () => {
      const charts = bars.map(async (each) => {
        const chart = tornadoChart(each, named);
        return [`charts/${chart.name}.svg`, await drawChart(chart)] as const;
      });
      const tables = csvFiles(driverTables(bars, splits));
      return new Map([...tables, ["sensitivity.txt", text], ...(await Promise.all(charts))]);
    };
    return { text, files };
  },
};

/** The size at which a lever changes the answer. */
export const SWITCHING_RUN: RecordedCommand<typeof SWITCHING> = {
  name: "sensitivity",
  request: SWITCHING,
  async answer(values, { pack }, { streams, watch }) {
    const { month, members, places } = values;
    if (places === undefined) refuseUnplanned(pack, values);
    const found = await doWork(switchingValue(pack, optionsFrom(SWITCHING, values)), streams.progress);
    watch.lap("simulate");
    const text = switchingText(found, { authority: pack.meta.authority, month, members, places });
    return { text, files: async () => new Map([...csvFiles(switchingTables(found)), ["switching.txt", text]]) };
  },
};

/** Nobody knows what is short of places that are not planned. */
function refuseUnplanned(pack: DataPack, { seed, month, placement }: SwitchingValues): void {
  const [outcome] = new Experiment(pack, { seed, month, of: [placement] }).outcomes;
  if (outcome === undefined || outcome.quantity === "short") return;
  const message = "is not given, and the data pack plans no places in this kind of home";
  const remedy = `Say how many places there are for ${placement}, as in --places 150.`;
  refuseOptions([optionIssue("--places", "", message, remedy)]);
}

/** The options of `sensitivity` as they were typed, of those that go together. */
interface TypedSensitivity extends TypedCommand {
  readonly of?: readonly string[];
  readonly lever?: string;
  readonly untilShort?: string;
  readonly places?: string;
}

/** Adds what `sensitivity` takes. */
export function addSensitivity(command: Command, streams: Streams): void {
  command
    .addOption(packOption())
    .addOption(scenarioOption())
    .option(
      "--lever <lever>",
      "lever to size instead: a scenario's name or file (:2 for its second), or an id of levers",
    );
  addRequest(command, DRIVERS, SWITCHING)
    .addOption(outOption())
    .action((typed: TypedSensitivity) =>
      typed.lever === undefined ? drivers(typed, streams) : switching(typed.lever, typed, streams),
    );
}

/** Says what drives the answer. */
async function drivers(typed: TypedSensitivity, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { pack, ...read } = readPackOfScenario(typed);
  const found = { pack: pack.meta.id, scenario: read.scenario };
  const { values, issues } = readWithIssues(DRIVERS, typed, found, pack);
  refuseOptions([
    ...given("--until-short", typed.untilShort, "is given without a lever", "Add --lever."),
    ...given("--places", typed.places, "is given without a lever", "Add --lever and --until-short."),
    ...issues,
  ]);
  await carryOut(DRIVERS_RUN, { ...read, values }, run);
}

/** Says at what size a lever changes the answer. */
async function switching(named: string, typed: TypedSensitivity, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { folder, sources, pack, ...base } = readPackOfScenario(typed);
  const choice = readLever(named, folder, pack);
  const scenario = composeScenarios([...(typed.scenario ? [base.scenario] : []), choice.scenario]);
  const lever = scenario.levers.length - choice.scenario.levers.length + choice.lever;
  const { values, issues } = readWithIssues(SWITCHING, typed, { pack: pack.meta.id, scenario, lever }, pack);
  const remedy = "Add --until-short with the kind of home's id.";
  const alone = optionIssue("--lever", named, "is given without a kind of home", remedy);
  refuseOptions([
    ...given("--of", typed.of?.join(" "), "is given beside --lever", "Name the kind of home with --until-short."),
    ...issues.map((issue) => (issue.field === "--until-short" && typed.untilShort === undefined ? alone : issue)),
  ]);
  const scenarioFiles = new Map([...base.scenarioFiles, ...choice.scenarioFiles]);
  await carryOut(SWITCHING_RUN, { values, sources, scenarioFiles }, run);
}

function given(option: string, value: string | undefined, message: string, remedy: string): Issue[] {
  return value === undefined ? [] : [optionIssue(option, value, message, remedy)];
}
