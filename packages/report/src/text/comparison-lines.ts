import { formatMonth, type Month, type Placement, parseMonth, type RequirementRow } from "@sufficiency/core";
import { definite, isBed, isHousehold } from "@sufficiency/core/advanced";

import type { Comparison, DifferenceRow } from "@sufficiency/scenarios";
import type { Compared } from "@sufficiency/scenarios/advanced";

import { inSentence, labelOf, unitWords, visible } from "../words/format.js";

/** A difference in what is needed or short: people, places, households or hosts. */
export type HomeDifference = DifferenceRow & { readonly unit: RequirementRow["resource"] };

/** Standard errors by which a month's difference must differ from nothing to be named: many months are searched. */
const BEYOND_CHANCE = 3;

/** What each kind of home needs at the headline month; places, not the households that give them. */
export function needLines({ headline }: Comparison, { rows }: Compared): HomeDifference[] {
  return homeRows(rows, "need").filter(({ period, unit }) => period === formatMonth(headline) && !isHousehold(unit));
}

/** What each planned kind of home is short of at the headline month, in every unit that it is planned in. */
export function shortLines({ headline }: Comparison, { rows }: Compared): HomeDifference[] {
  return homeRows(rows, "shortfall").filter(({ period }) => period === formatMonth(headline));
}

/** The widest mean difference in a shortfall at any month's end, beyond chance; undefined where there is none. */
export function widestShortfall({ rows }: Compared): (HomeDifference & { readonly month: Month }) | undefined {
  const [widest] = homeRows(rows, "shortfall")
    .filter(({ measure, unit }) => measure === "month-end" && !isHousehold(unit))
    .filter(({ mean, meanError }) => Math.abs(mean) > BEYOND_CHANCE * meanError)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  return widest && { ...widest, month: definite(parseMonth(widest.period)) };
}

/** What everything costs in each financial year, where the need is met. */
export function costLines({ rows }: Compared): DifferenceRow[] {
  return rows.filter(
    ({ quantity, placement, measure, period }) =>
      quantity === "cost" && placement === "all" && measure === "need" && period.includes("/"),
  );
}

/** Whether any pair of paths differs. */
export function differs({ probabilityMore, probabilityLess }: DifferenceRow): boolean {
  return probabilityMore + probabilityLess > 0;
}

/** A line of the table: `Kent Supported Homes, hosts`; places are not named. */
export function lineName({ placement, measure, unit }: HomeDifference, placements: readonly Placement[]): string {
  const busiest = measure === "peak-day" ? ", busiest day" : "";
  return `${visible(labelOf({ placements }, placement))}${busiest}${isBed(unit) ? "" : `, ${unitWords(unit)}`}`;
}

/** The same kind of home inside a sentence: `UASC reception centres on their busiest day`. */
export function lineInSentence({ placement, measure }: HomeDifference, placements: readonly Placement[]): string {
  return `${inSentence(visible(labelOf({ placements }, placement)))}${measure === "peak-day" ? " on the busiest day" : ""}`;
}

function homeRows(rows: readonly DifferenceRow[], quantity: "need" | "shortfall"): HomeDifference[] {
  return rows.filter((row): row is HomeDifference => row.quantity === quantity);
}
