import { required } from "./column.js";
import { onePlacement } from "./keys.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const COSTS = inputTable({
  file: "costs.csv",
  about: "What placements cost.",
  columns: { placement: onePlacement, price_year: required(kinds.priceYear, "The prices it is in: `2018/19`.") },
  measures: {
    "unit-cost": { unit: "GBP per week", about: "Pounds a week for a person there." },
    block: { unit: "share", about: "Share of the planned beds that is paid for whether used or not." },
    premium: { unit: "ratio", about: "What a child costs who overflowed there, as a multiple of the unit cost." },
  },
});
/** What placements cost. */
export type CostRow = InputRow<typeof COSTS>;
