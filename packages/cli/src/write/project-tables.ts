import type { Projection } from "@sufficiency/core";
import {
  arrivalsCsv,
  carersCsv,
  costCsv,
  flowsCsv,
  fosterAgesCsv,
  measuresCsv,
  placedCsv,
  recruitmentCsv,
  requirementsCsv,
  shortBreaksCsv,
  stockCsv,
} from "./tables.js";

/** Every tidy table of a projection by its file's name, in the order in which the workbook shows them. */
export function projectTables(projection: Projection): ReadonlyMap<string, string> {
  return new Map([
    ["requirements.csv", requirementsCsv(projection.requirements)],
    ["stock.csv", stockCsv(projection.stock)],
    ["flows.csv", flowsCsv(projection.flows)],
    ["arrivals.csv", arrivalsCsv(projection.arrivals)],
    ["placed.csv", placedCsv(projection.placed)],
    ["cost.csv", costCsv(projection.cost)],
    ["recruitment.csv", recruitmentCsv(projection.recruitment)],
    ["foster-ages.csv", fosterAgesCsv(projection.fosterAges)],
    ["carers.csv", carersCsv(projection.balance)],
    ["measures.csv", measuresCsv(projection.measures)],
    ["short-breaks.csv", shortBreaksCsv(projection.shortBreaks)],
  ]);
}
