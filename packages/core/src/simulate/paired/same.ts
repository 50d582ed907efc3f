import type { FlowNetwork } from "../../states/network.js";

/** By place: 1 where it opens and closes in the same months in both networks. */
export function samePlaces(first: FlowNetwork, second: FlowNetwork): Uint8Array {
  return Uint8Array.from(first.space.places, (_, place) =>
    first.opens[place] === second.opens[place] && first.closes[place] === second.closes[place] ? 1 : 0,
  );
}

/** Whether two lists hold the same numbers. */
export function sameNumbers(first: Float64Array, second: Float64Array): boolean {
  return first === second || first.every((x, i) => x === second[i]);
}
