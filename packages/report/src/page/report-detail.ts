import { calendarMonth, type HorizonSummary, type Month, type Projection } from "@sufficiency/core";
import { COST_WORDS, GROUP_WORDS, PEAK_WORDS, STOCK_TOTALS, YEARLY_WORDS } from "@sufficiency/core/advanced";

import { type Html, html } from "../html/html.js";
import { headedTable, tableRow, wideTable } from "../html/tables.js";
import {
  chanceText,
  financialYearWords,
  medianWithInterval,
  millionsText,
  monthWords,
  upperText,
} from "../words/format.js";
import { peakExcessInHeadlineYear, pricesOf } from "../words/lookup.js";
import { percent } from "../words/numbers.js";

/** People in each kind of home at the origin and at the end of each calendar year. */
export function yearEndTable(projection: Projection): Html {
  const isShown = (month: Month) => month === projection.meta.origin || calendarMonth(month) === 12;
  const rows = projection.stock.filter((row) => row.group === "all" && isShown(row.month));
  const labels = labelsOf(projection);
  for (const [total, words] of Object.entries(STOCK_TOTALS)) labels.set(total, words);
  return wideTable(
    "Kind of home",
    distinct(rows.map((row) => row.month)).map(monthWords),
    rows.map((row) => ({
      row: labels.get(row.placement) ?? row.placement,
      column: monthWords(row.month),
      text: medianWithInterval(row),
    })),
  );
}

/** Entries, arrivals, transfers, exits and 18th birthdays in each financial year. */
export function yearlyTable(projection: Projection): Html {
  return wideTable(
    "Flow, in years to 31 March",
    distinct(projection.yearly.map((row) => row.year)).map(financialYearWords),
    projection.yearly.map((row) => ({
      row: `${YEARLY_WORDS[row.flow]}, ${GROUP_WORDS[row.group]}`,
      column: financialYearWords(row.year),
      text: medianWithInterval(row),
    })),
  );
}

/** The largest value of each financial year, which is what sizes a reception centre. */
export function peakTable(projection: Projection): Html {
  const labels = labelsOf(projection);
  return wideTable(
    "Peaks in years to 31 March",
    distinct(projection.peaks.map((row) => row.year)).map(financialYearWords),
    projection.peaks.map((row) => ({
      row: `${labels.get(row.placement) ?? row.placement}, ${PEAK_WORDS[row.measure]}`,
      column: financialYearWords(row.year),
      text: medianWithInterval(row),
    })),
  );
}

/** By how much each month's peak day is above its end, in the year that ends with the headline month. */
export function peakExcessTable(projection: Projection): Html {
  const labels = labelsOf(projection);
  const rows = peakExcessInHeadlineYear(projection);
  return wideTable(
    "How far the month's peak day is above its end",
    [...new Set(rows.map((row) => labels.get(row.placement) ?? row.placement))],
    rows.map((row) => ({
      row: monthWords(row.month),
      column: labels.get(row.placement) ?? row.placement,
      text: medianWithInterval(row),
    })),
  );
}

/** What happens to each planned kind of home over all months, not on one date. */
export function horizonTable(projection: Projection): Html {
  const { members, enoughMonths } = projection.run;
  const labels = labelsOf(projection);
  const share = percent(enoughMonths);
  const chances = ["Chance that any month is short", `Chance of being adequate in ${share} of months`];
  const sizes = ["Required for that", "More than planned", "First month short", "Total short"];
  const rows = projection.horizon.map((row) =>
    tableRow(labels.get(row.placement) ?? row.placement, [
      `${row.resource}s`,
      ...[row.anyMonthShort, row.adequate].map((chance) => chanceText(chance, members)),
      ...[upperText(row.required, row.ofRequired), upperText(row.additional, row.ofAdditional)],
      ...[firstShort(row), medianWithInterval(row.unitMonths)].map((pair) => html`<td class="pair">${pair}</td>`),
    ]),
  );
  return headedTable("Shortfall over all months", ["Kind of home", "Counted in", ...chances, ...sizes], rows);
}

/** The median of the members' first short months with its 80% interval; one end alone where the other never comes. */
function firstShort({ firstShort: { p10, p50, p90 } }: HorizonSummary): string {
  const words = (month: Month | null) => (month === null ? "none" : monthWords(month));
  return p10 === null ? "none" : `${words(p50)} (${words(p10)} to ${words(p90)})`;
}

/** The cost of all kinds of home together, where the run has it, in millions of pounds a financial year. */
export function costTable(projection: Projection): Html {
  const rows = projection.cost.filter((row) => row.placement === "all" && isFinancialYear(row.period));
  return wideTable(
    `Million pounds at ${pricesOf(projection)}`,
    distinct(rows.map((row) => row.period)),
    (["need", "placed"] as const).flatMap((kind) =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({ row: COST_WORDS[kind], column: row.period, text: millionsText(row) })),
    ),
  );
}

const isFinancialYear = (period: string) => period.includes("/");

function labelsOf({ placements }: Projection): Map<string, string> {
  return new Map(placements.map(({ id, label }) => [id, label]));
}

function distinct<T extends string | number>(values: readonly T[]): T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
