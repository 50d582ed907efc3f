import { ShardError } from "../failures.js";
import { checkShards } from "../read/check-shards.js";
import { otherInputs, readRunPack } from "../read/run-inputs.js";
import { readShardHeaders, readShards } from "../read/shard-files.js";
import { assembleParts } from "../simulate.js";
import type { Streams } from "../streams.js";
import { checkOutputFolder } from "../write/folder.js";
import { checkMembers, recordedOptions, type TypedMembers, type TypedOptions } from "./project-options.js";
import { publish } from "./publish.js";
import { Stopwatch } from "./stopwatch.js";

/** The options of `merge` as they were typed. */
export type TypedMerge = Pick<TypedOptions, "pack" | "out"> & TypedMembers;

/**
 * Merges the shards of one run into what the run of all their members would have written, to the byte.
 * @throws ShardError with everything that keeps the shards from being one run.
 */
export async function merge(paths: readonly string[], typed: TypedMerge, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  const wanted = checkMembers(typed);
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const shards = readShardHeaders(paths);
  const terms = shards[0].run;
  const { files, hashes } = readRunPack(terms, typed.pack);
  const issues = [...checkShards(shards, wanted), ...otherInputs(terms, hashes)];
  if (issues.length > 0) throw new ShardError(issues);
  const { firstMember } = wanted;
  const members = shards.reduce((sum, shard) => sum + shard.members, 0);
  const options = recordedOptions({ ...terms, firstMember, members });
  watch.lap("read");
  const projection = assembleParts(files, readShards(shards), { ...options, scenario: terms.supposed });
  watch.lap("merge");
  await publish(projection, { terms, firstMember, out: typed.out }, streams, watch);
}
