import type { Projection } from "@sufficiency/core";
import { chartPlans } from "../render/chart-plan.js";
import { drawCharts } from "../render/charts.js";
import { renderReport } from "../render/report.js";
import { workbookXlsx } from "../render/workbook/workbook.js";
import type { OutputFiles } from "../write/folder.js";
import { summaryJson } from "../write/json.js";
import {
  arrivalsCsv,
  costCsv,
  flowsCsv,
  measuresCsv,
  requirementsCsv,
  shortBreaksCsv,
  stockCsv,
} from "../write/tables.js";

/** Every file of a projection's output folder but its manifest, by path within the folder. Writes nothing. */
export async function outputFiles(projection: Projection, version: string): Promise<OutputFiles> {
  const plans = chartPlans(projection);
  const [people, homes, leavers] = [
    await drawCharts(plans.people),
    await drawCharts(plans.homes),
    await drawCharts(plans.leavers),
  ];
  const tables = new Map([
    ["requirements.csv", requirementsCsv(projection.requirements)],
    ["stock.csv", stockCsv(projection.stock)],
    ["flows.csv", flowsCsv(projection.flows)],
    ["arrivals.csv", arrivalsCsv(projection.arrivals)],
    ["cost.csv", costCsv(projection.cost)],
    ["measures.csv", measuresCsv(projection.measures)],
    ["short-breaks.csv", shortBreaksCsv(projection.shortBreaks)],
  ]);
  return new Map<string, string | Uint8Array>([
    ...tables,
    ["workbook.xlsx", await workbookXlsx(projection, tables, version)],
    ["summary.json", summaryJson(projection)],
    ["report.html", renderReport(projection, { people, homes, leavers }, version)],
    ...[...people, ...homes, ...leavers].map(({ plan, svg }): [string, string] => [`charts/${plan.name}.svg`, svg]),
  ]);
}
