import { type DataPack, parsePack } from "@sufficiency/core";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { isScenarioFile } from "../read/scenario-path.js";
import type { Streams } from "../streams.js";

/** The options of `check` as they were typed. */
export interface TypedCheck {
  readonly pack?: string;
}

/**
 * Checks a data pack, or a scenario against one, and says what it holds.
 * @throws PackError or ScenarioError with every issue.
 */
export async function check(path: string, typed: TypedCheck, streams: Streams): Promise<void> {
  const words = isScenarioFile(path) ? await scenarioWords(path, typed.pack ?? defaultPack()) : packWords(path);
  streams.out(`ok: ${words}\n`);
}

function packWords(folder: string): string {
  const { files } = readPackFolder(folder);
  return counts(parsePack(files), files.size);
}

async function scenarioWords(path: string, folder: string): Promise<string> {
  const { readScenarios } = await import("../read/scenario-files.js");
  const pack = parsePack(readPackFolder(folder).files);
  const { scenario } = readScenarios([path], folder, pack);
  const { length } = scenario.levers;
  return `${scenario.name}, ${length} ${length === 1 ? "lever" : "levers"} with the data pack ${pack.meta.id}`;
}

function counts(pack: DataPack, files: number): string {
  const { meta, placements, sources, levers, ...tables } = pack;
  const figures = Object.values(tables).reduce((total, rows) => total + rows.length, 0);
  const catalogue = levers.length === 0 ? "" : `, ${levers.length} levers`;
  return `${meta.id}, ${files} files, ${placements.length} kinds of home, ${figures} figures, ${sources.length} sources${catalogue}`;
}
