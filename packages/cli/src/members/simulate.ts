import type { DataPack, EnsembleData, Projection } from "@sufficiency/core";
import { assemble, type Shard } from "@sufficiency/scenarios";
import type { ShardAsked } from "./jobs.js";
import type { MemberRange } from "./member-queue.js";
import { type PackSources, type RunOptions, runMembers } from "./members.js";

/** What a projection takes. */
export interface SimulateOptions extends ShardAsked, MemberRange, RunOptions {
  readonly serviceLevel: number;
  readonly balanceLevel: number;
}

/** Projects a pack. */
export async function runProjection(sources: PackSources, options: SimulateOptions): Promise<Projection> {
  return (await runShard(sources, options)).projection(options);
}

/** Runs the members of a projection. */
export function runShard(sources: PackSources, options: SimulateOptions): Promise<Shard> {
  const { members, firstMember, seed, until, enoughMonths, balanceBy, scenario } = options;
  const asked = { seed, until, enoughMonths, balanceBy, scenario };
  return runMembers("project", sources, asked, { firstMember, members }, options);
}

/** Puts parts of a run together, one at a time. */
export function assembleParts(
  pack: DataPack,
  parts: Iterable<EnsembleData>,
  { until, ...told }: Omit<SimulateOptions, "members" | "firstMember" | keyof RunOptions>,
): Projection {
  return assemble(pack, parts, { ...told, ...(until !== undefined && { until }) });
}
