import { isBed, isFostered } from "../pack/index.js";
import type { Placement } from "../pack/types.js";
import type { Cell } from "../vocabulary/cohort.js";
import type { Parameters } from "../vocabulary/parameters.js";

/**
 * Reception and transfer: asylum-seeking children wait where they arrive until the National Transfer Scheme places them
 * with another authority, or, where the council keeps them, until they are placed. Which of the two is decided by the
 * day (`simulate/reception.ts`).
 *
 * Source: National Transfer Scheme protocol; reception.csv for ages, placements, shares and days.
 */
export interface ReceptionStates {
  /** Makes a cell. */
  readonly cell: (stage: Cell["stage"], age: number, placement: string) => void;
  /** Makes a flow. */
  readonly flow: (kind: "arrival" | "transfer" | "move", from: string, to: string) => void;
}

/** The states that children who arrive can be in, and the moves between them. */
export function receptionStates({ reception }: Parameters, { cell, flow }: ReceptionStates): void {
  reception.ageShare.forEach((share, age) => {
    if (share === 0) return;
    for (const placement of reception.retainedMix[age].keys()) cell("retained", age, placement);
    for (const from of reception.waitingMix[age].keys()) {
      for (let at = age; at < 18; at++) cell("awaiting", at, from);
      flow("arrival", "outside", from);
      flow("transfer", from, "outside");
      for (let at = age; at < 18; at++)
        for (const to of reception.retainedMix[at].keys()) if (to !== from) flow("move", from, to);
    }
  });
}

/** Whether children only ever wait in a placement: nobody is kept there. */
export function isReceptionOnly(placement: string, { reception }: Parameters): boolean {
  return (
    reception.waitingMix.some((mix) => mix.has(placement)) && !reception.retainedMix.some((mix) => mix.has(placement))
  );
}

/** Homes, families apart, where new arrivals wait: they are run by the day, and their peak day sizes them. */
export function receptionHomes(
  { cells, places }: { readonly cells: readonly Cell[]; readonly places: readonly string[] },
  placements: readonly Placement[],
): string[] {
  const waiting = new Set(cells.filter(({ stage }) => stage === "awaiting").map(({ place }) => places[place]));
  return placements
    .filter((home) => waiting.has(home.id) && isBed(home.resource) && !isFostered(home))
    .map(({ id }) => id);
}
