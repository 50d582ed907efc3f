import type { Projection, ShortBreakSummary } from "@sufficiency/core";
import { grouped } from "./format.js";
import { type Html, html } from "./html.js";
import { wideTable } from "./wide-table.js";

const COLUMNS: readonly (readonly [measure: string, words: string])[] = [
  ["nights", "Nights a year"],
  ["occupancy", "Beds in use"],
  ["finds-full", "Requests that find it full"],
  ["mean-wait", "Nights waited"],
  ["occupancy-with-list", "Beds in use with the waiting list"],
  ["beds-with-list", "Beds needed with it"],
];

/** A year of each overnight short-break unit; nothing where the pack has none. */
export function shortBreaksHtml({ shortBreaks }: Projection): Html {
  if (shortBreaks.length === 0) return html``;
  const columns = COLUMNS.filter(([measure]) => shortBreaks.some((row) => row.measure === measure));
  const cells = columns.flatMap(([measure, words]) =>
    shortBreaks
      .filter((row) => row.measure === measure)
      .map((row) => ({
        row: row.unitName === "all" ? "All units" : row.unitName,
        column: words,
        text: spreadText(row),
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

/** Shares as whole per cent, nights waited to a tenth, counts as whole numbers. */
function spreadText({ measure, unit, p10, p50, p90 }: ShortBreakSummary): string {
  const written = (value: number) =>
    unit === "share" ? `${Math.round(value * 100)}%` : measure === "mean-wait" ? value.toFixed(1) : grouped(value);
  return `${written(p50)} (${written(p10)}\u00a0to\u00a0${written(p90)})`;
}
