import type { DataPack, EnsembleData, Month } from "@sufficiency/core";
import {
  type CompareOptions,
  type PairPart,
  type Progress,
  type SampleOptions,
  type SamplePart,
  type Scenario,
  ScenarioPair,
  Shard,
  sampleMembers,
  type Work,
} from "@sufficiency/scenarios";
import type { MemberRange } from "./member-range.js";

/** What is asked of the paths of a projection. */
export interface ShardAsked {
  readonly seed: string;
  /** Last month; undefined for the pack's horizon. */
  readonly until: Month | undefined;
  readonly enoughMonths: number;
  readonly balanceBy: Month | undefined;
  readonly scenario: Scenario;
}

/** What is run member by member: what is asked of each, beside the range, and what comes of a range, as plain data. */
export interface Jobs {
  project: {
    asked: ShardAsked;
    part: EnsembleData;
  };
  compare: {
    asked: Pick<CompareOptions, "seed" | "until"> & { readonly scenarios: readonly [Scenario, Scenario] };
    part: PairPart;
  };
  plan: { asked: Pick<SampleOptions, "seed" | "scenario">; part: SamplePart };
}

/** The name of a job. */
export type Job = keyof Jobs;

/** A job for a range of members. */
export type Task<J extends Job> = Jobs[J]["asked"] & MemberRange;

/** How each job is done; the parts of ranges that follow on make up the same whole however members are split. */
export const JOBS: { readonly [J in Job]: (pack: DataPack, task: Task<J>) => Work<Jobs[J]["part"]> } = {
  project: projectMembers,
  compare: pairMembers,
  plan: sampleMembers,
};

/** Members that are run between two words of progress. */
const STRIDE = 10;

function* projectMembers(pack: DataPack, { until, ...task }: Task<"project">): Work<EnsembleData> {
  const shard = new Shard(pack, { ...task, ...(until !== undefined && { until }) });
  yield* inStrides(shard, task);
  return shard.toData();
}

function* pairMembers(pack: DataPack, { scenarios, ...task }: Task<"compare">): Work<PairPart> {
  const pair = new ScenarioPair(pack, ...scenarios, task);
  yield* inStrides(pair, task);
  return pair.toData();
}

function* inStrides(runner: Shard | ScenarioPair, { firstMember, members }: MemberRange): Generator<Progress> {
  for (let done = 0; done < members; done += STRIDE) {
    const stride = Math.min(STRIDE, members - done);
    runner.run(firstMember + done, stride);
    yield { done: done + stride, total: members };
  }
}
