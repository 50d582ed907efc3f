import { required } from "./column.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const PRICE_INDEX = inputTable({
  file: "price-index.csv",
  about: "How prices have risen since the price year of the unit costs.",
  optional: true,
  columns: { year: required(kinds.financialYear, "A financial year: `2018/19`.") },
  measures: {
    index: { unit: "ratio", about: "The year's level, on any base." },
    rise: { unit: "per year", signed: true, about: "The rise on the year before: 0.03 for 3%." },
  },
});
/** How prices rise. */
export type PriceIndexRow = InputRow<typeof PRICE_INDEX>;
