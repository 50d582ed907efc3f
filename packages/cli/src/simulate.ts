import { type EnsembleData, type Month, type PackFiles, type Projection, parsePack } from "@sufficiency/core";
import { assemble, type Scenario } from "@sufficiency/scenarios";
import { type RunOptions, runMembers } from "./members.js";

/** What a run of the ensemble takes. */
export interface SimulateOptions extends RunOptions {
  readonly members: number;
  readonly firstMember: number;
  readonly seed: string;
  readonly serviceLevel: number;
  readonly until: Month | undefined;
  readonly enoughMonths: number;
  readonly balanceBy: Month | undefined;
  readonly balanceLevel: number;
  readonly scenario: Scenario;
}

/** Projects the pack's files. */
export async function runProjection(files: PackFiles, options: SimulateOptions): Promise<Projection> {
  return assembleParts(files, await runShards(files, options), options);
}

/** Runs the members of a projection: a part from every thread. */
export function runShards(files: PackFiles, options: SimulateOptions): Promise<EnsembleData[]> {
  const { members, firstMember, seed, until, enoughMonths, balanceBy, scenario } = options;
  const task = { members, firstMember, seed, until, enoughMonths, balanceBy, scenario };
  return runMembers("project", files, task, options);
}

/** Puts parts of a run together, one at a time. */
export function assembleParts(
  files: PackFiles,
  parts: Iterable<EnsembleData>,
  { until, ...told }: Omit<SimulateOptions, "members" | "firstMember" | keyof RunOptions>,
): Projection {
  return assemble(parsePack(files), parts, { ...told, ...(until !== undefined && { until }) });
}
