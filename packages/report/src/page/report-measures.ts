import type { MeasureSummary, Projection } from "@sufficiency/core";
import { definite, INDICATORS } from "@sufficiency/core/advanced";

import { type Html, html } from "../html/html.js";
import { headedTable, tableRow } from "../html/tables.js";
import { chanceText, endOf, inSentence, measureText, monthWords, valueText } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";

const NONE = "–";
const PRINTED = ["Measure", "Printed first", "Printed last", "Target"];

/** The strategy's own measures as its scorecard shows them, and where they are heading; nothing of a pack without any. */
export function measuresHtml(projection: Projection, inputs: readonly Html[]): Html {
  const { measures } = projection;
  if (measures.length === 0) return html``;
  const month = headlineMonth(projection);
  const ids = [...new Set(measures.map(({ indicator }) => indicator))];
  const lines = ids.map((id) => measures.filter(({ indicator }) => indicator === id));
  return html`<section>
<h2>The strategy's own measures</h2>
<p class="small">Printed figures with the scorecard's colour where it gave one; the target is the last one printed. Medians at ${endOf(month)} with 80% intervals. No colour is given to a projection, because the bands of the colours are not printed. How a printed figure was counted is noted in measures.csv.</p>
${headedTable(
  "Measures",
  [...PRINTED, "Now, as modelled", monthWords(month), "Chance that the target is met"],
  lines.map((rows) => lineHtml(rows, projection.meta.origin, month, projection.run.members)),
)}
${unprojected(projection)}<div class="charts">${inputs}</div>
</section>`;
}

function lineHtml(rows: readonly MeasureSummary[], origin: number, month: number, members: number): Html {
  const printed = rows.filter(({ kind }) => kind === "printed");
  const [first, last] = [printed[0], printed.length > 1 ? printed.at(-1) : undefined];
  const at = (when: number) => rows.find((row) => row.kind === "projected" && row.month === when);
  const then = at(month);
  const target = rows.find((row) => row.target !== null);
  const chance = then?.meetsTarget == null ? NONE : chanceText(then.meetsTarget, members);
  const cells = [
    printedText(first),
    printedText(last),
    target ? valueText(target.unit, definite(target.target)) : NONE,
  ];
  const all = [...cells, spreadText(at(origin)), spreadText(then), chance];
  return tableRow(
    rows[0].label,
    all.map((cell) => html`<td class="pair">${cell}</td>`),
  );
}

function printedText(row: MeasureSummary | undefined): string {
  if (row?.value == null) return NONE;
  const rating = row.rating === "" ? "" : `, ${row.rating}`;
  return `${valueText(row.unit, row.value)} (${monthWords(definite(row.month))}${rating})`;
}

function spreadText(row: MeasureSummary | undefined): string {
  return (row && measureText(row)) ?? NONE;
}

function unprojected(projection: Projection): Html {
  const rows = projection.measures.filter(({ kind }) => kind === "not-projected");
  if (rows.length === 0) return html``;
  return html`<p>Not projected:</p>
<ul>${rows.map((row) => html`<li>${row.label}. ${row.note}${beside(row, projection)}</li>`)}</ul>
`;
}

/** The measure that bears on one that cannot be projected, now and in the headline month. */
function beside({ indicator }: MeasureSummary, projection: Projection): string {
  const { measures, meta } = projection;
  const nearest = INDICATORS.find(({ id }) => id === indicator)?.nearest;
  const rows = measures.filter((row) => row.indicator === nearest && row.kind === "projected");
  const text = (month: number) => spreadText(rows.find((row) => row.month === month));
  if (rows.length === 0) return "";
  const month = headlineMonth(projection);
  return ` What bears on it: ${inSentence(rows[0].label)}, ${text(meta.origin)} at ${endOf(meta.origin)} and ${text(month)} at ${endOf(month)}.`;
}
