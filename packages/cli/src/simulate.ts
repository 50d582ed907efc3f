import type { Month, PackFiles, Projection } from "@sufficiency/core";

/** What a run of the ensemble takes. */
export interface SimulateOptions {
  readonly members: number;
  readonly firstMember: number;
  readonly seed: string;
  readonly workers: number;
  readonly serviceLevel: number;
  readonly until: Month | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/** Projects the pack's files. */
export async function runProjection(_files: PackFiles, _options: SimulateOptions): Promise<Projection> {
  throw new Error("the simulation is not connected");
}
