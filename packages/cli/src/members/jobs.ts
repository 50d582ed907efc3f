import type { DataPack, Month } from "@sufficiency/core";
import {
  type CompareOptions,
  type SampleOptions,
  Sampler,
  type Scenario,
  ScenarioPair,
  Shard,
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

/** What is run member by member: what is asked of each, and who runs them. */
export interface Jobs {
  project: { asked: ShardAsked; runner: Shard };
  compare: {
    asked: Pick<CompareOptions, "seed" | "until"> & { readonly scenarios: readonly [Scenario, Scenario] };
    runner: ScenarioPair;
  };
  plan: { asked: Pick<SampleOptions, "seed" | "scenario">; runner: Sampler };
}

/** The name of a job. */
export type Job = keyof Jobs;

/** What comes of some of the members of a job: plain data, to be sent to another thread. */
export type Part<J extends Job> = ReturnType<Jobs[J]["runner"]["toData"]>;

/** Runs members, any at a time and in any order, and takes in the parts of others: the whole is the same for any split. */
interface Runner<P> {
  run(firstMember: number, members: number): void;
  merge(part: P): void;
  toData(): P;
}

/** Who does each job. */
const RUNNERS: {
  readonly [J in Job]: (pack: DataPack, asked: Jobs[J]["asked"]) => Runner<Part<J>> & Jobs[J]["runner"];
} = {
  project: (pack, { until, ...asked }) => new Shard(pack, { ...asked, ...(until !== undefined && { until }) }),
  compare: (pack, { scenarios, ...asked }) => new ScenarioPair(pack, ...scenarios, asked),
  plan: (pack, asked) => new Sampler(pack, asked),
};

/** A job to be done for the members of a queue. */
export interface Task<J extends Job> {
  readonly job: J;
  readonly asked: Jobs[J]["asked"];
  readonly queue: MemberQueue;
}

/** Does a job for members of its queue until none is left, a step before every few; returns who ran them. */
export function* runQueue<J extends Job>(pack: DataPack, { job, asked, queue }: Task<J>) {
  const runner = RUNNERS[job](pack, asked);
  for (let next = queue.take(); next; next = queue.take()) {
    yield { done: queue.done, total: queue.range.members };
    runner.run(next.firstMember, next.members);
    queue.finish(next.members);
  }
  return runner;
}
