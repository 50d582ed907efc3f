import {
  type FlowNetwork,
  MemberRunner,
  NetworkBuilder,
  OutcomeOdds,
  PairedRunner,
  type Path,
  parsePack,
} from "@sufficiency/core";
import { levelArrivals } from "@sufficiency/scenarios";
import { readPackFolder } from "../packages/cli/src/read/pack-files.js";

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
  const first = new NetworkBuilder(kent, levelArrivals(kent), seed).centralNetwork();
  const second = movingOut(first, "childrens-home", 1.33);
  const month = kent.meta.headline - kent.meta.origin;
  const differences = (run: (member: number) => readonly [Path, Path]) => {
    const before = process.cpuUsage().user;
    const found = Array.from({ length: members }, (_, member) => {
      const [a, b] = run(member);
      return homes.map((home) => peopleIn(first, b, home, month) - peopleIn(first, a, home, month));
    });
    return {
      cpu: process.cpuUsage().user - before,
      variance: homes.map((_, h) => variance(found.map((row) => row[h]))),
    };
  };
  const pairs = new PairedRunner(first.frame, seed);
  const [one, two] = [new MemberRunner(first.frame, `${seed} one`), new MemberRunner(first.frame, `${seed} two`)];
  const paired = differences((member) => pairs.run(first, second, member));
  const apart = differences((member) => [one.run(first, member), two.run(second, member)]);
  return {
    cost: paired.cpu / apart.cpu,
    gain: new Map(homes.map((home, h) => [home, apart.variance[h] / paired.variance[h]])),
  };
}

/** The network with every citizen's chance of leaving one kind of home multiplied. */
function movingOut(network: FlowNetwork, home: string, factor: number): FlowNetwork {
  const place = network.frame.places.indexOf(home);
  const moves = network.moves.map(({ leave, cumulative }) => {
    const odds = new OutcomeOdds(leave.length, cumulative.length);
    odds.cumulative.set(cumulative);
    network.frame.cells.forEach((cell, c) => {
      odds.leave[c] = leave[c] * (cell.place === place && cell.group === "citizen" ? factor : 1);
    });
    return odds;
  });
  return { ...network, moves };
}

function peopleIn({ frame }: FlowNetwork, { stock }: Path, home: string, month: number): number {
  const [places, p] = [frame.places.length, frame.places.indexOf(home)];
  return stock[month * 2 * places + p] + stock[(month * 2 + 1) * places + p];
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
}
