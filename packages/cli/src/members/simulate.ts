import { type EnsembleData, type PackFiles, type Projection, parsePack } from "@sufficiency/core";
import { assemble } from "@sufficiency/scenarios";
import type { ShardAsked } from "./jobs.js";
import type { MemberRange } from "./member-queue.js";
import { type RunOptions, runMembers } from "./members.js";

/** What a projection takes. */
export interface SimulateOptions extends ShardAsked, MemberRange, RunOptions {
  readonly serviceLevel: number;
  readonly balanceLevel: number;
}

/** Projects the pack's files. */
export async function runProjection(files: PackFiles, options: SimulateOptions): Promise<Projection> {
  return assembleParts(files, await runShards(files, options), options);
}

/** Runs the members of a projection: a part from every thread. */
export function runShards(files: PackFiles, options: SimulateOptions): Promise<EnsembleData[]> {
  const { members, firstMember, seed, until, enoughMonths, balanceBy, scenario } = options;
  const asked = { seed, until, enoughMonths, balanceBy, scenario };
  return runMembers("project", files, asked, { firstMember, members }, options);
}

/** Puts parts of a run together, one at a time. */
export function assembleParts(
  files: PackFiles,
  parts: Iterable<EnsembleData>,
  { until, ...told }: Omit<SimulateOptions, "members" | "firstMember" | keyof RunOptions>,
): Projection {
  return assemble(parsePack(files), parts, { ...told, ...(until !== undefined && { until }) });
}
