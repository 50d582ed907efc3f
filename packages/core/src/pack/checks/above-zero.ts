import { definite } from "../../vocabulary/definite.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/report.js";
import { PER_UNIT } from "./carer-places.js";

/** By file: figures that something is divided by, or that are the shape or mean of a distribution which 0 has none of. */
const ABOVE_ZERO: ReadonlyMap<string, readonly string[]> = new Map([
  ["arrivals.csv", ["dispersion", "day-clustering"]],
  ["reception.csv", ["transfer-wait", "wait-shape", "handover"]],
  ["carers.csv", PER_UNIT],
]);

/** Reports figures of 0 that no projection can be made with. */
export function reportZeros(drafts: ReadonlyMap<string, readonly Draft[]>, report: Report): void {
  for (const [file, measures] of ABOVE_ZERO)
    for (const { measure, input, row } of definite(drafts.get(file))) {
      if (input.value !== 0 || !measures.includes(measure)) continue;
      const fault = { message: "is 0", remedy: `Give a number above 0: no projection can be made without ${measure}.` };
      report(atCell(file, "value", definite(row.cells.get("value")), fault));
    }
}
