import { formatMonth, type Placement, type Projection, quantileError, type StockSummary } from "@sufficiency/core";
import { definite, isInCare } from "@sufficiency/core/advanced";

import type { Html } from "../html/html.js";
import { wideTable } from "../html/tables.js";
import { endOf, inSentence, visible } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";
import { decimals, grouped, supported } from "../words/numbers.js";
import type { ReportChart } from "./chart.js";
import { STACK_SIZE, stackBody } from "./stack.js";

/** A kind of home whose mean is never this share of the last total is drawn without its name. */
const NAMED = 0.02;

const GROUPS = {
  citizen: "Citizen children in care",
  uasc: "Asylum-seeking children in care",
} as const;

/** A stack for each group that has children, one kind of home upon another, from the origin to the headline month. */
export function stackedNeed(projection: Projection): ReportChart[] {
  return (["citizen", "uasc"] as const).flatMap((group) => {
    const homes = homesOf(projection, group);
    return homes.length > 0 ? [stackOf(projection, group, homes)] : [];
  });
}

/** A kind of home and its rows of stock.csv, by month. */
interface Home {
  readonly placement: Placement;
  readonly rows: readonly StockSummary[];
}

/** Kinds of home for children that any member ever used, in the pack's order. */
function homesOf(projection: Projection, group: StockSummary["group"]): Home[] {
  const last = headlineMonth(projection);
  const rows = projection.stock.filter((row) => row.group === group && row.month <= last);
  return projection.placements
    .filter(isInCare)
    .map((placement) => ({ placement, rows: rows.filter((row) => row.placement === placement.id) }))
    .filter((home) => home.rows.some(({ mean }) => mean > 0));
}

function stackOf(projection: Projection, group: keyof typeof GROUPS, homes: readonly Home[]): ReportChart {
  const title = `${GROUPS[group]} by kind of home`;
  const all = homes.reduce((sum, { rows }) => sum + definite(rows.at(-1)).mean, 0);
  const named = homes.filter(({ rows }) => Math.max(...rows.map(({ mean }) => mean)) >= NAMED * all);
  const small = homes.filter((home) => !named.includes(home));
  const bandOf = ({ placement, rows }: Home, isNamed: boolean) => ({
    label: isNamed ? `${visible(placement.label)}\u00a0${meanText(definite(rows.at(-1)))}` : "",
    means: rows.map(({ mean }) => mean),
  });
  return {
    name: `need-${group}`,
    title,
    finding: finding(projection, group, homes),
    key: "Means, in children: they add up over kinds of home, medians do not.",
    alternative: alternative(title, named, small),
    table: table(title, homes),
    size: STACK_SIZE,
    body: stackBody(
      homes[0].rows.map(({ month }) => month),
      [...named.map((home) => bandOf(home, true)), ...small.map((home) => bandOf(home, false))],
    ),
  };
}

/** The mean to the digits that its Monte Carlo error supports; that of the median is no smaller in a heap. */
function meanText(row: StockSummary): string {
  return grouped(supported(row.mean, quantileError(row, "p50")));
}

function finding(projection: Projection, group: keyof typeof GROUPS, homes: readonly Home[]): string {
  const month = headlineMonth(projection);
  const [first, second] = [...homes].sort((a, b) => definite(b.rows.at(-1)).mean - definite(a.rows.at(-1)).mean);
  const reported = (home: Home) =>
    `${inSentence(visible(home.placement.label))} (${meanText(definite(home.rows.at(-1)))})`;
  const most = second ? `${reported(first)} and ${reported(second)}` : reported(first);
  return `${GROUPS[group]} at ${endOf(month)}: most need ${most}, on average`;
}

function alternative(title: string, named: readonly Home[], small: readonly Home[]): string {
  const course = ({ placement, rows }: Home) =>
    `${visible(placement.label)} ${meanText(rows[0])} at first, ${meanText(definite(rows.at(-1)))} at the end`;
  const rest = small.map(({ placement }) => visible(placement.label)).join("; ");
  return `Stacked areas: ${title}, means from the bottom up. ${named.map(course).join("; ")}.${rest === "" ? "" : ` Smaller: ${rest}.`}`;
}

function table(title: string, homes: readonly Home[]): Html {
  const labels = homes.map(({ placement }) => placement.label);
  const cells = homes.flatMap(({ placement, rows }) =>
    rows.map(({ month, mean }) => ({ row: formatMonth(month), column: placement.label, text: decimals(mean, 1) })),
  );
  return wideTable(`Means: ${title}`, labels, cells);
}
