import type { Projection } from "@sufficiency/core";
import { sha256 } from "../digest.js";

/** What was asked of a run, beside what the projection itself records. */
export interface RunRequest {
  /** Number of the first member, from 0. */
  readonly firstMember: number;
  /** Last month projected, `YYYY-MM`; null for the pack's own horizon. */
  readonly until: string | null;
  /** SHA-256 of the scenario files by name; none for the baseline. */
  readonly scenarioFiles: ReadonlyMap<string, string>;
}

/**
 * run.json: what it takes to make the same bytes again, and the SHA-256 of every file read and written. It has no
 * time, no path and no number of workers, so it is the same bytes wherever the run is repeated.
 */
export function runRecord(
  projection: Projection,
  request: RunRequest,
  version: string,
  inputs: ReadonlyMap<string, string>,
  outputs: ReadonlyMap<string, string>,
): string {
  const { run, meta } = projection;
  const record = {
    program: "sufficiency",
    version,
    command: "project",
    pack: meta.id,
    scenario: run.scenario,
    levers: projection.supposed.levers.map(({ lever }) => lever),
    seed: run.seed,
    members: run.members,
    firstMember: request.firstMember,
    until: request.until,
    serviceLevel: run.serviceLevel,
    scenarioFiles: sorted(request.scenarioFiles),
    inputs: sorted(inputs),
    outputs: sorted(new Map([...outputs].map(([name, text]) => [name, sha256(text)]))),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function sorted(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
