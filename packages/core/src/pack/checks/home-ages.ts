import { definite } from "../../vocabulary/definite.js";
import type { Draft } from "../rows/draft.js";
import { LAST_AGE_IN_CARE } from "../rows/placements.js";
import { atCell, type Report } from "../text/report.js";
import type { Placement } from "../types.js";

/** The shares that put children of given ages in a home, by file. */
const SHARES: ReadonlyMap<string, readonly string[]> = new Map([
  ["entries.csv", ["share"]],
  ["reception.csv", ["waiting-share", "retained-share"]],
]);

/**
 * Reports shares that put children in a home which does not take all the ages that the row is of. A share that is 0 and
 * has no range above it puts nobody there.
 */
export function reportHomeAges(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  placements: readonly Placement[],
  report: Report,
): void {
  for (const [file, measures] of SHARES)
    for (const { measure, keys, input, row } of definite(drafts.get(file))) {
      const home = placements.find(({ id }) => id === keys.get("placement"));
      if (home === undefined || !measures.includes(measure)) continue;
      if (input.value === 0 && !((input.high ?? 0) > 0)) continue;
      const [from, to] = [Number(keys.get("age_from") ?? 0), Number(keys.get("age_to") ?? LAST_AGE_IN_CARE)];
      if (from >= home.ageFrom && to <= home.ageTo) continue;
      const message = `takes ages ${home.ageFrom} to ${home.ageTo}, but the row is of ages ${from} to ${to}`;
      const remedy = "Give the row ages that the home takes, or name another home.";
      report(atCell(file, "placement", definite(row.cells.get("placement")), { message, remedy }));
    }
}
