import type { Scenario } from "@sufficiency/scenarios";
import { sha256 } from "../digest.js";
import { programVersion } from "../read/version.js";
import type { MemberRange } from "../threads.js";
import type { OutputFiles } from "./folder.js";

/** What decides the bytes of a run, but for the members: the same in its run.json and in every shard of it. */
export interface RunTerms {
  readonly program: "sufficiency";
  readonly version: string;
  readonly command: "project";
  /** The pack's id. */
  readonly pack: string;
  /** The scenario's name. */
  readonly scenario: string;
  /** The scenario itself, with whatever it extends: what it takes to run it again without its files. */
  readonly supposed: Scenario;
  readonly seed: string;
  /** Last month projected, `YYYY-MM`; null for the pack's own horizon. */
  readonly until: string | null;
  /** 0 to 1. */
  readonly serviceLevel: number;
  /** 0 to 1. */
  readonly enoughMonths: number;
  /** Month by whose end carers are to be in balance, `YYYY-MM`; null for the pack's own. */
  readonly balanceBy: string | null;
  /** 0 to 1. */
  readonly balanceLevel: number;
  /** SHA-256 of the files that the scenario was read from, by name in order; none for the baseline. */
  readonly scenarioFiles: Readonly<Record<string, string>>;
  /** SHA-256 of every file of the pack, by name in order. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** What is asked of the members, beside what they are. */
type Asked = Pick<RunTerms, "until" | "serviceLevel" | "enoughMonths" | "balanceBy" | "balanceLevel">;

function askedOf({ until, serviceLevel, enoughMonths, balanceBy, balanceLevel }: Asked): Asked {
  return { until, serviceLevel, enoughMonths, balanceBy, balanceLevel };
}

/** run.json: the terms, the members, and the SHA-256 of every file written. */
export interface RunRecord extends RunTerms, MemberRange {
  readonly outputs: Readonly<Record<string, string>>;
}

/** The terms of a run by this version of the program. */
export function runTerms(
  asked: Pick<RunTerms, "pack" | "supposed" | "seed"> & Asked,
  inputs: ReadonlyMap<string, string>,
  scenarioFiles: ReadonlyMap<string, string>,
): RunTerms {
  const { pack, supposed, seed } = asked;
  const made = { program: "sufficiency", version: programVersion(), command: "project" } as const;
  const read = { scenarioFiles: inNameOrder(scenarioFiles), inputs: inNameOrder(inputs) };
  return { ...made, pack, scenario: supposed.name, supposed, seed, ...askedOf(asked), ...read };
}

/**
 * run.json: what it takes to make the same bytes again, and the SHA-256 of every file read and written. It has no
 * time, no path, no number of workers and no word of shards, so it is the same bytes wherever and however the run is
 * repeated.
 */
export function runRecord(
  { program, version, command, pack, scenario, supposed, seed, ...terms }: RunTerms,
  { members, firstMember }: MemberRange,
  outputs: OutputFiles,
): string {
  const before = { program, version, command, pack, scenario, supposed, seed, members, firstMember };
  const { scenarioFiles, inputs } = terms;
  const files = { scenarioFiles, inputs, outputs: hashes(outputs) };
  const record: RunRecord = { ...before, ...askedOf(terms), ...files };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** SHA-256 of files by name, in the order of the names. */
export function hashes(files: OutputFiles): Record<string, string> {
  return inNameOrder(new Map([...files].map(([name, content]) => [name, sha256(content)])));
}

/** The entries in the order of their names. */
export function inNameOrder(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
