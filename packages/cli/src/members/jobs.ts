import { type DataPack, type EnsembleData, type Month, type PackFiles, parsePack } from "@sufficiency/core";
import {
  type CompareOptions,
  type PairPart,
  type SampleOptions,
  type SamplePart,
  Sampler,
  type Scenario,
  ScenarioPair,
  Shard,
  type Work,
} from "@sufficiency/scenarios";
import type { MemberQueue } from "./member-queue.js";

/** What is asked of the paths of a projection. */
export interface ShardAsked {
  readonly seed: string;
  /** Last month; undefined for the pack's horizon. */
  readonly until: Month | undefined;
  readonly enoughMonths: number;
  readonly balanceBy: Month | undefined;
  readonly scenario: Scenario;
}

/** What is run member by member: what is asked of each, and what comes of some of them, as plain data. */
export interface Jobs {
  project: {
    asked: ShardAsked;
    part: EnsembleData;
  };
  compare: {
    asked: Pick<CompareOptions, "seed" | "until"> & { readonly scenarios: readonly [Scenario, Scenario] };
    part: PairPart;
  };
  plan: { asked: Pick<SampleOptions, "seed" | "scenario" | "members">; part: SamplePart };
}

/** The name of a job. */
export type Job = keyof Jobs;

/** Runs members, any at a time and in any order; parts make up the same whole however members are split. */
interface Runner<Part> {
  run(firstMember: number, members: number): void;
  toData(): Part;
}

/** Who does each job. */
const RUNNERS: { readonly [J in Job]: (pack: DataPack, asked: Jobs[J]["asked"]) => Runner<Jobs[J]["part"]> } = {
  project: (pack, { until, ...asked }) => new Shard(pack, { ...asked, ...(until !== undefined && { until }) }),
  compare: (pack, { scenarios, ...asked }) => new ScenarioPair(pack, ...scenarios, asked),
  plan: (pack, asked) => new Sampler(pack, asked),
};

/** A job to be done for the members of a queue. */
export interface Task<J extends Job> {
  readonly job: J;
  /** The pack's. */
  readonly files: PackFiles;
  readonly asked: Jobs[J]["asked"];
  readonly queue: MemberQueue;
}

/** Does a job for members of its queue until none is left; a step before every few. */
export function* runQueue<J extends Job>({ job, files, asked, queue }: Task<J>): Work<Jobs[J]["part"]> {
  const runner = RUNNERS[job](parsePack(files), asked);
  for (let next = queue.take(); next; next = queue.take()) {
    yield { done: queue.done, total: queue.range.members };
    runner.run(next.firstMember, next.members);
    queue.finish(next.members);
  }
  return runner.toData();
}
