import { PLACES_LEFT } from "../pack/checks/usable.js";
import type { CapacityRow } from "../pack/types.js";
import type { Draws } from "./draws.js";

/**
 * By placement: the share of places that can be used, where the pack says. Either `usable`, or the product of its parts:
 *
 *     usable = (1 - void) x (1 - mismatch) x target-occupancy
 *
 * where `void` is the share of places that stand empty between two children, on hold or out of use; `mismatch` the share
 * of the others that do not fit the child who needs one; `target-occupancy` the most that is to be filled of those that
 * do. A part that is not given takes nothing away.
 */
export function usableShares(rows: readonly CapacityRow[], draws: Draws): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { measure, placement, input } of rows) {
    const left = PLACES_LEFT.get(measure);
    if (left !== undefined) shares.set(placement, (shares.get(placement) ?? 1) * left(draws.read(input)));
  }
  return shares;
}
