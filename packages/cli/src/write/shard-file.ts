import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { EnsembleData } from "@sufficiency/core/advanced";
import { sha256 } from "../digest.js";
import { optionIssue, UsageError } from "../failures.js";
import type { MemberRange } from "../members/member-queue.js";
import { programVersion } from "../read/version.js";
import { type FilesRead, inNameOrder, type RunRecord } from "./run-record.js";

/** The form that this version writes and reads. */
export const SHARD_FORM = 2;

/** How every shard file begins. */
const BEGINNING = '{"kind":"sufficiency shard",';

/** What decides the bytes of a projection, but for the members: the same in every shard of it. */
export interface ShardRun
  extends Readonly<Record<string, unknown>>,
    Pick<RunRecord, "program" | "version" | "command" | "scenarioFiles" | "inputs"> {
  /** The pack's id. */
  readonly pack?: string;
}

/** The run of a projection by this version of the program; `record` is what its shards have the same of the request. */
export function shardRun(record: Readonly<Record<string, unknown>>, { scenarioFiles, inputs }: FilesRead): ShardRun {
  const made = { program: "sufficiency", version: programVersion(), command: "project" } as const;
  return { ...made, ...record, scenarioFiles: inNameOrder(scenarioFiles), inputs: inNameOrder(inputs) };
}

/** The first line of a shard file. */
export interface ShardHeader extends MemberRange {
  readonly kind: "sufficiency shard";
  readonly form: number;
  /** What decides the bytes of the run that the shard is part of. */
  readonly run: ShardRun;
  /** SHA-256 of the second line, its line feed left out. */
  readonly sha256: string;
}

/**
 * A shard as a file's text: a line that says of what run and which members it is, and a line of exact histograms
 * and sums, numbers in JSON. The same members of the same run give the same bytes.
 */
export function shardText(run: ShardRun, firstMember: number, data: EnsembleData): string {
  const body = JSON.stringify(data);
  const { members } = data;
  const first = { kind: "sufficiency shard", form: SHARD_FORM, run, firstMember, members } as const;
  const header: ShardHeader = { ...first, sha256: sha256(body) };
  return `${JSON.stringify(header)}\n${body}\n`;
}

/**
 * Makes sure that a shard may be written there: nothing of that name, or an earlier shard.
 * @throws UsageError otherwise.
 */
export function checkShardPlace(path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isFile() && beginning(path) === BEGINNING) return;
  const fault = statSync(path).isDirectory() ? "is a folder" : "is a file that is not an earlier shard";
  throw new UsageError([optionIssue("--shard", path, fault, "Name a file that does not exist yet.")]);
}

/** Writes the file whole: until then what stood there stays. */
export function writeShard(path: string, text: string): void {
  checkShardPlace(path);
  const place = resolve(path);
  mkdirSync(dirname(place), { recursive: true });
  const fresh = join(dirname(place), `.${basename(place)}.fresh-${process.pid}`);
  try {
    writeFileSync(fresh, text, { flush: true });
    renameSync(fresh, place);
  } finally {
    rmSync(fresh, { force: true });
  }
}

function beginning(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(BEGINNING.length);
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
