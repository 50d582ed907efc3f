import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/report.js";

/** The measure of capacity.csv that says in one figure what share of a home's places can be used. */
export const USABLE = "usable";

/** The measures that say it part by part. */
export const USABLE_PARTS = ["void", "mismatch", "target-occupancy"] as const;

/** The parts that are what cannot be used. */
const TAKEN: readonly string[] = ["void", "mismatch"];

/** Reports homes whose usable places are told twice, by the same measure or as a whole and by parts, and figures that leave none. */
export function reportUsable(drafts: readonly Draft[], report: Report): void {
  const measures: readonly string[] = [USABLE, ...USABLE_PARTS];
  const told = new Set<string>();
  const keyOf = (measure: string, { keys }: Draft) => `${measure} ${keys.get("placement")}`;
  const whole = new Set(drafts.filter(({ measure }) => measure === USABLE).map((draft) => keyOf(USABLE, draft)));
  for (const draft of drafts.filter(({ measure }) => measures.includes(measure))) {
    const { measure, figure, row } = draft;
    const tell = (column: "measure" | "value", message: string, remedy: string) =>
      report(atCell(row.file, column, row.cells.get(column)!, { message, remedy }));
    if (told.has(keyOf(measure, draft))) tell("measure", "is told a second time of the same home", "Keep one row.");
    else if (measure !== USABLE && whole.has(keyOf(USABLE, draft)))
      tell("measure", `is part of what ${USABLE} says of the same home`, `Keep ${USABLE}, or its parts.`);
    told.add(keyOf(measure, draft));
    if (figure.value === (TAKEN.includes(measure) ? 1 : 0))
      tell("value", "leaves no place that can be used", "A home without places has no beds: leave the row out.");
  }
}
