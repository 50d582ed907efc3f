import type { DataPack } from "@sufficiency/core";
import type { CompareOptions, Scenario } from "@sufficiency/scenarios";
import { type SampleOptions, Sampler, ScenarioPair, Shard, type ShardOptions } from "@sufficiency/scenarios/advanced";

import type { MemberQueue } from "./member-queue.js";

/** What is run member by member: what each depends on, and who runs them. */
export interface Jobs {
  project: { options: ShardOptions; runner: Shard };
  compare: {
    options: Pick<CompareOptions, "seed" | "until"> & { readonly scenarios: readonly [Scenario, Scenario] };
    runner: ScenarioPair;
  };
  plan: { options: Pick<SampleOptions, "seed" | "scenario">; runner: Sampler };
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
  readonly [J in Job]: (pack: DataPack, options: Jobs[J]["options"]) => Runner<Part<J>> & Jobs[J]["runner"];
} = {
  project: (pack, options) => new Shard(pack, options),
  compare: (pack, { scenarios, ...options }) => new ScenarioPair(pack, ...scenarios, options),
  plan: (pack, options) => new Sampler(pack, options),
};

/** A job to be done for the members of a queue. */
export interface Task<J extends Job> {
  readonly job: J;
  readonly options: Jobs[J]["options"];
  readonly queue: MemberQueue;
}

/** Does a job for members of its queue until none is left, a step before every few; returns who ran them. */
export function* runQueue<J extends Job>(pack: DataPack, { job, options, queue }: Task<J>) {
  const runner = RUNNERS[job](pack, options);
  for (let next = queue.take(); next; next = queue.take()) {
    yield { done: queue.done, total: queue.range.members };
    runner.run(next.firstMember, next.members);
    queue.finish(next.members);
  }
  return runner;
}
