import { type FlowNetwork, type Path, simulate } from "@sufficiency/core";

/** All paths of a network. */
export function pathsOf(network: FlowNetwork, members: number, seed: string): Path[] {
  const paths: Path[] = [];
  simulate(() => network, [{ observe: (path) => paths.push(path) }], { members, seed });
  return paths;
}

/** Children of a group's place at a month's end. */
export function stockAt(
  { frame }: FlowNetwork,
  { stock }: Path,
  month: number,
  group: "citizen" | "uasc",
  place: string,
): number {
  return stock[(month * 2 + (group === "uasc" ? 1 : 0)) * frame.places.length + frame.places.indexOf(place)];
}

/** Children in a month's flows of a kind. */
export function flowIn({ frame }: FlowNetwork, { flows }: Path, month: number, kind: string): number {
  return frame.flows.reduce(
    (sum, flow, f) => (flow.kind === kind ? sum + flows[month * frame.flows.length + f] : sum),
    0,
  );
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
