import { parsePack } from "@sufficiency/core";
import { arrivalsScenariosTable } from "@sufficiency/report";
import type { Scenario } from "@sufficiency/scenarios";
import { levelArrivals, YEARLY_ARRIVALS, yearlyArrivals } from "@sufficiency/scenarios/advanced";

import { defaultPack } from "../../read/default-pack.js";
import { readPackFolder } from "../../read/pack-files.js";
import { libraryNames, readScenarios } from "../../read/scenario-files.js";
import type { Streams } from "../../streams.js";
import { readRequest, type TypedCommand } from "../options/request-options.js";

/** Prints the pack's scenarios of arrivals and transfers with the arrivals of each year under each, on common random numbers. */
export function arrivalsScenarios(typed: TypedCommand, streams: Streams): void {
  const { members, seed } = readRequest(YEARLY_ARRIVALS, typed, {});
  const folder = typed.pack ?? defaultPack();
  const pack = parsePack(readPackFolder(folder).files);
  const rows = libraryNames(folder)
    .map((id) => ({ id, scenario: readScenarios([id], folder, pack).scenario }))
    .filter(({ scenario }) => isOfArrivals(scenario))
    .sort((a, b) => a.scenario.levers.length - b.scenario.levers.length || (a.id < b.id ? -1 : 1))
    .map((row) => ({ ...row, years: yearlyArrivals(pack, levelArrivals(pack), members, seed, row.scenario) }));
  streams.out(arrivalsScenariosTable(rows));
}

/** Whether a scenario changes nothing else. */
function isOfArrivals({ levers }: Scenario): boolean {
  return levers.every(({ kind }) => kind === "arrivals" || kind === "transfers");
}
