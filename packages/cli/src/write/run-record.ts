import { sha256 } from "../digest.js";
import { programVersion } from "../read/version.js";
import type { MemberRange } from "../threads.js";

/** What decides the bytes of a run, but for the members: the same in its run.json and in every shard of it. */
export interface RunTerms {
  readonly program: "sufficiency";
  readonly version: string;
  readonly command: "project";
  /** The pack's id. */
  readonly pack: string;
  readonly scenario: string;
  readonly seed: string;
  /** Last month projected, `YYYY-MM`; null for the pack's own horizon. */
  readonly until: string | null;
  /** 0 to 1. */
  readonly serviceLevel: number;
  /** SHA-256 of every file read, by name in order. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** run.json: the terms, the members, and the SHA-256 of every file written. */
export interface RunRecord extends RunTerms, MemberRange {
  readonly outputs: Readonly<Record<string, string>>;
}

/** The terms of a run by this version of the program. */
export function runTerms(
  asked: Omit<RunTerms, "program" | "version" | "command" | "inputs">,
  inputs: ReadonlyMap<string, string>,
): RunTerms {
  const { pack, scenario, seed, until, serviceLevel } = asked;
  const made = { program: "sufficiency", version: programVersion(), command: "project" } as const;
  return { ...made, pack, scenario, seed, until, serviceLevel, inputs: inNameOrder(inputs) };
}

/**
 * run.json: what it takes to make the same bytes again, and the SHA-256 of every file read and written. It has no
 * time, no path, no number of workers and no word of shards, so it is the same bytes wherever and however the run is
 * repeated.
 */
export function runRecord(
  { seed, until, serviceLevel, inputs, ...before }: RunTerms,
  { members, firstMember }: MemberRange,
  outputs: ReadonlyMap<string, string>,
): string {
  const written = hashes(outputs);
  const record: RunRecord = { ...before, seed, members, firstMember, until, serviceLevel, inputs, outputs: written };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** SHA-256 of texts by name, in the order of the names. */
export function hashes(texts: ReadonlyMap<string, string>): Record<string, string> {
  return inNameOrder(new Map([...texts].map(([name, text]) => [name, sha256(text)])));
}

/** The entries in the order of their names. */
function inNameOrder(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
