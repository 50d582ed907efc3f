import type { Spread } from "@sufficiency/core";
import { type Html, html } from "../html/html.js";
import { scrolling, tableRow } from "../html/tables.js";
import { chanceText, endOf, intervalEnds, medianText, upperText } from "../words/format.js";
import { type HeadlineLine, type HeadlineTable, lineLabel } from "../words/headline-table.js";
import { grouped, percent } from "../words/numbers.js";

const NONE = "–";

/** Kinds of home, carers and everyone, at the headline month. */
export function headlineHtml(table: HeadlineTable): Html {
  const sections = [...table.homes, table.carers, table.people].filter(({ lines }) => lines.length > 0);
  const caption = `Needed at ${endOf(table.month)}, against now (${endOf(table.origin)})`;
  return scrolling(
    caption,
    html`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Kind of home</th><th scope="col">Now</th><th scope="col">Needed (median)</th><th scope="col">80% interval</th><th scope="col">Required for ${percent(table.serviceLevel)}</th><th scope="col">Planned</th><th scope="col">Chance of shortfall</th></tr></thead>
${sections.map(
  ({ title, lines }) => html`<tbody>
<tr><th scope="rowgroup" colspan="7">${title}</th></tr>
${lines.map((line) => lineHtml(line, table.members))}</tbody>
`,
)}</table>`,
  );
}

function lineHtml(line: HeadlineLine, members: number): Html {
  const { now, need, required, planned, chance } = line;
  const [low, high] = intervalEnds(need);
  const cells = [
    html`<td>${now === null ? NONE : [approximately(now), median(now)]}</td>`,
    html`<td>${median(need)}</td>`,
    html`<td class="range">${input(need.p10, low)} to ${input(need.p90, high)}</td>`,
    html`<td>${required === null ? NONE : input(required, upperText(required, need))}</td>`,
    html`<td>${planned === null ? NONE : input(planned, grouped(planned))}</td>`,
    html`<td class="${chance !== null && chance > 0.5 ? "likely" : ""}">${chance === null ? NONE : input(chance, chanceText(chance, members))}</td>`,
  ];
  return tableRow(lineLabel(line), cells);
}

const approximately = (now: Spread) => (now.p10 === now.p90 ? "" : "~");

function median(spread: Spread): Html {
  return input(spread.p50, medianText(spread));
}

/** A figure as shown, and beside it for machines the figure as the tables have it. */
function input(value: number, shown: string): Html {
  return html`<data value="${value}">${shown}</data>`;
}
