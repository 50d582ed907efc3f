import type { Projection } from "@sufficiency/core";
import { drawChart } from "../charts/draw-chart.js";
import { projectionCharts } from "../charts/projection-charts.js";
import { type DrawnChart, renderReport } from "../page/report.js";
import { projectTables } from "../tables/csv.js";
import { summaryJson } from "../tables/summary.js";
import { workbookXlsx } from "../workbook/workbook.js";

/**
 * Every file of a projection's output folder but its manifest, by path within the folder, with `/`: text, or bytes.
 *
 * @param version of the program, which the report and the workbook name
 * @example
 * const report = (await outputFiles(projection, "0.1.0")).get("report.html");
 */
export async function outputFiles(
  projection: Projection,
  version: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const drawn: DrawnChart[] = [];
  for (const chart of projectionCharts(projection)) drawn.push({ chart, svg: await drawChart(chart) });
  return new Map<string, string | Uint8Array>([
    ...projectTables(projection),
    ["workbook.xlsx", await workbookXlsx(projection, version)],
    ["summary.json", summaryJson(projection)],
    ["report.html", renderReport(projection, drawn, version)],
    ...drawn.map(({ chart, svg }): [string, string] => [`charts/${chart.name}.svg`, svg]),
  ]);
}
