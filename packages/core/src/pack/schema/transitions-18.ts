import { optional, required } from "./column.js";
import { group } from "./keys.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const TRANSITIONS = inputTable({
  file: "transitions-18.csv",
  about: "Where people go at the 18th birthday and later ones, and how care leavers move between them.",
  columns: {
    group,
    age: required(kinds.age, "The birthday, or the age from which a rate holds."),
    from: optional(kinds.reference, "The placement left; blank for any without rows of its own.", "placement"),
    to: required(kinds.reference, "A placement, `same`, or `ended` where the council's support ends.", "destination"),
  },
  measures: {
    share: {
      unit: "share",
      rangeless: true,
      about: "Share who go there at the birthday; shares of a birthday add to 1.",
    },
    rate: { unit: "per year", about: "Moves a year per care leaver from that age on." },
  },
});
/** What happens from a birthday on. `measure` share (at the birthday) or rate (per year, from that age on). */
export type TransitionRow = InputRow<typeof TRANSITIONS>;
