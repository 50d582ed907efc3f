import type { Projection, StockSummary, YearlySummary } from "@sufficiency/core";
import { financialYearWords, intervalText, medianText } from "../words/format.js";
import { fan } from "./chart-fan.js";
import type { ChartPlan } from "./chart-plan.js";
import { chartAlternative } from "./chart-words.js";
import { homeFans } from "./home-charts.js";

/** The charts of a projection in the report's order: everyone, kinds of home, arrivals, the care-leaver wave. */
export function chartPlans(projection: Projection): { people: ChartPlan[]; homes: ChartPlan[]; leavers: ChartPlan[] } {
  const inCare = stockFan(projection, "children-in-care", "Children in care", "all", "all");
  const citizen = stockFan(projection, "citizen-in-care", "Citizen children in care", "citizen", "all");
  const uasc = stockFan(projection, "uasc-in-care", "Unaccompanied asylum-seeking children in care", "uasc", "all");
  const leavers = stockFan(projection, "care-leavers", "Care leavers", "all", "all-leavers");
  return {
    people: [inCare, citizen, uasc, arrivalsFan(projection)].filter(drawn),
    homes: homeFans(projection),
    leavers: [eighteenBars(projection), leavers].filter(drawn),
  };
}

const drawn = ({ points }: ChartPlan) => points.length > 0;

function stockFan(
  projection: Projection,
  name: string,
  title: string,
  group: StockSummary["group"],
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

function eighteenBars(projection: Projection): ChartPlan {
  const rows = projection.yearly.filter((row) => row.flow === "eighteen" && row.group === "all");
  const title = "Young people in care who turn 18 in a financial year";
  const points = rows.map((row) => ({ at: row.year, spread: row, planned: null }));
  const alternative = chartAlternative("bars", title, points, projection.run.members);
  const finding = birthdays(projection, rows);
  return { name: "eighteenth-birthdays", kind: "bars", title, unit: "young people", finding, alternative, points };
}

function birthdays({ run }: Projection, rows: readonly YearlySummary[]): string {
  const peak = [...rows].sort((a, b) => b.p50 - a.p50)[0];
  if (peak === undefined) return "";
  const count = `${medianText(peak, run.members)} (${intervalText(peak, run.members)})`;
  return `18th birthdays in care are most numerous in ${financialYearWords(peak.year)}: ${count}`;
}
