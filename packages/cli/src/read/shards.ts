import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Issue } from "@sufficiency/core";
import type { EnsembleData } from "@sufficiency/core/advanced";
import { sha256 } from "../digest.js";
import { attempt, fileIssue, ShardError } from "../failures.js";
import { type Formed, formed } from "./form.js";
import { SHARD_BODY, SHARD_FORM, SHARD_HEADER, SHARD_MARK, type ShardHeader, type ShardRun } from "./shard-form.js";
import { thisBuild } from "./version.js";

/** A shard's first line and where it stands. */
export interface ShardFile extends ShardHeader {
  /** The path as it was given. */
  readonly file: string;
}

/** A first line is a few kilobytes; what has none so far on is not a shard. */
const LONGEST_HEADER = 1024 * 1024;

const AGAIN = "Run it again.";

/**
 * Reads the first line of every file.
 * @throws ShardError with every file that is not a shard, and every field of a shard that holds what it cannot.
 */
export function readShardHeaders(paths: readonly string[]): ShardFile[] {
  const read = paths.map((file) => ({ file, ...header(file) }));
  refuseShards(read.flatMap(({ issues }) => issues));
  return read.map(({ file, value }) => ({ ...value, file }));
}

/**
 * The histograms of the shards, one file at a time.
 * @throws ShardError when a file is not as it was written.
 */
export function* readShards(shards: readonly ShardFile[]): Generator<EnsembleData> {
  for (const { file, sha256: written, members } of shards) {
    const text = readFileSync(file, "utf8");
    const body = text.slice(text.indexOf("\n") + 1, -1);
    if (!text.endsWith("\n") || sha256(body) !== written)
      refuseShards([fileIssue(file, "its histograms are not as they were written", AGAIN, "sha256", sha256(body))]);
    const { value, issues } = formed(SHARD_BODY, JSON.parse(body), file, AGAIN);
    refuseShards(issues);
    if (value.members !== members)
      refuseShards([fileIssue(file, `members is not ${members}`, AGAIN, "members", String(value.members))]);
    yield value;
  }
}

/** @throws ShardError where there is any issue. */
export function refuseShards(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new ShardError(issues);
}

/** The members that shards should have between them. */
export interface WantedMembers {
  /** Number of the first, from 0. */
  readonly firstMember: number;
  /** How many; undefined for as many as there are. */
  readonly members?: number | undefined;
}

/** Everything that keeps shards from being one run: input that differs, members that are missing or run twice. */
export function checkShards(shards: readonly ShardFile[], wanted: WantedMembers): Issue[] {
  const [first, ...others] = shards;
  return [...otherBuild(first), ...others.flatMap((shard) => otherInput(shard, first)), ...misplaced(shards, wanted)];
}

function header(file: string): Formed<ShardHeader> {
  const remedy = "Name files that project --shard has written.";
  const refused = (issue: Issue) => ({ value: {} as ShardHeader, issues: [issue] });
  const line = attempt(file, () => firstLine(file), remedy);
  if ("issue" in line) return refused(line.issue);
  const read = jsonOf(line.read);
  const { data: mark } = SHARD_MARK.safeParse(read, { jitless: true });
  if (mark === undefined) return refused(fileIssue(file, "is not a shard", remedy));
  if (mark.form === SHARD_FORM) return formed(SHARD_HEADER, read, file, AGAIN);
  const message = `is a shard of form ${mark.form}, and this version reads ${SHARD_FORM}`;
  return refused(fileIssue(file, message, remedy));
}

/** Undefined for what is not JSON. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
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

/** Another version's histograms need not be those of this one, nor another build's. */
function otherBuild({ file, run }: ShardFile): Issue[] {
  const own = thisBuild();
  const name = run.version === own.version ? "build" : "version";
  if (run[name] === own[name]) return [];
  const message = `it was made by ${name} ${run[name]}, and this is ${name} ${own[name]}`;
  return [fileIssue(file, message, `Merge it with the ${name} that made it.`, name, run[name])];
}

/** How the run of a shard differs from the first one's. */
function otherInput(shard: ShardFile, first: ShardFile): Issue[] {
  const inputOf = ({ inputs, scenarioFiles, supposed, ...run }: ShardRun): Record<string, unknown> => ({
    ...run,
    supposed: JSON.stringify(supposed),
    ...scenarioFiles,
    ...inputs,
  });
  const [own, others] = [inputOf(shard.run), inputOf(first.run)];
  return [...new Set([...Object.keys(others), ...Object.keys(own)])]
    .filter((name) => own[name] !== others[name])
    .map((name) => {
      const [value, other] = [own, others].map((run) => (run[name] === undefined ? "nothing" : String(run[name])));
      const message = `its ${name} is not that of ${first.file}: ${other}`;
      const remedy = "Merge shards of one run: the same pack, seed, options and version.";
      return fileIssue(shard.file, message, remedy, name, value);
    });
}

/** Walks through the shards in the order of their members. */
function misplaced(shards: readonly ShardFile[], { firstMember, members }: WantedMembers): Issue[] {
  const issues: Issue[] = [];
  let next = firstMember;
  for (const shard of [...shards].sort((a, b) => a.firstMember - b.firstMember)) {
    if (shard.firstMember > next) issues.push(missing(shard.file, next, shard.firstMember));
    if (shard.firstMember < next) issues.push(twice(shard, next));
    next = Math.max(next, shard.firstMember + shard.members);
  }
  const end = members === undefined ? next : firstMember + members;
  if (next < end) issues.push(missing("", next, end));
  if (next > end) issues.push(beyond(end, next));
  return issues;
}

const range = (from: number, end: number) => (end - from === 1 ? `member ${from}` : `members ${from} to ${end - 1}`);

function missing(before: string, from: number, end: number): Issue {
  const remedy = `Run project --members-from ${from} --members ${end - from} --shard FILE.`;
  return fileIssue(before, `no shard has ${range(from, end)}`, remedy);
}

function twice({ file, firstMember, members }: ShardFile, next: number): Issue {
  const end = firstMember + members;
  const message = `it has ${range(firstMember, end)}, and members before ${next} are asked for elsewhere or not at all`;
  return fileIssue(file, message, "Leave out the shard that has them twice.", "firstMember", String(firstMember));
}

function beyond(end: number, next: number): Issue {
  const message = `there are ${range(end, next)} beyond those asked for`;
  return fileIssue("", message, "Leave --members out, or leave out the shards that are too many.", "--members");
}
