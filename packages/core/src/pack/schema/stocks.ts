import { optional } from "./column.js";
import { ages, anyPlacement, group } from "./keys.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const STOCKS = inputTable({
  file: "stocks.csv",
  about:
    "Children and care leavers on a date: totals that the opening stock meets, how they split, and counts to compare with.",
  columns: {
    date: optional(kinds.month, "The month on whose last day they were counted; blank for a split or a seed."),
    group,
    ...ages,
    placement: anyPlacement,
    category: optional(kinds.reference, "A category of placements.csv; blank for all.", "category"),
  },
  measures: {
    margin: { unit: "children", whole: true, needs: "date", about: "A published total, met exactly by every member." },
    split: { unit: "share", about: "A share of a total, drawn for each member." },
    seed: { unit: "weight", rangeless: true, about: "The rough pattern that fitting starts from." },
    check: {
      unit: "children",
      needs: "date",
      outside: "category",
      about: "A published count that is only compared with.",
    },
  },
});
/** Children on a date. */
export type StockRow = InputRow<typeof STOCKS>;
