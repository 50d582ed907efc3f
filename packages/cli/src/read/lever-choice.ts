import type { DataPack, LeverRow } from "@sufficiency/core";
import { leverSnippet } from "@sufficiency/report";
import { parseScenario, type Scenario } from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../failures.js";
import { readScenarios } from "./scenario-files.js";

/** A lever to be sized, with the levers beside it. */
export interface LeverChoice {
  readonly scenario: Scenario;
  /** Which of the scenario's levers it is, from 0. */
  readonly lever: number;
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Reads the lever to be sized: an id of the pack's catalogue, or a scenario by name or file, of which a number after a
 * colon chooses a lever that is not the first.
 * @throws UsageError for a lever that is not modelled or not there; ScenarioError for a faulty scenario.
 */
export function readLever(choice: string, packFolder: string, pack: DataPack): LeverChoice {
  const row = pack.levers.find(({ id }) => id.toLowerCase() === choice.toLowerCase());
  if (row) return { scenario: catalogued(row, pack), lever: 0, hashes: new Map() };
  const [, name, number] = /^(.+?)(?::(\d+))?$/.exec(choice) ?? [undefined, choice, undefined];
  const { scenario, hashes } = readScenarios([name], packFolder, pack);
  const lever = Number(number ?? 1) - 1;
  const count = scenario.levers.length;
  if (scenario.levers[lever] !== undefined) return { scenario, lever, hashes };
  const message = count === 0 ? "has no lever" : `has ${count} ${count === 1 ? "lever" : "levers"}`;
  throw new UsageError([optionIssue("--lever", choice, message, "Name a scenario with the lever in it.")]);
}

/** A small size of a catalogued lever, in the direction that it is meant to go, to be multiplied. */
function catalogued(row: LeverRow, pack: DataPack): Scenario {
  if (row.kind === undefined)
    throw new UsageError([optionIssue("--lever", row.id, "is not modelled", `${row.notModelled}`)]);
  const text = leverSnippet(row, pack.meta.origin + 1)
    .replace("set: SIZE%", "share: 10%")
    .replace("factor: SIZE", `factor: ${row.direction === "down" ? 0.9 : 1.1}`)
    .replace("SIZE", "1")
    .replaceAll("WHY", "Its switching value is asked for.");
  return parseScenario(text, { file: row.id, pack });
}
