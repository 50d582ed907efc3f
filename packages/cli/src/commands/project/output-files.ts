import type { Projection } from "@sufficiency/core";
import { drawCharts } from "../../render/charts/charts.js";
import { measureCharts } from "../../render/charts/measures-chart.js";
import { drawPixelCharts, type PixelPlan } from "../../render/charts/pixel-chart.js";
import { chartPlans } from "../../render/charts/projection-charts.js";
import { recruitmentCharts } from "../../render/charts/recruitment-chart.js";
import { shortfallMap } from "../../render/charts/shortfall-map.js";
import { drawStacks, stackPlans } from "../../render/charts/stacked-need.js";
import { renderReport } from "../../render/report/report.js";
import { workbookXlsx } from "../../render/workbook/workbook.js";
import type { OutputFiles } from "../../write/folder.js";
import { summaryJson } from "../../write/json.js";
import { projectTables } from "../../write/tables.js";

/** Every file of a projection's output folder but its manifest, by path within the folder. Writes nothing. */
export async function outputFiles(projection: Projection, version: string): Promise<OutputFiles> {
  const plans = chartPlans(projection);
  const [people, homes, leavers] = [
    await drawCharts(plans.people),
    await drawCharts(plans.homes),
    await drawCharts(plans.leavers),
  ];
  const stacks = await drawStacks(stackPlans(projection));
  const supply = await drawPixelCharts(supplyPlans(projection));
  const measures = await drawPixelCharts(measureCharts(projection));
  return new Map<string, string | Uint8Array>([
    ...projectTables(projection),
    ["workbook.xlsx", await workbookXlsx(projection, version)],
    ["summary.json", summaryJson(projection)],
    ["report.html", renderReport(projection, { people, stacks, homes, leavers, supply, measures }, version)],
    ...[...supply, ...stacks, ...measures].map(({ name, svg }): [string, string] => [`charts/${name}.svg`, svg]),
    ...[...people, ...homes, ...leavers].map(({ plan, svg }): [string, string] => [`charts/${plan.name}.svg`, svg]),
  ]);
}

function supplyPlans(projection: Projection): PixelPlan[] {
  const map = shortfallMap(projection);
  return [...(map ? [map] : []), ...recruitmentCharts(projection)];
}
