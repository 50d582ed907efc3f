import { ages, anyPlacement, group, year } from "./keys.js";
import { type InputRow, inputTable } from "./table.js";

export const ENTRIES = inputTable({
  file: "entries.csv",
  about: "Children who started to be looked after: yearly counts, first placements and parameters of entry.",
  columns: { year, group, ...ages, placement: anyPlacement },
  measures: {
    children: { unit: "children", about: "Children who started in the year." },
    share: { unit: "share", rangeless: true, about: "Share of entrants of the ages whose first placement it is." },
  },
  parameters: {
    corrected: "The number that stands in for the year's published count, with the reason in its note.",
    uncounted: "Entries that the year's count leaves out, because a child is counted once.",
    "older-share": "Of citizen entries at 10 to 17, the share at 16 or 17.",
    "short-share": "Share of entrants who stay briefly.",
    "short-stay": "Mean stay of those, in months.",
    dispersion: "Variance over mean of a month's entries.",
    drift: "Standard deviation of the yearly log change of entries.",
    "re-entry": "Share of entries that are a return to care.",
  },
});
/** Entries. `measure` children (a published count), share (placement mix of entrants) or a named parameter. */
export type EntryRow = InputRow<typeof ENTRIES>;
