import { definite } from "../../vocabulary/issue.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/issues.js";

/** The measure of capacity.csv that says in one figure what share of a home's places can be used. */
const USABLE = "usable";

/** What is left of a home's places by each measure that gives it: the whole in one figure, or part by part. */
export const PLACES_LEFT: ReadonlyMap<string, (share: number) => number> = new Map([
  [USABLE, (share) => share],
  ["void", (share) => 1 - share],
  ["mismatch", (share) => 1 - share],
  ["target-occupancy", (share) => share],
]);

/** Reports homes whose usable places are given twice, by the same measure or as a whole and by parts, and figures that leave none. */
export function reportUsable(drafts: readonly Draft[], report: Report): void {
  const given = new Set<string>();
  const keyOf = (measure: string, { keys }: Draft) => `${measure} ${keys.get("placement")}`;
  const whole = new Set(drafts.filter(({ measure }) => measure === USABLE).map((draft) => keyOf(USABLE, draft)));
  for (const draft of drafts) {
    const { measure, input, row } = draft;
    const left = PLACES_LEFT.get(measure);
    if (left === undefined) continue;
    const refuse = (column: "measure" | "value", message: string, remedy: string) =>
      report(atCell(row.file, column, definite(row.cells.get(column)), { message, remedy }));
    if (given.has(keyOf(measure, draft)))
      refuse("measure", "is given a second time for the same home", "Keep one row.");
    else if (measure !== USABLE && whole.has(keyOf(USABLE, draft)))
      refuse("measure", `is part of what ${USABLE} says of the same home`, `Keep ${USABLE}, or its parts.`);
    given.add(keyOf(measure, draft));
    if (left(input.value) === 0)
      refuse("value", "leaves no place that can be used", "A home without places has no beds: leave the row out.");
  }
}
