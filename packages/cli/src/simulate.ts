import { setImmediate } from "node:timers/promises";
import { type EnsembleData, type Month, type PackFiles, type Projection, parsePack } from "@sufficiency/core";
import { assemble, type Scenario, Shard } from "@sufficiency/scenarios";
import { runInThreads, splitMembers } from "./threads.js";

/** What a run of the ensemble takes. */
export interface SimulateOptions {
  readonly members: number;
  readonly firstMember: number;
  readonly seed: string;
  /** Threads; with 1 the members are run here. The projection is the same for any number. */
  readonly workers: number;
  readonly serviceLevel: number;
  readonly until: Month | undefined;
  readonly enoughMonths: number;
  readonly balanceBy: Month | undefined;
  readonly balanceLevel: number;
  readonly scenario: Scenario;
  readonly onProgress: (done: number, total: number) => void;
}

/** Members run here between two looks at the outside, so that the run can be interrupted. */
const STRIDE = 10;

/** Projects the pack's files. */
export async function runProjection(files: PackFiles, options: SimulateOptions): Promise<Projection> {
  return assembleParts(files, await runMembers(files, options), options);
}

/** Runs the members: a part from every thread. */
export async function runMembers(files: PackFiles, options: SimulateOptions): Promise<EnsembleData[]> {
  const parts = options.workers === 1 ? [await runHere(files, options)] : await runApart(files, options);
  options.onProgress(options.members, options.members);
  return parts;
}

/** Puts parts of a run together, one at a time. */
export function assembleParts(
  files: PackFiles,
  parts: Iterable<EnsembleData>,
  { until, ...told }: Omit<SimulateOptions, "members" | "firstMember" | "workers" | "onProgress">,
): Projection {
  return assemble(parsePack(files), parts, { ...told, ...(until !== undefined && { until }) });
}

async function runHere(
  files: PackFiles,
  { members, firstMember, until, onProgress, ...told }: SimulateOptions,
): Promise<EnsembleData> {
  const shard = new Shard(parsePack(files), { ...told, ...(until !== undefined && { until }) });
  for (let done = 0; done < members; done += STRIDE) {
    onProgress(done, members);
    await setImmediate();
    shard.run(firstMember + done, Math.min(STRIDE, members - done));
  }
  return shard.toData();
}

function runApart(files: PackFiles, options: SimulateOptions): Promise<EnsembleData[]> {
  const { members, seed, until, enoughMonths, balanceBy, scenario, workers, onProgress } = options;
  const told = { files, seed, until, enoughMonths, balanceBy, scenario };
  const tasks = splitMembers(options, workers).map((range) => ({ ...told, ...range }));
  return runInThreads(tasks, (done) => {
    if (done < members) onProgress(done, members);
  });
}
