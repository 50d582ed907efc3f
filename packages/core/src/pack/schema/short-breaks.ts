import { required } from "./column.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const SHORT_BREAKS_TABLE = inputTable({
  file: "short-breaks.csv",
  about: "Overnight short-break units: a service of nights, beside the children who live somewhere.",
  columns: { unit_name: required(kinds.words, "A unit; `all` for each that has no row of its own.") },
  measures: {
    beds: { unit: "beds", whole: true, about: "Beds of the unit." },
    admissions: { unit: "admissions", about: "Admissions a year." },
    children: { unit: "children", about: "Children served." },
    waiting: { unit: "children", about: "Children on the waiting list." },
    "emergency-children": { unit: "children", about: "Children admitted in an emergency." },
    "emergency-nights": { unit: "nights", about: "Nights of emergencies a year." },
    stay: { unit: "nights", about: "Mean nights of a stay." },
    open: { unit: "share", about: "Share of the nights of a year that the unit is open." },
  },
});
/** Overnight short-break units. */
export type ShortBreakRow = InputRow<typeof SHORT_BREAKS_TABLE>;
