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
  /** SHA-256 of the files that the scenario was read from, by name in order; none for the baseline. */
  readonly scenarioFiles: Readonly<Record<string, string>>;
  /** SHA-256 of every file of the pack, by name in order. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** run.json: the terms, the members, and the SHA-256 of every file written. */
export interface RunRecord extends RunTerms, MemberRange {
  readonly outputs: Readonly<Record<string, string>>;
}

/** The terms of a run by this version of the program. */
export function runTerms(
  asked: Pick<RunTerms, "pack" | "supposed" | "seed" | "until" | "serviceLevel">,
  inputs: ReadonlyMap<string, string>,
  scenarioFiles: ReadonlyMap<string, string>,
): RunTerms {
  const { pack, supposed, seed, until, serviceLevel } = asked;
  const made = { program: "sufficiency", version: programVersion(), command: "project" } as const;
  const read = { scenarioFiles: inNameOrder(scenarioFiles), inputs: inNameOrder(inputs) };
  return { ...made, pack, scenario: supposed.name, supposed, seed, until, serviceLevel, ...read };
}

/**
 * run.json: what it takes to make the same bytes again, and the SHA-256 of every file read and written. It has no
 * time, no path, no number of workers and no word of shards, so it is the same bytes wherever and however the run is
 * repeated.
 */
export function runRecord(
  { until, serviceLevel, scenarioFiles, inputs, ...before }: RunTerms,
  { members, firstMember }: MemberRange,
  outputs: OutputFiles,
): string {
  const files = { scenarioFiles, inputs, outputs: hashes(outputs) };
  const record: RunRecord = { ...before, members, firstMember, until, serviceLevel, ...files };
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
