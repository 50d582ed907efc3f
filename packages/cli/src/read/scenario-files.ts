import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DataPack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import {
  composeScenarios,
  resolveScenario,
  type Scenario,
  ScenarioError,
  type ScenarioText,
} from "@sufficiency/scenarios";
import { sha256 } from "../digest.js";
import { systemCode, systemWords } from "../failures.js";
import { ENDING, isScenarioFile } from "./scenario-path.js";

/** The folder of a data pack that holds its named scenarios. */
const FOLDER = "scenarios";

/** The scenario of a run, and the SHA-256 of every file that it was read from, by the file's name. */
export interface ScenarioChoice {
  readonly scenario: Scenario;
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Reads scenarios by name (a file of the pack's own library) or by path, with those that they extend: a file beside
 * theirs, or one of the library. Several act one after the other.
 * @throws ScenarioError with every issue.
 */
export function readScenarios(chosen: readonly string[], packFolder: string, pack: DataPack): ScenarioChoice {
  const library = scenarioTexts(join(packFolder, FOLDER));
  const hashes = new Map<string, string>();
  const scenarios = chosen.map((choice) => {
    const isPath = isScenarioFile(choice);
    const texts = isPath ? new Map([...library, ...scenarioTexts(dirname(choice)), ...own(choice)]) : library;
    const { scenario, parts } = resolveScenario(isPath ? nameOf(choice) : choice, texts, pack);
    for (const part of parts)
      hashes.set(`${part}${endingOf(definite(texts.get(part)).file)}`, sha256(definite(texts.get(part)).text));
    return scenario;
  });
  return { scenario: composeScenarios(scenarios), hashes };
}

/** The names of a pack's own scenarios, in order. */
export function libraryNames(packFolder: string): string[] {
  return [...scenarioTexts(join(packFolder, FOLDER)).keys()];
}

function own(path: string): [string, ScenarioText][] {
  return [[nameOf(path), { file: path, text: read(path) }]];
}

/** The scenario files of a folder by name; none where there is no such folder. */
function scenarioTexts(folder: string): Map<string, ScenarioText> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ENDING.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
  return new Map(
    names.flatMap((name) => {
      const file = join(folder, name);
      return [[nameOf(name), { file, text: read(file) }] as const];
    }),
  );
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const remedy = "Name a scenario of the data pack, or a YAML or JSON file.";
    const message = `cannot be read: ${systemWords(code)}`;
    throw new ScenarioError([{ file: path, line: 0, column: 0, field: "", value: "", message, remedy }]);
  }
}

function nameOf(path: string): string {
  return basename(path).replace(ENDING, "");
}

function endingOf(path: string): string {
  return ENDING.exec(path)?.[0] ?? "";
}
