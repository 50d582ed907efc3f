import type { Projection, StockSummary } from "@sufficiency/core";
import { endOf, financialYearWords, intervalText, medianText, monthWords, visible } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";
import type { ReportChart } from "./chart.js";
import { homeFans } from "./home-charts.js";
import { measureCharts } from "./measures-chart.js";
import { barChart, fanChart } from "./quantile-charts.js";
import type { QuantilePoint } from "./quantile-words.js";
import { recruitmentCharts } from "./recruitment-chart.js";
import { shortfallMap } from "./shortfall-map.js";
import { stackedNeed } from "./stacked-need.js";

/** The section of the report that a chart stands in. */
export type Section = "people" | "supply" | "homes" | "leavers" | "measures";

/** The charts of a projection in the report's order. Each makes none where it has nothing to draw. */
const CHARTS: readonly (readonly [Section, (projection: Projection) => readonly ReportChart[]])[] = [
  ["people", (projection) => stockFan(projection, "children-in-care", "Children in care", "all")],
  ["people", (projection) => stockFan(projection, "citizen-in-care", "Citizen children in care", "citizen")],
  [
    "people",
    (projection) => stockFan(projection, "uasc-in-care", "Unaccompanied asylum-seeking children in care", "uasc"),
  ],
  ["people", arrivalsFan],
  ["supply", shortfallMap],
  ["supply", recruitmentCharts],
  ["homes", stackedNeed],
  ["homes", homeFans],
  ["leavers", eighteenBars],
  ["leavers", (projection) => stockFan(projection, "care-leavers", "Care leavers", "all", "all-leavers")],
  ["measures", measureCharts],
];

/** A chart of a projection, with the section of the report that it stands in. */
export interface ProjectionChart extends ReportChart {
  readonly section: Section;
}

/** Every chart of a projection. */
export function projectionCharts(projection: Projection): ProjectionChart[] {
  return CHARTS.flatMap(([section, charts]) => charts(projection).map((chart) => ({ ...chart, section })));
}

function stockFan(
  projection: Projection,
  name: string,
  title: string,
  group: StockSummary["group"],
  placement = "all",
): ReportChart[] {
  const rows = projection.stock.filter((row) => row.group === group && row.placement === placement);
  const unit = placement === "all-leavers" ? "young adults" : "children";
  const points = rows.map((row) => ({ at: row.month, spread: row, planned: null }));
  const finding = headline(projection, title, points, (month) => `at ${endOf(month)}`);
  return fanChart({ name, title, unit, finding }, points);
}

function arrivalsFan(projection: Projection): ReportChart[] {
  const title = "Unaccompanied asylum-seeking children arriving in a month";
  const points = projection.arrivals.map((row) => ({ at: row.month, spread: row, planned: null }));
  const finding = headline(projection, title, points, (month) => `in ${monthWords(month)}`);
  return fanChart({ name: "arrivals", title, unit: "children", finding }, points);
}

/** What a fan comes to in the headline month. */
function headline(
  projection: Projection,
  title: string,
  points: readonly QuantilePoint[],
  when: (month: number) => string,
): string {
  const month = headlineMonth(projection);
  const point = points.find(({ at }) => at === month) ?? points.at(-1);
  if (point === undefined) return visible(title);
  const range = intervalText(point.spread);
  return `${visible(title)}: ${medianText(point.spread)} (${range}) ${when(point.at)}`;
}

function eighteenBars(projection: Projection): ReportChart[] {
  const title = "Young people in care who turn 18 in a financial year";
  const points = projection.yearly
    .filter((row) => row.flow === "eighteen" && row.group === "all")
    .map((row) => ({ at: row.year, spread: row, planned: null }));
  const finding = birthdays(points);
  return barChart({ name: "eighteenth-birthdays", title, unit: "young people", finding }, points);
}

function birthdays(points: readonly QuantilePoint[]): string {
  const [peak] = [...points].sort((a, b) => b.spread.p50 - a.spread.p50);
  if (peak === undefined) return "";
  const count = `${medianText(peak.spread)} (${intervalText(peak.spread)})`;
  return `18th birthdays in care are most numerous in ${financialYearWords(peak.at)}: ${count}`;
}
