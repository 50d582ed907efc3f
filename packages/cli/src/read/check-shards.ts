import type { Issue } from "@sufficiency/core";
import type { ShardRun } from "../write/shard-file.js";
import { type ShardFile, shardIssue } from "./shard-files.js";
import { programVersion } from "./version.js";

/** The members that shards should have between them. */
export interface WantedMembers {
  /** Number of the first, from 0. */
  readonly firstMember: number;
  /** How many; undefined for as many as there are. */
  readonly members: number | undefined;
}

/** Everything that keeps shards from being one run: input that differs, members that are missing or run twice. */
export function checkShards(shards: readonly ShardFile[], wanted: WantedMembers): Issue[] {
  const [first, ...others] = shards;
  return [...otherVersion(first), ...others.flatMap((shard) => otherInput(shard, first)), ...misplaced(shards, wanted)];
}

/** Another version's histograms need not be those of this one. */
function otherVersion({ file, run }: ShardFile): Issue[] {
  if (run.version === programVersion()) return [];
  const message = `it was made by version ${run.version}, and this is version ${programVersion()}`;
  return [shardIssue(file, "version", run.version, message, "Merge it with the version that made it.")];
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
      return shardIssue(
        shard.file,
        name,
        value,
        `its ${name} is not that of ${first.file}: ${other}`,
        "Merge shards of one run: the same pack, seed, options and version.",
      );
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
  const message = `no shard has ${range(from, end)}`;
  return shardIssue(
    before,
    "",
    "",
    message,
    `Run project --members-from ${from} --members ${end - from} --shard FILE.`,
  );
}

function twice({ file, firstMember, members }: ShardFile, next: number): Issue {
  const end = firstMember + members;
  const message = `it has ${range(firstMember, end)}, and members before ${next} are asked for elsewhere or not at all`;
  return shardIssue(file, "firstMember", String(firstMember), message, "Leave out the shard that has them twice.");
}

function beyond(end: number, next: number): Issue {
  const message = `there are ${range(end, next)} beyond those asked for`;
  return shardIssue("", "--members", "", message, "Leave --members out, or leave out the shards that are too many.");
}
