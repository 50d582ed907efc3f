import { type DataPack, formatMonth, parsePack } from "@sufficiency/core";
import type { CompareOptions, Scenario } from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../failures.js";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { readScenarios } from "../read/scenario-files.js";
import { checkOutputFolder } from "../write/folder.js";
import { checkPeriodRun, checkUntil } from "./project-options.js";

/** The options of `compare` as they were typed. */
export interface TypedCompare {
  readonly pack?: string;
  readonly members: string;
  readonly seed: string;
  readonly until?: string;
  readonly attribute?: boolean;
  readonly out?: string;
}

/** What is compared, read and checked. */
export interface ComparisonInputs {
  readonly pack: DataPack;
  /** The first is the one that the others are compared with. */
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  readonly options: CompareOptions;
  /** Last month told as it was typed; null for the pack's own horizon. */
  readonly until: string | null;
  /** SHA-256 of each file of the pack and of each scenario, by its name. */
  readonly packHashes: ReadonlyMap<string, string>;
  readonly scenarioHashes: ReadonlyMap<string, string>;
}

/**
 * Reads the pack and the scenarios that are named.
 * @throws UsageError, PackError, ScenarioError with every issue.
 */
export function readComparison(names: readonly string[], typed: TypedCompare): ComparisonInputs {
  const { members, seed, until } = checkPeriodRun(typed);
  if (names.length < 2) throw new UsageError([tooFew(names)]);
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const folder = typed.pack ?? defaultPack();
  const { files, hashes } = readPackFolder(folder);
  const pack = parsePack(files);
  const { origin, horizon } = pack.meta;
  checkUntil(typed.until, until, origin + 1, horizon, `${formatMonth(origin + 1)} to ${formatMonth(horizon)}`);
  const chosen = names.map((name) => readScenarios(name === "baseline" ? [] : [name], folder, pack));
  return {
    pack,
    scenarios: chosen.map(({ scenario }) => scenario) as unknown as readonly [Scenario, ...Scenario[]],
    options: { members, seed, ...(until !== undefined && { until }) },
    until: typed.until ?? null,
    packHashes: hashes,
    scenarioHashes: new Map(chosen.flatMap((choice) => [...choice.hashes])),
  };
}

function tooFew(names: readonly string[]) {
  const remedy = "Name two or more, as in: sufficiency compare baseline arrivals-double.";
  return optionIssue("compare", names.join(" "), "names fewer than two scenarios", remedy);
}
