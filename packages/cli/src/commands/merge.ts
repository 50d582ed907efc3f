import type { DataPack } from "@sufficiency/core";
import { ASSEMBLE, check, MERGE, readRecord, type ValuesOf } from "@sufficiency/scenarios/advanced";
import type { Command } from "commander";
import { ShardError } from "../failures.js";
import { assembleParts } from "../members/simulate.js";
import { checkShards } from "../read/check-shards.js";
import { valueWords } from "../read/record-fields.js";
import { otherInputs, readRunSources } from "../read/run-sources.js";
import { readShardHeaders, readShards, type ShardFile, shardIssue } from "../read/shard-files.js";
import type { Streams } from "../streams.js";
import { addRequest, readRequest, type TypedCommand } from "./options/request-options.js";
import { outOption } from "./options/shared-options.js";
import { PROJECT_RUN, projectionAnswer } from "./project/project.js";
import { publish } from "./record/publish.js";
import { running } from "./record/recorded.js";

/** Adds what `merge` takes beside the shards. */
export function addMerge(command: Command, streams: Streams): void {
  command.option("--pack <folder>", "data pack of the run (default: the one of its id under data/packs)");
  addRequest(command, MERGE)
    .addOption(outOption())
    .action((shards: string[], typed: TypedCommand) => merge(shards, typed, streams));
}

/**
 * Merges the shards of one run into what the run of all their members would have written, to the byte.
 * @throws ShardError with everything that keeps the shards from being one run.
 */
async function merge(paths: readonly string[], typed: TypedCommand, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { members: wanted, firstMember } = readRequest(MERGE, typed, {});
  const shards = readShardHeaders(paths);
  const [first] = shards;
  const sources = readRunSources(first.run, typed);
  const { hashes, pack } = sources;
  refuse([...checkShards(shards, { firstMember, members: wanted }), ...otherInputs(first.run, hashes)]);
  const members = shards.reduce((sum, shard) => sum + shard.members, 0);
  const values = { ...sharedValues(first, pack), workers: run.workers, firstMember, members };
  run.watch.lap("read");
  const projection = assembleParts(pack, readShards(shards), values);
  run.watch.lap("merge");
  const scenarioFiles = new Map(Object.entries(first.run.scenarioFiles));
  const publication = { command: PROJECT_RUN, values, read: { inputs: hashes, scenarioFiles } };
  await publish(projectionAnswer(projection), publication, run);
}

/** What every shard of a run has the same of its request. */
function sharedValues({ file, run }: ShardFile, pack: DataPack): ValuesOf<typeof ASSEMBLE> {
  const { values, faults } = readRecord(ASSEMBLE, run);
  const remedy = "Run it again.";
  refuse(faults.map(({ name, value, message }) => shardIssue(file, name, valueWords(value), message, remedy)));
  const outside = check(ASSEMBLE, values, "command", pack).faults;
  refuse(
    outside.map(({ name, value, message }) => shardIssue(file, name, valueWords(value), `${name} ${message}`, remedy)),
  );
  return values;
}

function refuse(issues: ShardError["issues"]): void {
  if (issues.length > 0) throw new ShardError(issues);
}
