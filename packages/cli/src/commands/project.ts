import type { Projection } from "@sufficiency/core";
import { headlineText } from "@sufficiency/report";
import { ASSEMBLE, PROJECT, writeRecord } from "@sufficiency/scenarios/advanced";
import type { Command } from "commander";
import { optionIssue } from "../failures.js";
import { runProjection, runShard } from "../members/simulate.js";
import { readPackOfScenario } from "../read/scenario-files.js";
import { programVersion } from "../read/version.js";
import type { Streams } from "../streams.js";
import { checkShardPlace, shardRun, shardText, writeShard } from "../write/shard-file.js";
import {
  addRequest,
  outOption,
  packOption,
  readWithIssues,
  refuseOptions,
  scenarioOption,
  type TypedCommand,
} from "./options.js";
import { type Answer, carryOut, type RecordedCommand, running, runOptions } from "./record/recorded.js";

/** A projection's headline table and its folder. */
export const PROJECT_RUN: RecordedCommand<typeof PROJECT> = {
  name: "project",
  request: PROJECT,
  async answer(values, sources, run) {
    const projection = await runProjection(sources, values, runOptions(run));
    run.watch.lap("simulate");
    return projectionAnswer(projection);
  },
};

/** What is said of a projection, however it was made. */
export function projectionAnswer(projection: Projection): Answer {
  return {
    text: headlineText(projection),
    files: async () => (await import("@sufficiency/report")).outputFiles(projection, programVersion()),
  };
}

/** Adds what `project` takes. */
export function addProject(command: Command, streams: Streams): void {
  addRequest(command.addOption(packOption()).addOption(scenarioOption()), PROJECT)
    .addOption(outOption())
    .option("--shard <file>", "write these members as a shard, for merge, and nothing else")
    .action((typed: TypedProject) => project(typed, streams));
}

type TypedProject = TypedCommand & { readonly shard?: string };

/** Projects a pack: prints the headline table and writes the folder under --out, or writes the shard that is named. */
async function project(typed: TypedProject, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { shard, out } = typed;
  if (shard !== undefined) checkShardPlace(shard);
  const { pack, sources, scenario, scenarioFiles } = readPackOfScenario(typed);
  const { values, issues } = readWithIssues(PROJECT, typed, { pack: pack.meta.id, scenario }, pack);
  const beside = optionIssue("--shard", shard, "is given beside --out", "Write the shard; merge writes the folder.");
  refuseOptions(shard !== undefined && out !== undefined ? [beside, ...issues] : issues);
  if (shard === undefined) return carryOut(PROJECT_RUN, { values, sources, scenarioFiles }, run);
  run.watch.lap("read");
  const own = await runShard(sources, values, runOptions({ ...run, workers: values.workers }));
  run.watch.lap("simulate");
  const { firstMember, members } = values;
  const ofRun = shardRun(pack.meta.id, writeRecord(ASSEMBLE, values), { inputs: sources.hashes, scenarioFiles });
  writeShard(shard, shardText(ofRun, firstMember, own.toData()));
  streams.out(`Shard: ${shard} (members ${firstMember} to ${firstMember + members - 1})\n`);
  streams.note(run.watch.words());
}
