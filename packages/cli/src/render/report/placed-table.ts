import type { PlacedSummary, Projection } from "@sufficiency/core";
import { type Html, html } from "../html/html.js";
import { wideTable } from "../html/wide-table.js";
import { intervalText, medianText } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";
import { pricesOf } from "../words/prices.js";

const COLUMNS = { "turned-away": "Turned away", "from-elsewhere": "From a full home", placed: "There in all" };

/** Where children are at the headline month's end when no home takes more than its places. */
export function placedTable(projection: Projection): Html {
  const { placements, placed, run } = projection;
  const month = headlineMonth(projection);
  const labels = new Map(placements.map(({ id, label }) => [id, label]));
  const cost = `Cost of the year, ${pricesOf(projection)}`;
  const text = (row: PlacedSummary) =>
    `${medianText(row, run.members)} (${intervalText(row, run.members)})`.replaceAll(" ", "\u00a0");
  return wideTable(
    "Kind of home",
    [...Object.values(COLUMNS), cost],
    placed
      .filter((row) => row.month === month)
      .flatMap((row) => [
        { row: labels.get(row.placement) ?? row.placement, column: COLUMNS[row.measure], text: text(row) },
        ...(row.measure === "placed" ? [costCell(row.placement)] : []),
      ]),
  );

  function costCell(placement: string) {
    const rows = projection.cost.filter((row) => row.placement === placement && row.kind === "placed");
    const year = rows.filter(({ period }) => period.includes("/")).at(-1);
    const known = year && `£${(year.p50 / 1e6).toFixed(1)}m in ${year.period}`;
    return { row: labels.get(placement) ?? placement, column: cost, text: known ?? "not known" };
  }
}

/** What the table reads. */
export function placedNote({ placed }: Pick<Projection, "placed">): Html {
  if (placed.length === 0) return html``;
  return html`<p class="small">Every home takes those who need it first, up to its places that can be used; who is left over goes to the next home in the data pack's order, and so on to its end, which takes whoever comes. Homes that nobody plans are never full.</p>`;
}
