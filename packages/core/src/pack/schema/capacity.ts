import { required } from "./column.js";
import { from, onePlacement } from "./keys.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const CAPACITY = inputTable({
  file: "capacity.csv",
  about: "Planned places: what is open, what opens and closes and when, and how much of it can be used.",
  columns: {
    event: required(kinds.words, "A name for the opening, the closure or the stock of beds."),
    placement: onePlacement,
    from,
  },
  measures: {
    beds: { unit: "beds", signed: true, about: "Beds added from the date; negative closes." },
    delay: { unit: "months", about: "Months late." },
    "may-not-open": { unit: "share", about: "Chance that the event never happens." },
    usable: { unit: "share", about: "Share of places that can be filled at a time." },
    void: { unit: "share", about: "Share of places that stand empty between two children, on hold or out of use." },
    mismatch: { unit: "share", about: "Share of the others that do not fit the child who needs one." },
    "target-occupancy": {
      unit: "share",
      about: "The most that is to be filled of those that do; usable is (1 - void) x (1 - mismatch) x this.",
    },
    "unit-size": { unit: "beds", about: "Beds of one opening, for a plan." },
    "lead-time": { unit: "months", about: "Months from deciding to opening or approving, for a plan." },
  },
});
/** Planned places. */
export type CapacityRow = InputRow<typeof CAPACITY>;
