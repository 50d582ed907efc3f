import type { Projection } from "@sufficiency/core";
import { chartPlans } from "../render/chart-plan.js";
import { drawCharts } from "../render/charts.js";
import { renderReport } from "../render/report.js";
import { summaryJson } from "../write/json.js";
import { arrivalsCsv, costCsv, flowsCsv, placedCsv, requirementsCsv, stockCsv } from "../write/tables.js";

/** Every file of a projection's output folder but its manifest, by path within the folder. Writes nothing. */
export async function outputFiles(projection: Projection, version: string): Promise<Map<string, string>> {
  const plans = chartPlans(projection);
  const [people, homes, leavers] = [
    await drawCharts(plans.people),
    await drawCharts(plans.homes),
    await drawCharts(plans.leavers),
  ];
  return new Map([
    ["requirements.csv", requirementsCsv(projection.requirements)],
    ["stock.csv", stockCsv(projection.stock)],
    ["flows.csv", flowsCsv(projection.flows)],
    ["arrivals.csv", arrivalsCsv(projection.arrivals)],
    ["placed.csv", placedCsv(projection.placed)],
    ["cost.csv", costCsv(projection.cost)],
    ["summary.json", summaryJson(projection)],
    ["report.html", renderReport(projection, { people, homes, leavers }, version)],
    ...[...people, ...homes, ...leavers].map(({ plan, svg }): [string, string] => [`charts/${plan.name}.svg`, svg]),
  ]);
}
