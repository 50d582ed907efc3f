import { type DataPack, Model } from "@sufficiency/core";
import { definite, type Flow, type FlowNetwork, MemberRunner } from "@sufficiency/core/advanced";

/** First ages of the bands that exits are counted in; 18 is the birthday itself. */
const BANDS = [0, 1, 5, 10, 18] as const;

/**
 * Mean citizen exits of the first year by age, at the central reading of every figure. A flow knows no age, so each
 * way out is given a flow of its own for each band, which changes what is counted and nothing that happens.
 */
export function citizenExitsByBand(pack: DataPack, members: number): ReadonlyMap<number, number> {
  const model = Model.of(pack, { seed: "exits by band" }).central();
  const { space, bandOf } = countedByBand(model.space);
  const means = new Map<number, number>(BANDS.map((band) => [band, 0]));
  const network = (member: number): FlowNetwork => ({
    ...model.member(member).network,
    space,
    reception: undefined,
    waiting: [],
    months: 12,
  });
  const runner = new MemberRunner(space, "exits by band");
  for (let member = 0; member < members; member++) {
    const path = runner.run(network(member), member);
    for (let month = 1; month <= path.months; month++)
      bandOf.forEach((band, flow) => {
        if (band >= 0) means.set(band, definite(means.get(band)) + path.flowRow(month)[flow] / members);
      });
  }
  return means;
}

function countedByBand(space: FlowNetwork["space"]) {
  const flows: Flow[] = [...space.flows];
  const flow = Int32Array.from(space.moves.flow);
  const bandOf: number[] = flows.map((f) => (f.kind === "eighteen" && f.group === "citizen" ? 18 : -1));
  space.cells.forEach(({ group, age }, cell) => {
    if (group !== "citizen" || age > 17) return;
    for (let k = space.moves.start[cell]; k < space.moves.start[cell + 1]; k++) {
      if (space.moves.to[k] >= 0) continue;
      flow[k] = flows.push(flows[flow[k]]) - 1;
      bandOf.push(definite(BANDS.findLast((first) => age >= first)));
    }
  });
  return { space: { ...space, flows, moves: { ...space.moves, flow } }, bandOf };
}
