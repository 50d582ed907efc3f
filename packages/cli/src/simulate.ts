import { setImmediate } from "node:timers/promises";
import { type EnsembleData, type Month, type PackFiles, type Projection, parsePack } from "@sufficiency/core";
import { assemble, type Scenario, Shard } from "@sufficiency/scenarios";
import { runInThreads, splitMembers } from "./shards.js";

/** What a run of the ensemble takes. */
export interface SimulateOptions {
  readonly members: number;
  readonly firstMember: number;
  readonly seed: string;
  /** Threads; with 1 the members are run here. The projection is the same for any number. */
  readonly workers: number;
  readonly serviceLevel: number;
  readonly until: Month | undefined;
  readonly scenario: Scenario;
  readonly onProgress: (done: number, total: number) => void;
}

/** Members run here between two looks at the outside, so that the run can be interrupted. */
const STRIDE = 10;

/** Projects the pack's files. */
export async function runProjection(files: PackFiles, options: SimulateOptions): Promise<Projection> {
  const { members, seed, until, scenario, serviceLevel, workers, onProgress } = options;
  const parts = workers === 1 ? [await runHere(files, options)] : await runApart(files, options);
  onProgress(members, members);
  return assemble(parsePack(files), parts, { seed, scenario, serviceLevel, ...(until !== undefined && { until }) });
}

async function runHere(
  files: PackFiles,
  { members, firstMember, seed, until, scenario, onProgress }: SimulateOptions,
): Promise<EnsembleData> {
  const shard = new Shard(parsePack(files), { seed, scenario, ...(until !== undefined && { until }) });
  for (let done = 0; done < members; done += STRIDE) {
    onProgress(done, members);
    await setImmediate();
    shard.run(firstMember + done, Math.min(STRIDE, members - done));
  }
  return shard.toData();
}

function runApart(files: PackFiles, options: SimulateOptions): Promise<EnsembleData[]> {
  const { members, seed, until, scenario, workers, onProgress } = options;
  const tasks = splitMembers(options, workers).map((range) => ({ files, seed, until, scenario, ...range }));
  return runInThreads(tasks, (done) => {
    if (done < members) onProgress(done, members);
  });
}
