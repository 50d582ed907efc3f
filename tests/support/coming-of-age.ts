import type { FlowNetwork } from "@sufficiency/core/advanced";
import { networkOf } from "./networks.js";

/** A home for those of 17 and one for those of 18, with so many 17-year-olds born in each month of the year. */
export function comingOfAge(childrenBySlot: ArrayLike<number>, months = 12): FlowNetwork {
  return networkOf({
    places: ["home", "own flat"],
    cells: [
      { group: "citizen", stage: "long", age: 17, place: 0 },
      { group: "citizen", stage: "leaver", age: 18, place: 1 },
    ],
    months,
    opening: Int32Array.from({ length: 24 }, (_, i) => childrenBySlot[i] ?? 0),
    birthdays: new Map([[0, [[1, 1]]]]),
  });
}
