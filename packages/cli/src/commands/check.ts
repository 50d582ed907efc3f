import { type DataPack, type Issue, Model, PackError, parsePack } from "@sufficiency/core";
import { BASELINE } from "@sufficiency/core/advanced";

import { readyScenario } from "@sufficiency/scenarios/advanced";
import type { Command } from "commander";
import { CheckError, issuesOf } from "../failures.js";
import { defaultPack, readPack, readPackFolder } from "../read/pack-files.js";
import { isScenarioFile, readScenarios } from "../read/scenario-files.js";
import type { Streams } from "../streams.js";

/** Adds what `check` takes beside the paths. */
export function addCheck(command: Command, streams: Streams): void {
  command
    .option("--pack <folder>", "data pack whose names a scenario uses (default: data/packs/kent-2025)")
    .action((paths: string[], typed: TypedCheck) => check(paths, typed, streams));
}

/** The options of `check` as they were typed. */
interface TypedCheck {
  readonly pack?: string;
}

/**
 * Checks data packs, and scenarios against one, and says what each that is sound holds.
 * @throws CheckError with every issue of all the others.
 */
function check(paths: readonly string[], typed: TypedCheck, streams: Streams): void {
  const issues: Issue[] = [];
  for (const path of paths) {
    const isScenario = isScenarioFile(path);
    const folder = isScenario ? (typed.pack ?? defaultPack()) : path;
    try {
      const words = isScenario ? scenarioWords(path, folder) : packWords(folder);
      streams.out(`ok: ${words}\n`);
    } catch (error) {
      const found = issuesOf(error);
      if (found === undefined) throw error;
      issues.push(
        ...(paths.length > 1 && error instanceof PackError ? found.map((each) => within(folder, each)) : found),
      );
    }
  }
  if (issues.length > 0) throw new CheckError(issues);
}

/** A pack's issue with its folder before its file, where several packs are checked. */
function within(folder: string, issue: Issue): Issue {
  return issue.file === folder ? issue : { ...issue, file: `${folder}/${issue.file}` };
}

function packWords(folder: string): string {
  const { files } = readPackFolder(folder);
  const pack = parsePack(files);
  assertCanBeRun(pack);
  return counts(pack, files.size);
}

function scenarioWords(path: string, folder: string): string {
  const pack = readPack(folder);
  const { scenario } = readScenarios([path], folder, pack);
  assertCanBeRun(pack, readyScenario(scenario, pack).timelineOf);
  const { length } = scenario.levers;
  return `${scenario.name}, ${length} ${length === 1 ? "lever" : "levers"} with the data pack ${pack.meta.id}`;
}

/**
 * Makes the model, as every run does first, and so finds what the tables of a pack show only together.
 * @throws PackError with every issue.
 */
function assertCanBeRun(pack: DataPack, timelineOf = BASELINE): void {
  Model.of(pack, { seed: "", timelineOf });
}

function counts(pack: DataPack, files: number): string {
  const { meta, placements, sources, levers, correlations, ...tables } = pack;
  const inputs = Object.values(tables).flat().length;
  const catalogue = levers.length === 0 ? "" : `, ${levers.length} levers`;
  const pairs = correlations.length === 0 ? "" : `, ${correlations.length} correlations`;
  return `${meta.id}, ${files} files, ${placements.length} kinds of home, ${inputs} figures, ${sources.length} sources${catalogue}${pairs}`;
}
