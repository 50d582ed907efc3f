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
import { SHARD_FORM, type ShardHeader, type ShardRun } from "../read/shard-form.js";
import { thisBuild } from "../read/version.js";
import { type FilesRead, inNameOrder } from "./run-record.js";

/** How every shard file begins. */
const BEGINNING = '{"kind":"sufficiency shard",';

/** The run of a projection by this build of the program; `record` is what its shards have the same of the request. */
export function shardRun(pack: string, record: object, { scenarioFiles, inputs }: FilesRead): ShardRun {
  const made = { program: "sufficiency", ...thisBuild(), command: "project" } as const;
  return { ...made, pack, ...record, scenarioFiles: inNameOrder(scenarioFiles), inputs: inNameOrder(inputs) };
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
