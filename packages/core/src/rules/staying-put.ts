import { firstOf, isHousehold } from "../pack/index.js";
import type { Placement } from "../pack/types.js";

/**
 * The leaver placement whose residents stay with their former foster carers and keep the place that they had, so that
 * no child can have it.
 *
 * Source: Children and Families Act 2014, section 98.
 */
const STAYING_PUT = "staying-put";

/** The placement of young adults who stay put; undefined where the pack has none. */
export function stayingPutHome(placements: readonly Placement[]): string | undefined {
  return firstOf(placements, ({ id }) => id === STAYING_PUT);
}

/** The household placement whose carers also house young adults staying put: the first whose carers are planned. */
export function fosterHome(
  placements: readonly Placement[],
  carers: ReadonlyMap<string, { readonly isPlanned: boolean }>,
): string | undefined {
  return firstOf(placements, ({ id, resource }) => isHousehold(resource) && carers.get(id)?.isPlanned === true);
}
