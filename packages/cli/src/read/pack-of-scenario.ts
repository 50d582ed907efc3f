import { defaultPack } from "./default-pack.js";
import { readScenarios, type ScenarioChoice } from "./scenario-files.js";
import { readSources, type Sources } from "./sources.js";

/** What is typed to name one. */
interface PackNamed {
  readonly pack?: string;
  readonly scenario?: readonly string[];
}

/** A data pack and its scenarios, as they were named. */
export interface AssumedPack extends ScenarioChoice {
  readonly folder: string;
  readonly sources: Sources;
}

/**
 * Reads the pack, the shipped one unless another is named, and the scenarios named, the baseline where none is.
 * @throws PackError or ScenarioError with every issue.
 */
export function readPackOfScenario({ pack, scenario = [] }: PackNamed): AssumedPack {
  const folder = pack ?? defaultPack();
  const sources = readSources({ pack: folder });
  return { folder, sources, ...readScenarios(scenario, folder, sources.pack) };
}
