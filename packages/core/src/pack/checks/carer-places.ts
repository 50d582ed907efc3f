import { definite } from "../../vocabulary/definite.js";
import { isHost, isHousehold } from "../placement-kinds.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/report.js";
import type { Placement } from "../types.js";

/** The kind of carers.csv that takes the residents of placements with the resource `host`. */
export const HOST = "host";

/** The measures of carers.csv of which one says how many people a household or host takes. */
export const PER_UNIT: readonly string[] = ["places-per-household", "children-per-household", "places-per-host"];

/** The measures of which one says how many households or hosts there are. */
export const OPENING: readonly string[] = ["households", "hosts"];

/** Kinds of carer that house somebody: a household placement's own, and hosts. */
export function housingKinds(placements: readonly Placement[]): ReadonlySet<string> {
  return new Set(
    placements.flatMap(({ id, resource }) => (isHousehold(resource) ? [id] : isHost(resource) ? [HOST] : [])),
  );
}

/** Reports kinds of carers that house somebody without saying how many, at the first row of each. */
export function reportCarerPlaces(drafts: readonly Draft[], placements: readonly Placement[], report: Report): void {
  for (const kind of housingKinds(placements)) {
    const own = drafts.filter(({ keys }) => keys.get("kind") === kind);
    if (own.length > 0 && !own.some(({ measure }) => PER_UNIT.includes(measure))) reportNoSize(own[0], report);
  }
}

function reportNoSize({ row }: Draft, report: Report): void {
  const message = "houses people, but no row says how many a household or host takes";
  const remedy = `Add a row of the same kind with measure ${PER_UNIT.join(" or ")}.`;
  report(atCell(row.file, "kind", definite(row.cells.get("kind")), { message, remedy }));
}
