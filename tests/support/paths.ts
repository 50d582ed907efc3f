import type { Path } from "@sufficiency/core";
import { type FlowNetwork, MemberRunner, type PathRecord } from "@sufficiency/core/advanced";

/** All paths of a network. */
export function pathsOf(network: FlowNetwork, members: number, seed: string): PathRecord[] {
  const runner = new MemberRunner(network.space, seed);
  return Array.from({ length: members }, (_, member) => runner.run(network, member));
}

/** Children in a month's flows of a kind. */
export function flowIn({ space }: FlowNetwork, path: Path, month: number, kind: string): number {
  const row = path.flowRow(month);
  return space.flows.reduce((sum, flow, f) => (flow.kind === kind ? sum + row[f] : sum), 0);
}

/** Mean less what it should be, in standard errors from the sample. */
export function studentised(values: readonly number[], mean: number): number {
  const average = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - average) ** 2, 0) / (values.length - 1);
  return (average - mean) / Math.sqrt(variance / values.length);
}

/** Months 1 to n. */
export function months(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
