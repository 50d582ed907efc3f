import type { Projection, ShortBreakSummary } from "@sufficiency/core";
import { SHORT_BREAK_WORDS } from "@sufficiency/core/advanced";

import { type Html, html } from "../html/html.js";
import { wideTable } from "../html/tables.js";
import { decimals, grouped, percent, supportedSpread } from "../words/numbers.js";

/** The measures that a page has room for. */
const SHOWN = ["nights", "occupancy", "finds-full", "mean-wait", "occupancy-with-list", "beds-with-list"] as const;

/** A year of each overnight short-break unit; nothing where the pack has none. */
export function shortBreaksHtml({ shortBreaks }: Projection): Html {
  if (shortBreaks.length === 0) return html``;
  const columns = SHOWN.filter((measure) => shortBreaks.some((row) => row.measure === measure));
  const cells = columns.flatMap((measure) =>
    shortBreaks
      .filter((row) => row.measure === measure)
      .map((row) => ({
        row: row.unitName === "all" ? "All units" : row.unitName,
        column: SHORT_BREAK_WORDS[measure],
        text: spreadText(row),
      })),
  );
  return html`<section>
<h2>Overnight short breaks</h2>
<p class="small">A year at the admissions that were published. Medians, with 80% intervals in brackets. How long a child stays is not published: see Assumptions. With the waiting list: as if the children on it came as often as those who come now. Beds needed turn away one request in ten at most.</p>
${wideTable(
  "Unit",
  columns.map((measure) => SHORT_BREAK_WORDS[measure]),
  cells,
)}
</section>`;
}

/** Shares as whole per cent, nights waited to a tenth, counts as whole numbers: no finer than the members support. */
function spreadText(row: ShortBreakSummary): string {
  const [grain, written] = formOf(row);
  const [middle, low, high] = supportedSpread(row, grain).map(written);
  return `${middle} (${low}\u00a0to\u00a0${high})`;
}

function formOf({ measure, unit }: ShortBreakSummary): readonly [grain: number, written: (value: number) => string] {
  if (unit === "share") return [0.01, (value) => percent(value)];
  return measure === "mean-wait" ? [0.1, (value) => decimals(value, 1)] : [1, grouped];
}
