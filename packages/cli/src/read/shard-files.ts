import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Issue } from "@sufficiency/core";
import type { EnsembleData } from "@sufficiency/core/advanced";

import { sha256 } from "../digest.js";
import { ShardError, systemCode, systemWords } from "../failures.js";
import { SHARD_FORM, type ShardHeader } from "../write/shard-file.js";

/** A shard's first line and where it stands. */
export interface ShardFile extends ShardHeader {
  /** The path as it was given. */
  readonly file: string;
}

/** A first line is a few kilobytes; what has none so far on is not a shard. */
const LONGEST_HEADER = 1024 * 1024;

/**
 * Reads the first line of every file.
 * @throws ShardError with every file that is not a shard.
 */
export function readShardHeaders(paths: readonly string[]): ShardFile[] {
  const issues: Issue[] = [];
  const shards = paths.flatMap((file) => {
    const read = header(file);
    if (typeof read !== "string") return [{ ...read, file }];
    issues.push(shardIssue(file, "", "", read, "Name files that project --shard has written."));
    return [];
  });
  if (issues.length > 0) throw new ShardError(issues);
  return shards;
}

/**
 * The histograms of the shards, one file at a time.
 * @throws ShardError when a file is not as it was written.
 */
export function* readShards(shards: readonly ShardFile[]): Generator<EnsembleData> {
  for (const { file, sha256: written } of shards) {
    const text = readFileSync(file, "utf8");
    const body = text.slice(text.indexOf("\n") + 1, -1);
    if (!text.endsWith("\n") || sha256(body) !== written)
      throw new ShardError([
        shardIssue(file, "sha256", sha256(body), "its histograms are not as they were written", "Run it again."),
      ]);
    yield JSON.parse(body) as EnsembleData;
  }
}

/** What is wrong with a shard, its file named. */
export function shardIssue(file: string, field: string, value: string, message: string, remedy: string): Issue {
  return { file, line: field === "" ? 0 : 1, column: 0, field, value, message, remedy };
}

/** The header, or in words why there is none. */
function header(path: string): ShardHeader | string {
  try {
    const read = JSON.parse(firstLine(path)) as ShardHeader;
    if (!isShard(read)) return "is not a shard";
    return read.form === SHARD_FORM ? read : `is a shard of form ${read.form}, and this version reads ${SHARD_FORM}`;
  } catch (error) {
    if (error instanceof SyntaxError) return "is not a shard";
    const code = systemCode(error);
    if (code === undefined) throw error;
    return `cannot be read: ${systemWords(code)}`;
  }
}

function isShard(read: ShardHeader): boolean {
  const { kind, form, run, firstMember, members, sha256: hash } = read ?? {};
  const isCount = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  return (
    kind === "sufficiency shard" &&
    isCount(form, 1) &&
    isCount(firstMember, 0) &&
    isCount(members, 1) &&
    typeof hash === "string" &&
    run?.program === "sufficiency" &&
    typeof run.inputs === "object"
  );
}

function firstLine(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(LONGEST_HEADER);
    const text = bytes.toString("utf8", 0, readSync(file, bytes));
    return text.slice(0, text.indexOf("\n") + 1);
  } finally {
    closeSync(file);
  }
}
