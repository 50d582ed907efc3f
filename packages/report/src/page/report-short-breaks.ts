import type { Projection, ShortBreakSummary } from "@sufficiency/core";
import { type Html, html } from "../html/html.js";
import { wideTable } from "../html/wide-table.js";
import { decimals, grouped, percent } from "../words/numbers.js";

import { supportedSpread } from "../words/supported-spread.js";

const COLUMNS: readonly (readonly [measure: string, words: string])[] = [
  ["nights", "Nights a year"],
  ["occupancy", "Beds in use"],
  ["finds-full", "Requests that find it full"],
  ["mean-wait", "Nights waited"],
  ["occupancy-with-list", "Beds in use with the waiting list"],
  ["beds-with-list", "Beds needed with it"],
];

/** A year of each overnight short-break unit; nothing where the pack has none. */
export function shortBreaksHtml({ shortBreaks, run }: Projection): Html {
  if (shortBreaks.length === 0) return html``;
  const columns = COLUMNS.filter(([measure]) => shortBreaks.some((row) => row.measure === measure));
  const cells = columns.flatMap(([measure, words]) =>
    shortBreaks
      .filter((row) => row.measure === measure)
      .map((row) => ({
        row: row.unitName === "all" ? "All units" : row.unitName,
        column: words,
        text: spreadText(row, run.members),
      })),
  );
  return html`<section>
<h2>Overnight short breaks</h2>
<p class="small">A year at the admissions that were published. Medians, with 80% intervals in brackets. How long a child stays is not published: see Assumptions. With the waiting list: as if the children on it came as often as those who come now. Beds needed turn away one request in ten at most.</p>
${wideTable(
  "Unit",
  columns.map(([, words]) => words),
  cells,
)}
</section>`;
}

/** Shares as whole per cent, nights waited to a tenth, counts as whole numbers: no finer than the members support. */
function spreadText(row: ShortBreakSummary, members: number): string {
  const [grain, written] = formOf(row);
  const [middle, low, high] = supportedSpread(row, grain, members).map(written);
  return `${middle} (${low}\u00a0to\u00a0${high})`;
}

function formOf({ measure, unit }: ShortBreakSummary): readonly [grain: number, written: (value: number) => string] {
  if (unit === "share") return [0.01, (value) => percent(value)];
  return measure === "mean-wait" ? [0.1, (value) => decimals(value, 1)] : [1, grouped];
}
