import type { Placement } from "../pack/types.js";
import type { StateSpace } from "./state-space.js";

/** Homes, families apart, where new arrivals wait: they are run by the day, and their peak day sizes them. */
export function receptionHomes({ cells, places }: StateSpace, placements: readonly Placement[]): string[] {
  const waiting = new Set(cells.filter(({ stage }) => stage === "awaiting").map(({ place }) => places[place]));
  return placements
    .filter(({ id, resource, category }) => waiting.has(id) && resource === "bed" && category !== "fostered")
    .map(({ id }) => id);
}
