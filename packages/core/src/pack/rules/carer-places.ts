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
  return new Set(placements.flatMap((home) => kindOf(home) ?? []));
}

/**
 * Reports kinds of carers that house somebody without saying how many, at the first row of each; and kinds of which
 * there are none, where seeds put people in their homes.
 */
export function reportCarerPlaces(
  drafts: readonly Draft[],
  stocks: readonly Draft[],
  placements: readonly Placement[],
  report: Report,
): void {
  for (const kind of housingKinds(placements)) {
    const own = drafts.filter(({ keys }) => keys.get("kind") === kind);
    if (own.length > 0 && !own.some(({ measure }) => PER_UNIT.includes(measure))) reportNoSize(own[0]!, report);
    const homes = placements.filter((home) => kindOf(home) === kind).map(({ id }) => id);
    const lived = stocks.some(
      ({ measure, keys, figure }) =>
        measure === "seed" && figure.value > 0 && homes.includes(keys.get("placement") as string),
    );
    const none = own.find(({ measure, figure }) => OPENING.includes(measure) && figure.value === 0);
    if (none && lived) reportNone(none, report);
  }
}

function kindOf({ id, resource }: Placement): string | undefined {
  if (resource === "household") return id;
  return resource === "host" ? HOST : undefined;
}

function reportNoSize({ row }: Draft, report: Report): void {
  const message = "houses people, but no row says how many a household or host takes";
  const remedy = `Add a row of the same kind with measure ${PER_UNIT.join(" or ")}.`;
  report(atCell(row.file, "kind", row.cells.get("kind")!, { message, remedy }));
}

function reportNone({ row }: Draft, report: Report): void {
  const message = "is 0, but seeds of stocks.csv put people with these carers";
  const remedy = "Give how many households or hosts there are at the origin, or leave the row out.";
  report(atCell(row.file, "value", row.cells.get("value")!, { message, remedy }));
}
