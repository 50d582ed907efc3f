import { definite } from "../../vocabulary/issue.js";
import { cellsOf } from "../schema/column.js";
import { PLACEMENTS } from "../schema/placements.js";
import { atCell, type Fault, type Report } from "../text/issues.js";
import type { Row } from "../text/table.js";
import type { Placement } from "../types.js";
import { type Keys, readKeys } from "./draft.js";

/** The last age in care; from the next birthday on a person is a care leaver. */
export const LAST_AGE_IN_CARE = 17;

/** Reads the kinds of home, reporting ages that do not fit the service and overflows that come back to their start. */
export function readPlacements(rows: readonly Row[], report: Report): Placement[] {
  const placements = rows.map((row) => {
    const refuse: Report = row.whole ? report : () => {};
    const keys = readKeys(row, PLACEMENTS.columns, refuse);
    reportService(row, keys, refuse);
    return cellsOf(PLACEMENTS.columns, keys);
  });
  reportCycles(rows, placements, report);
  return placements;
}

function reportService(row: Row, keys: Keys, report: Report): void {
  const at = (column: string, fault: Fault) => report(atCell(row.file, column, definite(row.cells.get(column)), fault));
  const [service, first, last] = [keys.get("service"), keys.get("age_from"), keys.get("age_to")];
  if (service === "care" && typeof last === "number" && last > LAST_AGE_IN_CARE)
    at("age_to", { message: "is past the 18th birthday, where care ends", remedy: "Give at most 17." });
  if (service === "leaver" && typeof first === "number" && first <= LAST_AGE_IN_CARE)
    at("age_from", { message: "is before the 18th birthday, where leaving care begins", remedy: "Give at least 18." });
  const category = row.cells.get("category");
  if (service === "care" && category?.text === "")
    at("category", { message: "is blank", remedy: "Name the category of the official statistics." });
}

/** Reports each loop of overflows once, at its first row. */
function reportCycles(rows: readonly Row[], placements: readonly Placement[], report: Report): void {
  const next = (at: number) => placements.findIndex(({ id }) => id !== "" && id === placements[at].overflowTo);
  const seen = new Set<number>();
  for (let start = 0; start < placements.length; start++) {
    const path: number[] = [];
    let at = start;
    for (; at >= 0 && !seen.has(at); at = next(at)) {
      seen.add(at);
      path.push(at);
    }
    if (path.includes(at)) reportCycle(rows[at], [...path.slice(path.indexOf(at)), at], placements, report);
  }
}

function reportCycle(row: Row, loop: readonly number[], placements: readonly Placement[], report: Report): void {
  const transition = loop.map((at) => placements[at].id).join(" -> ");
  const remedy = "Leave the last kind of home in the order without an overflow.";
  const cell = definite(row.cells.get("overflow_to"));
  report(atCell(row.file, "overflow_to", cell, { message: `leads back to itself: ${transition}`, remedy }));
}
