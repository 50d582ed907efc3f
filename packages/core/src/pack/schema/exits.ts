import { EXIT_REASONS } from "../official.js";
import { optional } from "./column.js";
import { ages, group, year } from "./keys.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const EXITS = inputTable({
  file: "exits.csv",
  about: "Children who ceased to be looked after: yearly counts by age and reason, and parameters of exit.",
  columns: {
    year,
    group,
    ...ages,
    reason: optional(kinds.oneOf(...EXIT_REASONS), "The Department's reason for ceasing; blank for all."),
  },
  measures: { children: { unit: "children", about: "Children who ceased in the year." } },
  parameters: {
    corrected: "The number that stands in for the year's published count, with the reason in its note.",
    drift: "Standard deviation of the yearly log change of exits over stock.",
    "other-rate": "Asylum-seeking children who leave before 18 for another reason than transfer, a year per child.",
  },
});
/** Exits. `measure` children (a published count) or a named parameter. */
export type ExitRow = InputRow<typeof EXITS>;
