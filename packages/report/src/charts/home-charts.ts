import type { Placement, Projection, RequirementRow } from "@sufficiency/core";
import { definite, isBed, isInCare } from "@sufficiency/core/advanced";

import { chanceText, endOf, intervalText, medianText, visible } from "../words/format.js";
import { headlineMonth, requirementAt, stockAt } from "../words/lookup.js";
import { grouped } from "../words/numbers.js";
import type { ReportChart } from "./chart.js";
import { fanChart } from "./quantile-charts.js";

/** Most charts of kinds of home that a page carries. */
const MOST_HOMES = 10;

/** A fan for each of the main kinds of home, with the places planned for it. */
export function homeFans(projection: Projection): ReportChart[] {
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
