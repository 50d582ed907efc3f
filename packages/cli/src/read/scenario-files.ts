import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DataPack, LeverRow } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";
import { leverSnippet } from "@sufficiency/report";
import {
  composeScenarios,
  parseScenario,
  resolveScenario,
  type Scenario,
  ScenarioError,
  type ScenarioText,
} from "@sufficiency/scenarios";
import { sha256 } from "../digest.js";
import { attempt, optionIssue, UsageError } from "../failures.js";
import { defaultPack } from "./pack-files.js";
import { readSources, type Sources } from "./sources.js";

/** The folder of a data pack that holds its named scenarios. */
const FOLDER = "scenarios";
/** How the file of a scenario ends. */
const ENDING = /\.(?:ya?ml|json)$/i;

/** The scenario of a run, and the SHA-256 of every file that it was read from, by the file's name. */
export interface ScenarioChoice {
  readonly scenario: Scenario;
  readonly scenarioFiles: ReadonlyMap<string, string>;
}

/** A data pack and its scenarios, as they were named. */
export interface AssumedPack extends ScenarioChoice {
  readonly folder: string;
  readonly sources: Sources;
  readonly pack: DataPack;
}

/** A lever to be sized, with the levers beside it. */
export interface LeverChoice extends ScenarioChoice {
  /** Which of the scenario's levers it is, from 0. */
  readonly lever: number;
}

/** Whether a path is a scenario's, by its ending. */
export function isScenarioFile(path: string): boolean {
  return ENDING.test(path);
}

/**
 * Reads the pack, the shipped one unless another is named, and the scenarios named, the baseline where none is.
 * @throws PackError or ScenarioError with every issue.
 */
export function readPackOfScenario(named: { pack?: string; scenario?: readonly string[] }): AssumedPack {
  const { pack: folder = defaultPack(), scenario = [] } = named;
  const sources = readSources({ pack: folder });
  const { pack } = sources;
  return { folder, sources, pack, ...readScenarios(scenario, folder, pack) };
}

/**
 * Reads scenarios by name (a file of the pack's own library) or by path, with those that they extend: a file beside
 * theirs, or one of the library. Several act one after the other.
 * @throws ScenarioError with every issue.
 */
export function readScenarios(chosen: readonly string[], packFolder: string, pack: DataPack): ScenarioChoice {
  const library = scenarioTexts(join(packFolder, FOLDER));
  const scenarioFiles = new Map<string, string>();
  const scenarios = chosen.map((choice) => {
    const isPath = isScenarioFile(choice);
    const texts = isPath ? new Map([...library, ...scenarioTexts(dirname(choice)), textOf(choice)]) : library;
    const { scenario, parts } = resolveScenario(isPath ? nameOf(choice) : choice, texts, pack);
    for (const part of parts) {
      const { file, text } = definite(texts.get(part));
      scenarioFiles.set(`${part}${ENDING.exec(file)?.[0] ?? ""}`, sha256(text));
    }
    return scenario;
  });
  return { scenario: composeScenarios(scenarios), scenarioFiles };
}

/** The names of a pack's own scenarios, in order. */
export function libraryNames(packFolder: string): string[] {
  return [...scenarioTexts(join(packFolder, FOLDER)).keys()];
}

/**
 * Reads the lever to be sized: an id of the pack's catalogue, or a scenario by name or file, of which a number after a
 * colon chooses a lever that is not the first.
 * @throws UsageError for a lever that is not modelled or not there; ScenarioError for a faulty scenario.
 */
export function readLever(choice: string, packFolder: string, pack: DataPack): LeverChoice {
  const row = pack.levers.find(({ id }) => id.toLowerCase() === choice.toLowerCase());
  if (row) return { scenario: catalogued(row, pack), lever: 0, scenarioFiles: new Map() };
  const [, name, number] = /^(.+?)(?::(\d+))?$/.exec(choice) ?? [undefined, choice, undefined];
  const { scenario, scenarioFiles } = readScenarios([name], packFolder, pack);
  const lever = Number(number ?? 1) - 1;
  const count = scenario.levers.length;
  if (scenario.levers[lever] !== undefined) return { scenario, lever, scenarioFiles };
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

/** The scenario files of a folder by name; none where there is no such folder. */
function scenarioTexts(folder: string): Map<string, ScenarioText> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isScenarioFile(entry.name) && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
  return new Map(names.map((name) => textOf(join(folder, name))));
}

function textOf(file: string): [name: string, ScenarioText] {
  const remedy = "Name a scenario of the data pack, or a YAML or JSON file.";
  const found = attempt(file, () => readFileSync(file, "utf8"), remedy);
  if ("issue" in found) throw new ScenarioError([found.issue]);
  return [nameOf(file), { file, text: found.read.replace(/^\uFEFF/, "") }];
}

function nameOf(path: string): string {
  return basename(path).replace(ENDING, "");
}
