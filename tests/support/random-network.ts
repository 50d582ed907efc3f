import {
  type Cell,
  type FlowNetwork,
  type Generator,
  openStream,
  streamKey,
  TransitionProbabilities,
} from "@sufficiency/core/advanced";
import { networkOf, type Way } from "./networks.js";

const CARE = 3;
const AGES = [15, 16, 17];

/** A linear network made up at random: three homes to 18 and two after it, one that opens and one that closes. */
export function randomNetwork(number: number): FlowNetwork {
  const generator = openStream(streamKey("random networks", "plan"), number, 0);
  const group = generator.chance(0.5) ? "citizen" : "uasc";
  const care: Cell[] = AGES.flatMap((age) => range(CARE).map((place) => ({ group, stage: "long", age, place })));
  const grown: Cell[] = [18, 19].flatMap((age) => [3, 4].map((place) => ({ group, stage: "leaver", age, place })));
  const cells = [...care, ...grown];
  const months = 18;
  const among = (fits: (cell: Cell) => boolean) => cells.flatMap((cell, c) => (fits(cell) ? [c] : []));
  const weighed = (list: readonly number[]): Way[] => list.map((c) => [c, generator.uniform()]);
  return networkOf({
    places: ["a", "b", "c", "d", "e"],
    cells,
    months,
    opening: Int32Array.from({ length: 12 * cells.length }, () => generator.below(9)),
    moves: new Map(
      cells.map(({ age }, c) => {
        const others = among((cell) => cell.age === age).filter((to) => to !== c);
        return [
          c,
          { leave: 0.3 * generator.uniform(), ways: [...weighed(others), [-1, generator.uniform()] as const] },
        ];
      }),
    ),
    birthdays: new Map(
      cells.map(({ age, place }, c) => {
        if (age === 19) return [c, [[-1, 1]]];
        return [c, weighed(among((cell) => cell.age === age + 1 && (age === 17 || cell.place === place)))];
      }),
    ),
    entries: [
      stream("calm", 1, generator, months, weighed(among((cell) => cell.age < 18))),
      stream("wild", 1 + 2 * generator.uniform(), generator, months, weighed(among((cell) => cell.age === 15))),
    ],
    opens: new Map([[generator.below(2), 2 + generator.below(10)]]),
    closes: new Map([[2, 3 + generator.below(12)]]),
  });
}

/** The same network with one cell's chance of leaving in a month multiplied. */
export function withBias(network: FlowNetwork, cell: number, factor: number): FlowNetwork {
  const moves = network.moves.map((probabilities) => {
    const copy = new TransitionProbabilities(probabilities.leave.length, probabilities.cumulative.length);
    copy.leave.set(probabilities.leave);
    copy.cumulative.set(probabilities.cumulative);
    copy.leave[cell] *= factor;
    return copy;
  });
  return { ...network, moves };
}

function stream(name: string, dispersion: number, generator: Generator, months: number, into: readonly Way[]) {
  return { name, dispersion, mean: Float64Array.from({ length: months }, () => 6 * generator.uniform()), into };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
