import { join } from "node:path";
import { formatMonth, type PackMeta, parsePack } from "@sufficiency/core";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { readScenarios } from "../read/scenario-files.js";
import { programVersion } from "../read/version.js";
import { headlineText } from "../render/headline.js";
import { runProjection } from "../simulate.js";
import type { Streams } from "../streams.js";
import { checkOutputFolder, writeFolder } from "../write/folder.js";
import { runRecord } from "../write/run-record.js";
import { checkOptions, checkUntil, type ProjectOptions, type TypedOptions } from "./project-options.js";
import { Stopwatch } from "./stopwatch.js";

/** Projects a pack, writes the output folder where one is named, and prints the headline table. */
export async function project(typed: TypedOptions, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  const options = checkOptions(typed);
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const folder = typed.pack ?? defaultPack();
  const { files, hashes } = readPackFolder(folder);
  const pack = parsePack(files);
  checkHorizon(typed, options, pack.meta);
  const { scenario, hashes: scenarioFiles } = readScenarios(typed.scenario ?? [], folder, pack);
  watch.lap("read");
  const projection = await runProjection(files, { ...options, scenario, onProgress: streams.progress });
  watch.lap("simulate");
  if (typed.out !== undefined) {
    const { outputFiles } = await import("./output-files.js");
    const version = programVersion();
    const outputs = await outputFiles(projection, version);
    watch.lap("draw");
    const request = { firstMember: options.firstMember, until: typed.until ?? null, scenarioFiles };
    writeFolder(typed.out, outputs, runRecord(projection, request, version, hashes, outputs));
    watch.lap("write");
  }
  streams.out(headlineText(projection));
  if (typed.out !== undefined) streams.out(`\nFiles: ${typed.out} (open ${join(typed.out, "report.html")})\n`);
  streams.note(watch.words());
}

function checkHorizon(typed: TypedOptions, { until }: ProjectOptions, { origin, horizon }: PackMeta): void {
  const words = `${formatMonth(origin + 1)} to ${formatMonth(horizon)}`;
  checkUntil(typed.until, until, origin + 1, horizon, words);
}
