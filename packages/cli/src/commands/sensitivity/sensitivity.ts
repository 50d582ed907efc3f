import { composeScenarios } from "@sufficiency/scenarios";
import { DRIVERS, SWITCHING } from "@sufficiency/scenarios/advanced";

import type { Command } from "commander";
import { readLever } from "../../read/lever-choice.js";
import { readPackOfScenario } from "../../read/pack-of-scenario.js";
import type { Streams } from "../../streams.js";
import { addRequest, readWithIssues, refuseOptions } from "../options/request-options.js";
import { outOption, packOption, scenarioOption } from "../options/shared-options.js";
import { carryOut } from "../record/publish.js";
import { running } from "../record/recorded.js";
import { DRIVERS_RUN } from "./drivers.js";
import { type TypedSensitivity, togetherIssues } from "./options.js";
import { SWITCHING_RUN } from "./switching.js";

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
  const { sources, scenario, hashes: scenarioFiles } = readPackOfScenario(typed);
  const { pack } = sources;
  const { values, issues } = readWithIssues(DRIVERS, typed, { pack: pack.meta.id, scenario }, pack);
  refuseOptions([...togetherIssues(typed), ...issues]);
  await carryOut(DRIVERS_RUN, { values, sources, scenarioFiles }, run);
}

/** Says at what size a lever changes the answer. */
async function switching(named: string, typed: TypedSensitivity, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { folder, sources, scenario: base, hashes } = readPackOfScenario(typed);
  const { pack } = sources;
  const choice = readLever(named, folder, pack);
  const scenario = composeScenarios([...(typed.scenario ? [base] : []), choice.scenario]);
  const lever = scenario.levers.length - choice.scenario.levers.length + choice.lever;
  const { values, issues } = readWithIssues(SWITCHING, typed, { pack: pack.meta.id, scenario, lever }, pack);
  const others = typed.untilShort === undefined ? issues.filter(({ field }) => field !== "--until-short") : issues;
  refuseOptions([...togetherIssues(typed), ...others]);
  const scenarioFiles = new Map([...hashes, ...choice.hashes]);
  await carryOut(SWITCHING_RUN, { values, sources, scenarioFiles }, run);
}
