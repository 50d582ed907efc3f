import type { PackMeta, Projection } from "@sufficiency/core";
import { runProjection, runShard, type SimulateOptions } from "../../members/simulate.js";
import { NUMBER, orNull, type RecordFields, SCENARIO, TEXT } from "../../read/record-fields.js";
import { readSupposedPack } from "../../read/supposed-pack.js";
import { programVersion } from "../../read/version.js";
import { headlineText } from "../../render/text/headline.js";
import type { Streams } from "../../streams.js";
import { type ProjectTerms, projectTerms, runTerms } from "../../write/project-terms.js";
import { checkShardPlace, shardText, writeShard } from "../../write/shard-file.js";
import { carryOut } from "../record/publish.js";
import { type Answer, type RecordedCommand, type Running, running } from "../record/recorded.js";
import { checkOptions, optionsOf, type TypedOptions } from "./options.js";

/** A projection's headline table and its folder. */
export const PROJECT: RecordedCommand<ProjectTerms> = {
  name: "project",
  read: readTerms,
  scenarios: ({ supposed }) => [supposed],
  async answer(terms, sources, run) {
    const projection = await runProjection(sources, simulateOptions(terms, sources.pack.meta, run));
    run.watch.lap("simulate");
    return projectionAnswer(projection);
  },
};

function readTerms(fields: RecordFields): ProjectTerms {
  const supposed = fields.read("supposed", SCENARIO);
  const members = { members: fields.read("members", NUMBER), firstMember: fields.read("firstMember", NUMBER) };
  const asked = {
    pack: fields.read("pack", TEXT),
    scenario: supposed.name,
    supposed,
    seed: fields.read("seed", TEXT),
    until: fields.read("until", orNull(TEXT)),
    serviceLevel: fields.read("serviceLevel", NUMBER),
    enoughMonths: fields.read("enoughMonths", NUMBER),
    balanceBy: fields.read("balanceBy", orNull(TEXT)),
    balanceLevel: fields.read("balanceLevel", NUMBER),
  };
  return projectTerms(asked, members);
}

/** What is told of a projection, however it was made. */
export function projectionAnswer(projection: Projection): Answer {
  return {
    text: headlineText(projection),
    files: async () => (await import("./output-files.js")).outputFiles(projection, programVersion()),
  };
}

/** Projects a pack: prints the headline table and writes the folder under --out, or writes the shard that is named. */
export async function project(typed: TypedOptions, streams: Streams): Promise<void> {
  const begun = running(streams, typed.out);
  const { shard } = typed;
  if (shard !== undefined) checkShardPlace(shard);
  const { sources, scenario, hashes: scenarioFiles } = readSupposedPack(typed);
  const { meta } = sources.pack;
  const options = checkOptions(typed, meta);
  const run = { ...begun, workers: options.workers };
  const months = { until: typed.until ?? null, balanceBy: typed.balanceBy ?? null };
  const asked = { ...options, ...months, pack: meta.id, scenario: scenario.name, supposed: scenario };
  const terms = projectTerms(asked, options);
  if (shard === undefined) return carryOut(PROJECT, { terms, sources, scenarioFiles }, run);
  run.watch.lap("read");
  const own = await runShard(sources, simulateOptions(terms, meta, run));
  run.watch.lap("simulate");
  const { firstMember, members } = options;
  const read = { inputs: sources.hashes, scenarioFiles };
  writeShard(shard, shardText(runTerms(asked, read), firstMember, own.toData()));
  streams.out(`Shard: ${shard} (members ${firstMember} to ${firstMember + members - 1})\n`);
  streams.note(run.watch.words());
}

function simulateOptions(terms: ProjectTerms, meta: PackMeta, { streams, workers }: Running): SimulateOptions {
  return { ...optionsOf(terms, meta), scenario: terms.supposed, workers, onProgress: streams.progress };
}
