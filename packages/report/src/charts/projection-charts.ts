import type { Placement, Projection, RequirementRow, StockSummary } from "@sufficiency/core";
import { definite, isBed, isInCare } from "@sufficiency/core/advanced";
import {
  chanceText,
  endOf,
  financialYearWords,
  intervalText,
  medianText,
  monthWords,
  visible,
} from "../words/format.js";
import { headlineMonth, requirementAt, stockAt } from "../words/lookup.js";
import { grouped } from "../words/numbers.js";
import type { ReportChart } from "./chart.js";
import { measureCharts } from "./measures-chart.js";
import { barChart, fanChart, type QuantilePoint } from "./quantile-charts.js";
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

/** Most charts of kinds of home that a page carries. */
const MOST_HOMES = 10;

/** A fan for each of the main kinds of home, with the places planned for it. */
function homeFans(projection: Projection): ReportChart[] {
  return mainHomes(projection).flatMap((placement) => homeFan(projection, placement));
}

/** Kinds of home for children in care, the planned ones first and then the largest, in the pack's order. */
function mainHomes(projection: Projection): Placement[] {
  const month = headlineMonth(projection);
  const size = ({ id }: Placement) => stockAt(projection, month, "all", id)?.p50 ?? -1;
  const planned = ({ id }: Placement) => plannedRows(projection, id).some((row) => row.available !== null);
  const chosen = projection.placements
    .filter((placement) => isInCare(placement) && size(placement) >= 0)
    .sort((a, b) => Number(planned(b)) - Number(planned(a)) || size(b) - size(a))
    .slice(0, MOST_HOMES);
  return projection.placements.filter((placement) => chosen.includes(placement));
}

function homeFan(projection: Projection, { id, label }: Placement): ReportChart[] {
  const available = new Map(plannedRows(projection, id).map((row) => [row.month, row.available]));
  const points = projection.stock
    .filter((row) => row.placement === id && row.group === "all")
    .map((row) => ({ at: row.month, spread: row, planned: available.get(row.month) ?? null }));
  const finding = homeFinding(projection, id, label);
  return fanChart({ name: `home-${id}`, title: label, unit: "children", finding }, points);
}

function homeFinding(projection: Projection, id: string, label: string): string {
  const { members } = projection.run;
  const month = headlineMonth(projection);
  const need = definite(stockAt(projection, month, "all", id));
  const row = requirementAt(projection, month, id, "bed");
  const plan =
    row === undefined || row.available === null || row.shortfallProbability === null
      ? ""
      : `; ${grouped(row.available)} places planned, chance of a shortfall ${chanceText(row.shortfallProbability, members)}`;
  return `${visible(label)}: ${medianText(need)} (${intervalText(need)}) needed at ${endOf(month)}${plan}`;
}

function plannedRows({ requirements }: Projection, placement: string): RequirementRow[] {
  return requirements.filter(
    (row) => row.placement === placement && isBed(row.resource) && row.measure === "month-end",
  );
}
