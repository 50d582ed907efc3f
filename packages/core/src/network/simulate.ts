import { ParameterError } from "../vocabulary/issue.js";
import type { FlowNetwork } from "./network.js";
import type { Path } from "./path.js";
import { MemberRunner } from "./run-member.js";

/** Something that looks at every path and keeps what it needs of it. */
export interface Observer {
  observe(path: Path, network: FlowNetwork): void;
}

export interface SimulateOptions {
  /** Paths to run, 1 to 1,000,000. */
  readonly members: number;
  /** Number of the first; members are numbered, so that a run can be split into shards. Default 0. */
  readonly firstMember?: number;
  /** Any text; the same text gives the same paths. */
  readonly seed: string;
  /** Called after every member. */
  readonly onMember?: (done: number) => void;
}

/**
 * Runs an ensemble: for each member the network that `networkOf` gives (its parameters drawn), one path through it,
 * shown to every observer. Members do not depend on each other, on order, or on how the run is split.
 */
export function simulate(
  networkOf: (member: number) => FlowNetwork,
  observers: readonly Observer[],
  options: SimulateOptions,
): void {
  const { members, firstMember = 0, seed, onMember } = options;
  if (!Number.isInteger(members) || members < 1 || members > 1_000_000)
    throw new ParameterError("members", members, "a whole number from 1 to 1,000,000");
  if (!Number.isInteger(firstMember) || firstMember < 0)
    throw new ParameterError("firstMember", firstMember, "a whole number, 0 or more");
  let runner: MemberRunner | undefined;
  for (let i = 0; i < members; i++) {
    const network = networkOf(firstMember + i);
    runner ??= new MemberRunner(network.frame, seed);
    const path = runner.run(network, firstMember + i);
    for (const observer of observers) observer.observe(path, network);
    onMember?.(i + 1);
  }
}
