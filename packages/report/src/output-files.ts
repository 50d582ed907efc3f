import type { Projection } from "@sufficiency/core";
import { drawCharts } from "./charts/charts.js";
import { measureCharts } from "./charts/measures-chart.js";
import { drawPixelCharts, type PixelPlan } from "./charts/pixel-chart.js";
import { chartPlans } from "./charts/projection-charts.js";
import { recruitmentCharts } from "./charts/recruitment-chart.js";
import { shortfallMap } from "./charts/shortfall-map.js";
import { drawStacks, stackPlans } from "./charts/stacked-need.js";
import { renderReport } from "./page/report.js";
import { projectTables } from "./tables/csv-files.js";
import { summaryJson } from "./tables/summary.js";
import { workbookXlsx } from "./workbook/workbook.js";

/** Every file of a projection's output folder but its manifest, by path within the folder, with `/`: text, or bytes. */
export async function outputFiles(
  projection: Projection,
  version: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
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
