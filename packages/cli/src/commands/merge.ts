import { ASSEMBLE, MERGE, readRecord } from "@sufficiency/scenarios/advanced";
import type { Command } from "commander";
import { assembleParts } from "../members/simulate.js";
import { recordIssues } from "../read/form.js";
import { checkShards, readShardHeaders, readShards, refuseShards } from "../read/shards.js";
import { otherInputs, readRunSources } from "../read/sources.js";
import type { Streams } from "../streams.js";
import { addRequest, outOption, readRequest, type TypedCommand } from "./options.js";
import { PROJECT_RUN, projectionAnswer } from "./project.js";
import { carryOut, running } from "./record/recorded.js";

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
  const wanted = readRequest(MERGE, typed, {});
  const shards = readShardHeaders(paths);
  const [first] = shards;
  const sources = readRunSources(first.run, typed);
  const { hashes, pack } = sources;
  refuseShards([...checkShards(shards, wanted), ...otherInputs(first.run, hashes)]);
  const { values: shared, faults } = readRecord(ASSEMBLE, first.run, pack);
  refuseShards(recordIssues(faults, first.file, "Run it again."));
  const members = shards.reduce((sum, shard) => sum + shard.members, 0);
  const values = { ...shared, workers: run.workers, firstMember: wanted.firstMember, members };
  const answer = async () => {
    const projection = assembleParts(pack, readShards(shards), values);
    run.watch.lap("merge");
    return projectionAnswer(projection);
  };
  const scenarioFiles = new Map(Object.entries(first.run.scenarioFiles));
  await carryOut({ ...PROJECT_RUN, answer }, { values, sources, scenarioFiles }, run);
}
