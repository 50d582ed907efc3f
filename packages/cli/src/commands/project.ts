import { formatMonth, type Month, mergeEnsembles, type PackMeta, parsePack } from "@sufficiency/core";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { readScenarios } from "../read/scenario-files.js";
import { assembleParts, runMembers } from "../simulate.js";
import type { Streams } from "../streams.js";
import { checkOutputFolder } from "../write/folder.js";
import { runTerms } from "../write/run-record.js";
import { checkShardPlace, shardText, writeShard } from "../write/shard-file.js";
import { checkOptions, checkUntil, type ProjectOptions, type TypedOptions } from "./project-options.js";
import { publish } from "./publish.js";
import { Stopwatch } from "./stopwatch.js";

/** Projects a pack: prints the headline table and writes the folder under --out, or writes the shard that is named. */
export async function project(typed: TypedOptions, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  const options = checkOptions(typed);
  const { out, shard } = typed;
  if (out !== undefined) checkOutputFolder(out);
  if (shard !== undefined) checkShardPlace(shard);
  const folder = typed.pack ?? defaultPack();
  const { files, hashes } = readPackFolder(folder);
  const pack = parsePack(files);
  checkHorizon(typed, options, pack.meta);
  const { scenario, hashes: scenarioFiles } = readScenarios(typed.scenario ?? [], folder, pack);
  const told = { ...options, scenario };
  watch.lap("read");
  const parts = await runMembers(files, { ...told, onProgress: streams.progress });
  watch.lap("simulate");
  const { firstMember, members } = options;
  const months = { until: typed.until ?? null, balanceBy: typed.balanceBy ?? null };
  const asked = { ...options, ...months, pack: pack.meta.id, supposed: scenario };
  const terms = runTerms(asked, hashes, scenarioFiles);
  if (shard === undefined)
    return publish(assembleParts(files, parts, told), { terms, firstMember, out }, streams, watch);
  writeShard(shard, shardText(terms, firstMember, mergeEnsembles(parts).toData()));
  streams.out(`Shard: ${shard} (members ${firstMember} to ${firstMember + members - 1})\n`);
  streams.note(watch.words());
}

function checkHorizon(typed: TypedOptions, { until, balanceBy }: ProjectOptions, { origin, horizon }: PackMeta): void {
  const words = (last: Month) => `${formatMonth(origin + 1)} to ${formatMonth(last)}`;
  checkUntil(typed.until, until, origin + 1, horizon, words(horizon));
  const last = until ?? horizon;
  checkUntil(typed.balanceBy, balanceBy, origin + 1, last, words(last), "--balance-by");
}
