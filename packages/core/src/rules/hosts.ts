import { isHost, type Placement } from "../pack/index.js";

/**
 * Placements with supported-lodgings hosts. Hosts take children and young adults alike, so the first stands for the
 * residents of all: those of the others keep their places, and it has what is left.
 *
 * Source: Kent Supported Homes in the strategy; carers.csv, kind host.
 */
export function hostedHomes(placements: readonly Placement[]): string[] {
  return placements.filter(({ resource }) => isHost(resource)).map(({ id }) => id);
}
