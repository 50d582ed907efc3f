import type { Month, Placement, Projection, RequirementRow, Spread, YearlySummary } from "@sufficiency/core";
import { chanceText, endOf, financialYearWords, grouped, intervalText, medianText, visible } from "./format.js";
import { headlineMonth, requirementAt, stockAt } from "./lookup.js";

/** One point of a chart: a month on a fan, a financial year on bars. */
export interface ChartPoint {
  /** `month` for a fan; the calendar year of its 31 March for bars. */
  readonly at: Month;
  readonly spread: Spread;
  /** Places, households or hosts; null where nobody plans them. */
  readonly planned: number | null;
}

/** What a chart shows, in words and numbers, before anything is drawn. */
export interface ChartPlan {
  /** File name without its ending. */
  readonly name: string;
  readonly kind: "fan" | "bars";
  /** What is plotted. */
  readonly title: string;
  /** What the vertical axis counts. */
  readonly unit: string;
  /** What the chart says, in a sentence: its heading and its text alternative. */
  readonly finding: string;
  readonly points: readonly ChartPoint[];
}

/** Most charts of kinds of home that a page carries. */
const MOST_HOMES = 9;

/** The charts of a projection in the report's order: everyone, kinds of home, arrivals, the care-leaver wave. */
export function chartPlans(projection: Projection): { people: ChartPlan[]; homes: ChartPlan[]; leavers: ChartPlan[] } {
  const inCare = stockFan(projection, "children-in-care", "Children in care", "all", "all");
  const uasc = stockFan(projection, "uasc-in-care", "Unaccompanied asylum-seeking children in care", "uasc", "all");
  const leavers = stockFan(projection, "care-leavers", "Care leavers", "all", "all-leavers");
  return {
    people: [inCare, uasc, arrivalsFan(projection)].filter(drawn),
    homes: mainHomes(projection).map((placement) => homeFan(projection, placement)),
    leavers: [eighteenBars(projection), leavers].filter(drawn),
  };
}

const drawn = ({ points }: ChartPlan) => points.length > 0;

/** Kinds of home for children in care, the planned ones first and then the fullest, in the pack's order. */
function mainHomes(projection: Projection): Placement[] {
  const month = headlineMonth(projection);
  const size = ({ id }: Placement) => stockAt(projection, month, "all", id)?.p50 ?? -1;
  const planned = ({ id }: Placement) => plannedRows(projection, id).some((row) => row.available !== null);
  const chosen = projection.placements
    .filter((placement) => placement.service === "care" && size(placement) >= 0)
    .sort((a, b) => Number(planned(b)) - Number(planned(a)) || size(b) - size(a))
    .slice(0, MOST_HOMES);
  return projection.placements.filter((placement) => chosen.includes(placement));
}

function homeFan(projection: Projection, { id, label }: Placement): ChartPlan {
  const available = new Map(plannedRows(projection, id).map((row) => [row.month, row.available]));
  const points = projection.stock
    .filter((row) => row.placement === id && row.group === "all")
    .map((row) => ({ at: row.month, spread: row, planned: available.get(row.month) ?? null }));
  return { ...fan(projection, `home-${id}`, label, "children", points), finding: homeFinding(projection, id, label) };
}

function homeFinding(projection: Projection, id: string, label: string): string {
  const { members } = projection.run;
  const month = headlineMonth(projection);
  const need = stockAt(projection, month, "all", id)!;
  const row = requirementAt(projection, month, id, "bed");
  const plan =
    row === undefined || row.available === null || row.shortfallProbability === null
      ? ""
      : `; ${grouped(row.available)} places planned, chance of a shortfall ${chanceText(row.shortfallProbability, members)}`;
  return `${visible(label)}: ${medianText(need, members)} (${intervalText(need, members)}) needed at ${endOf(month)}${plan}`;
}

function plannedRows({ requirements }: Projection, placement: string): RequirementRow[] {
  return requirements.filter(
    (row) => row.placement === placement && row.resource === "bed" && row.measure === "month-end",
  );
}

function stockFan(
  projection: Projection,
  name: string,
  title: string,
  group: "all" | "uasc",
  placement: string,
): ChartPlan {
  const rows = projection.stock.filter((row) => row.group === group && row.placement === placement);
  const unit = placement === "all-leavers" ? "young adults" : "children";
  return fan(
    projection,
    name,
    title,
    unit,
    rows.map((row) => ({ at: row.month, spread: row, planned: null })),
  );
}

function arrivalsFan(projection: Projection): ChartPlan {
  const points = projection.arrivals.map((row) => ({ at: row.month, spread: row, planned: null }));
  return fan(projection, "arrivals", "Unaccompanied asylum-seeking children arriving in a month", "children", points);
}

function fan(projection: Projection, name: string, title: string, unit: string, points: ChartPoint[]): ChartPlan {
  const month = headlineMonth(projection);
  const at = points.find((point) => point.at === month) ?? points.at(-1);
  const { members } = projection.run;
  const finding = at
    ? `${visible(title)}: ${medianText(at.spread, members)} (${intervalText(at.spread, members)}) at ${endOf(at.at)}`
    : visible(title);
  return { name, kind: "fan", title, unit, finding, points };
}

function eighteenBars(projection: Projection): ChartPlan {
  const rows = projection.yearly.filter((row) => row.flow === "eighteen" && row.group === "all");
  const title = "Young people in care who turn 18 in a financial year";
  const points = rows.map((row) => ({ at: row.year, spread: row, planned: null }));
  return {
    name: "eighteenth-birthdays",
    kind: "bars",
    title,
    unit: "young people",
    finding: birthdays(projection, rows),
    points,
  };
}

function birthdays({ run }: Projection, rows: readonly YearlySummary[]): string {
  const peak = [...rows].sort((a, b) => b.p50 - a.p50)[0];
  if (peak === undefined) return "";
  const count = `${medianText(peak, run.members)} (${intervalText(peak, run.members)})`;
  return `18th birthdays in care are most numerous in ${financialYearWords(peak.year)}: ${count}`;
}
