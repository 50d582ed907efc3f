import { optional, required } from "./column.js";
import { from } from "./keys.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const ARRIVALS_TABLE = inputTable({
  file: "arrivals.csv",
  about: "Counts of arrivals of asylum-seeking children, each series to its own definition, and the arrivals process.",
  columns: {
    from,
    to: optional(kinds.month, "Last month counted; blank for one month."),
    series: required(kinds.words, "The series counted; `uasc` for the process; a month's number for its season."),
  },
  measures: { children: { unit: "children", about: "Children who arrived in the period." } },
  parameters: {
    level: "Children in an average month at the origin.",
    "level-drift": "Standard deviation of the level's yearly log change.",
    dispersion: "Negative binomial size of a month, given its level and season.",
    season: "A calendar month relative to an average one.",
    "day-clustering": "Gamma shape of a day's share of its month; small is clustered.",
    "surge-rate": "Surges a year.",
    "surge-months": "Months that a surge lasts.",
    "surge-ratio": "How many times the usual level a surge is.",
    "past-surge": "Months that were a surge.",
    "regime-break": "A month in which a new regime began, with the standard deviation of its step.",
    limited: "Arrivals were refused in part of the period.",
  },
});
/** Counts of arrivals in a period, and parameters of the arrivals process. */
export type ArrivalRow = InputRow<typeof ARRIVALS_TABLE>;
