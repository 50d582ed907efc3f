import {
  type CostSummary,
  calendarMonth,
  type Month,
  type Placement,
  type Projection,
  type Spread,
} from "@sufficiency/core";
import { definite, PLACED_TOTALS, PLACED_WORDS } from "@sufficiency/core/advanced";

import { type Html, html } from "../html/html.js";
import { type Cell, wideTable } from "../html/tables.js";
import { endOf, inSentence, labelOf, medianWithInterval, millionsText, monthWords } from "../words/format.js";
import { headlineMonth, pricesOf, stockAt } from "../words/lookup.js";

const UNKNOWN = "not known";

/** Where children are when no home takes more than its places, and what that costs; nothing where none overflow. */
export function fullHomesHtml(projection: Projection): Html {
  if (projection.placed.length === 0) return html``;
  return html`<h3>When homes are full</h3>
<p class="small">Every home takes those who need it first, up to its places that can be used; the others go to the next home in the data pack's order, and so on to the end of the order, which takes all who reach it. Homes with no planned capacity recorded are never full${neverReached(projection)}.${pricesWords(projection)}</p>
${placedTable(projection)}
${marchTable(projection)}
${overflowTable(projection)}
${overflowNote(projection)}`;
}

/** The ends of the order that no path reaches, for want of planned places before them. */
function neverReached(projection: Projection): string {
  const reached = (id: string) =>
    projection.placed.some((row) => row.placement === id && row.measure === "from-elsewhere" && row.mean > 0);
  const names = ends(projection).flatMap(({ id, label }) => (reached(id) ? [] : [inSentence(label)]));
  return names.length === 0 ? "" : `, so no child comes from a full home to ${names.join(" or ")}`;
}

/** The homes at the ends of the order. */
function ends({ placements }: Projection): Placement[] {
  return placements.filter(
    ({ id, overflowTo }) => overflowTo === "" && placements.some((other) => other.overflowTo === id),
  );
}

/** Each home of the order at the headline month's end, and what the last whole year there costs, where there is one. */
function placedTable(projection: Projection): Html {
  const month = headlineMonth(projection);
  const cells = byHome(projection)
    .filter((row) => row.month === month)
    .map(
      (row): Cell => ({
        row: labelOf(projection, row.placement),
        column: PLACED_WORDS[row.measure],
        text: medianWithInterval(row),
      }),
    );
  const costs = lastYearCosts(projection);
  const columns = [...new Set(costs.map(({ column }) => column))];
  return wideTable(`Children at ${endOf(month)}`, [...Object.values(PLACED_WORDS), ...columns], [...cells, ...costs]);
}

function lastYearCosts(projection: Projection): Cell[] {
  const { cost } = projection;
  const years = cost.filter((row) => row.kind === "placed" && isYear(row));
  const period = years.at(-1)?.period;
  if (period === undefined) return [];
  return chained(projection).map((id) => {
    const year = years.find((row) => row.placement === id && row.period === period);
    const text = year ? millionsText(year) : UNKNOWN;
    return { row: labelOf(projection, id), column: `Million pounds, ${period}`, text };
  });
}

function pricesWords(projection: Projection): string {
  return projection.cost.some(isYear) ? ` Costs are at ${pricesOf(projection)}.` : "";
}

/** Who is away from the home that fits at the end of each March, and who is in the homes at the end of the order. */
function marchTable(projection: Projection): Html {
  const marches = [...new Set(projection.placed.map(({ month }) => month))].filter(
    (month) => calendarMonth(month) === 3 && month > projection.meta.origin,
  );
  const cells = [...awayFromTheirs(projection), ...movedOn(projection), ...lastResorts(projection)];
  const shown = cells.filter(({ month }) => marches.includes(month));
  return wideTable(
    "Children at the end of March",
    marches.map(monthWords),
    shown.map(({ month, name, spread }) => ({
      row: name,
      column: monthWords(month),
      text: medianWithInterval(spread),
    })),
  );
}

/** One row of the table by month. */
interface Counted {
  readonly name: string;
  readonly month: Month;
  readonly spread: Spread;
}

/** All of them together. */
function awayFromTheirs({ placed }: Projection): Counted[] {
  return placed
    .filter(({ placement }) => placement === "all")
    .map((row) => ({ name: PLACED_TOTALS.all, month: row.month, spread: row }));
}

/** Those that a home turns away or takes from another, of the homes where that is ever the case in one path of ten. */
function movedOn(projection: Projection): Counted[] {
  const placed = byHome(projection);
  const ever = new Set(placed.filter(({ p90 }) => p90 > 0).map(({ placement, measure }) => `${placement} ${measure}`));
  return placed
    .filter(({ placement, measure }) => measure !== "placed" && ever.has(`${placement} ${measure}`))
    .map((row) => ({
      name: `${labelOf(projection, row.placement)}: ${inSentence(PLACED_WORDS[row.measure])}`,
      month: row.month,
      spread: row,
    }));
}

/** The homes at the end of the order: who needs one, and who is there when homes are full. */
function lastResorts(projection: Projection): Counted[] {
  const { placed } = projection;
  return ends(projection).flatMap(({ id, label }) =>
    placed
      .filter(({ placement, measure }) => placement === id && measure === "placed")
      .flatMap((row) => [
        { name: `${label}: needed`, month: row.month, spread: definite(stockAt(projection, row.month, "all", id)) },
        { name: `${label}: total there`, month: row.month, spread: row },
      ]),
  );
}

/** What overflow adds to each financial year's cost. */
function overflowTable(projection: Projection): Html {
  const rows = projection.cost.filter((row) => row.kind === "overflow" && isYear(row));
  const years = [...new Set(rows.map(({ period }) => period))];
  const homes = [...chained(projection), "all"];
  const cells = homes.flatMap((id): Cell[] =>
    years.map((period) => {
      const row = rows.find((one) => one.placement === id && one.period === period);
      const text = row ? millionsText(row) : UNKNOWN;
      return { row: id === "all" ? "All kinds of home" : labelOf(projection, id), column: period, text };
    }),
  );
  return wideTable("Million pounds that full homes add", years, cells);
}

function overflowNote(projection: Projection): Html {
  if (!projection.cost.some(isYear)) return html``;
  const unpriced = chained(projection)
    .filter((id) => !projection.cost.some(({ placement }) => placement === id))
    .map((id) => inSentence(labelOf(projection, id)));
  const gap =
    unpriced.length === 0
      ? ""
      : ` Not known where the data pack has no unit cost (${unpriced.join("; ")}), so no total is shown.`;
  return html`<p class="small">Cost of the year with full homes less its cost with every child in the home that fits, path by path; negative where children leave a full home.${gap}</p>`;
}

/** The homes that children overflow from or to, in the pack's order. */
const chained = (projection: Projection) => [...new Set(byHome(projection).map(({ placement }) => placement))];
const byHome = ({ placed }: Projection) => placed.filter(({ placement }) => placement !== "all");
const isYear = ({ period }: CostSummary) => period.includes("/");
