import { ShardError } from "../failures.js";
import { assembleParts } from "../members/simulate.js";
import { checkShards } from "../read/check-shards.js";
import { otherInputs, readRunSources } from "../read/run-sources.js";
import { readShardHeaders, readShards } from "../read/shard-files.js";
import type { Streams } from "../streams.js";
import { projectTerms } from "../write/project-terms.js";
import { checkMembers, optionsOf, type TypedMembers, type TypedOptions } from "./project/options.js";
import { PROJECT, projectionAnswer } from "./project/project.js";
import { publish } from "./record/publish.js";
import { running } from "./record/recorded.js";

/** The options of `merge` as they were typed. */
export type TypedMerge = Pick<TypedOptions, "pack" | "out"> & TypedMembers;

/**
 * Merges the shards of one run into what the run of all their members would have written, to the byte.
 * @throws ShardError with everything that keeps the shards from being one run.
 */
export async function merge(paths: readonly string[], typed: TypedMerge, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const wanted = checkMembers(typed);
  const shards = readShardHeaders(paths);
  const { run: asked } = shards[0];
  const sources = readRunSources(asked, typed);
  const { hashes } = sources;
  const issues = [...checkShards(shards, wanted), ...otherInputs(asked, hashes)];
  if (issues.length > 0) throw new ShardError(issues);
  const { firstMember } = wanted;
  const members = shards.reduce((sum, shard) => sum + shard.members, 0);
  const terms = projectTerms(asked, { firstMember, members });
  const { pack } = sources;
  const options = { ...optionsOf(terms, pack.meta), scenario: terms.supposed };
  run.watch.lap("read");
  const projection = assembleParts(pack, readShards(shards), options);
  run.watch.lap("merge");
  const scenarioFiles = new Map(Object.entries(asked.scenarioFiles));
  const publication = { command: PROJECT.name, terms, read: { inputs: hashes, scenarioFiles } };
  await publish(projectionAnswer(projection), publication, run);
}
