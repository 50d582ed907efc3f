import { parsePack } from "@sufficiency/core";
import { type FlowNetwork, MemberRunner, PairedRunner, TransitionProbabilities } from "@sufficiency/core/advanced";

import { modelOf } from "@sufficiency/scenarios";
import { readPackFolder } from "../packages/cli/src/read/pack-files.js";

/** Members run between two looks at the clock. */
const STRIDE = 10;

/** What pairing two networks of Kent gains, and what it costs. */
export interface Pairing {
  /** CPU time of a pair over that of two runs. */
  readonly cost: number;
  /** By kind of home: variance of the difference between runs apart over that within pairs. */
  readonly gain: ReadonlyMap<string, number>;
}

/** Central figures, all rules; the second network has a third more moves of citizen children out of children's homes. */
export function measurePairs(pack: string, members: number, homes: readonly string[], seed: string): Pairing {
  const kent = parsePack(readPackFolder(pack).files);
  const first = modelOf(kent, { seed }).central().member(0).network;
  const second = movingOut(first, "childrens-home", 1.33);
  const month = kent.meta.headline - kent.meta.origin;
  const pairs = new PairedRunner(first.space, seed);
  const [one, two] = [new MemberRunner(first.space, `${seed} one`), new MemberRunner(first.space, `${seed} two`)];
  const sides = [
    { run: (member: number) => pairs.run(first, second, member), cpu: 0, found: [] as number[][] },
    { run: (member: number) => [one.run(first, member), two.run(second, member)] as const, cpu: 0, found: [] },
  ];
  // In turn, a few members at a time, so that a machine that slows down slows both.
  for (let member = 0; member < members; member += STRIDE)
    for (const side of sides) {
      const before = process.cpuUsage().user;
      for (let m = member; m < Math.min(members, member + STRIDE); m++) {
        const [a, b] = side.run(m);
        side.found.push(homes.map((home) => b.stock(month, "all", home) - a.stock(month, "all", home)));
      }
      side.cpu += process.cpuUsage().user - before;
    }
  const [paired, apart] = sides.map(({ found }) => homes.map((_, h) => variance(found.map((row) => row[h]))));
  return {
    cost: sides[0].cpu / sides[1].cpu,
    gain: new Map(homes.map((home, h) => [home, apart[h] / paired[h]])),
  };
}

/** The network with every citizen's chance of leaving one kind of home multiplied. */
function movingOut(network: FlowNetwork, home: string, factor: number): FlowNetwork {
  const place = network.space.places.indexOf(home);
  const moves = network.moves.map(({ leave, cumulative }) => {
    const probabilities = new TransitionProbabilities(leave.length, cumulative.length);
    probabilities.cumulative.set(cumulative);
    network.space.cells.forEach((cell, c) => {
      probabilities.leave[c] = leave[c] * (cell.place === place && cell.group === "citizen" ? factor : 1);
    });
    return probabilities;
  });
  return { ...network, moves };
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
}
