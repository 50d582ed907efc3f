import type { Cell } from "../vocabulary/cohort.js";
import type { Parameters } from "../vocabulary/parameters.js";
import { type Candidate, isFor, type Rule } from "./rule.js";

/** The destination at which the council's support ends. */
export const ENDED = "ended";
/** The destination of those who stay where they are. */
export const SAME = "same";

/** At the 18th and some later birthdays people go where the pack's shares say; between them they move at its rates. */
export const EIGHTEEN: Rule = {
  name: "eighteen",
  says: "At 18, and at later birthdays with a row, people go where the pack's shares say; care leavers move and leave at its rates.",
  source: "transitions-18.csv; Children (Leaving Care) Act 2000",
  monthly: (cell, care) => {
    if (cell.stage !== "leaver") return [];
    const from = care.placementOf(cell).id;
    return care.central.leaverRates.flatMap((row, i): Candidate[] => {
      const fits = isFor(row, cell) && (!row.from || row.from === from) && cell.age >= row.age;
      if (!fits || row.to === from) return [];
      const weight = (p: Parameters) => p.leaverRates[i].value;
      return row.to === ENDED ? [care.exit(cell, ENDED, weight)] : care.move(cell, row.to, weight);
    });
  },
  birthday: (cell, age, care) => {
    const from = care.placementOf(cell).id;
    const rows = rowsAt(care.central, cell, age, from);
    if (rows.length === 0) return undefined;
    return rows.flatMap((i) => {
      const { to } = care.central.birthdays[i];
      const weight = (p: Parameters) => p.birthdays[i].value;
      if (to === ENDED) return [care.end(cell, age === 18 ? "eighteen" : "age-out", weight)];
      const placement = to === SAME ? from : to;
      const grown = care.grow(cell, placement, age === 18 ? "eighteen" : "move", weight);
      if (grown.length === 0) care.noHome(i, age, placement);
      return grown;
    });
  },
};

/** Indexes of the rows that apply at a birthday: those for this home, else those for any. */
function rowsAt({ birthdays }: Parameters, cell: Cell, age: number, from: string): number[] {
  const at = birthdays.flatMap((row, i) => (row.age === age && isFor(row, cell) ? [i] : []));
  const own = at.filter((i) => birthdays[i].from === from);
  return own.length > 0 ? own : at.filter((i) => birthdays[i].from === undefined);
}
