import { definite } from "../../vocabulary/definite.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/report.js";

/** Reports blocks and premiums of homes that have no unit cost of that year: a share or a multiple of nothing. */
export function reportCosts(drafts: readonly Draft[], report: Report): void {
  const keyOf = ({ keys }: Draft) => `${keys.get("placement")} ${keys.get("price_year")}`;
  const priced = new Set(drafts.filter(({ measure }) => measure === "unit-cost").map(keyOf));
  for (const draft of drafts) {
    if (!["block", "premium"].includes(draft.measure) || priced.has(keyOf(draft))) continue;
    const message = `is ${draft.measure}, but the home has no unit cost of that price year`;
    const remedy = "Add a row unit-cost for the same placement and price_year.";
    report(atCell(draft.row.file, "measure", definite(draft.row.cells.get("measure")), { message, remedy }));
  }
}
