import type { DataPack, Projection } from "@sufficiency/core";
import type { EnsembleData } from "@sufficiency/core/advanced";

import {
  ASSEMBLE,
  assemble,
  optionsFrom,
  type ProjectValues,
  type Shard,
  type ValuesOf,
} from "@sufficiency/scenarios/advanced";
import { type PackSources, type RunOptions, runMembers } from "./members.js";

/** A projection's own input, however it is run. */
export type ProjectionValues = Omit<ProjectValues, "pack" | "workers">;

/** Projects a pack. */
export async function runProjection(
  sources: PackSources,
  values: ProjectionValues,
  how: RunOptions,
): Promise<Projection> {
  return (await runShard(sources, values, how)).projection(values);
}

/** Runs the members of a projection. */
export function runShard(sources: PackSources, values: ProjectionValues, how: RunOptions): Promise<Shard> {
  return runMembers("project", sources, values, values, how);
}

/** Puts parts of a run together, one at a time. */
export function assembleParts(
  pack: DataPack,
  parts: Iterable<EnsembleData>,
  values: ValuesOf<typeof ASSEMBLE>,
): Projection {
  return assemble(pack, parts, optionsFrom(ASSEMBLE, values));
}
