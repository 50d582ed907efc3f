import { optional, required } from "./column.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const MEASURES_TABLE = inputTable({
  file: "measures.csv",
  about: "The strategy's own measures: what was printed of them on a date, and what is aimed at from a date on.",
  optional: true,
  columns: {
    kind: required(kinds.oneOf("printed", "target"), "printed, or target."),
    date: required(kinds.month, "The month printed, or from which the target holds."),
    rating: optional(kinds.oneOf("red", "amber", "green"), "The scorecard's colour; blank where it gave none."),
  },
  measures: {
    "care-rate": { unit: "per 10,000", about: "Children in care per 10,000 aged 0 to 17." },
    "care-rate-citizen": { unit: "per 10,000", about: "Citizen children in care per 10,000 aged 0 to 17." },
    "uasc-share": { unit: "share", about: "Asylum-seeking children in care as a share of children aged 0 to 17." },
    "in-house-fostering": {
      unit: "share",
      about: "Citizen foster children with the council's own carers or relatives.",
    },
    "staying-put": { unit: "share", about: "Care leavers who stay put with their carers." },
    "care-leavers": { unit: "children", about: "Care leavers, 18 to 24." },
    "care-leavers-19-21": { unit: "children", about: "Care leavers, 19 to 21." },
    "children-displaced": { unit: "children", about: "Children whose kind of home is over its capacity." },
    "three-placements": { unit: "share", about: "Three or more placements in 12 months." },
    "same-placement": { unit: "share", about: "Same placement for two years." },
    "within-20-miles": { unit: "share", about: "Placed within 20 miles of home." },
  },
});
/** The strategy's own measures. */
export type MeasureRow = InputRow<typeof MEASURES_TABLE>;
