import type { Projection } from "@sufficiency/core";
import { type Content, type Html, html } from "../html/html.js";
import { headedTable, tableRow } from "../html/tables.js";
import { endOf } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";
import { grouped } from "../words/numbers.js";
import { type Assumption, assumedRows, assumptions, type EffectsOf, effectsOf, effectText } from "../words/register.js";

/** The assumptions of the scenario, as a part of the report; nothing in the baseline. */
export function assumedHtml(projection: Projection): Html {
  const { assumed, run } = projection;
  if (assumed.because === "" && assumed.levers.length === 0) return html``;
  return html`<section>
<h2>What the scenario assumes</h2>
<p>${run.scenario}. ${assumed.because}</p>
${assumed.levers.length === 0 ? "" : leverTable(projection)}
</section>`;
}

function leverTable(projection: Projection): Html {
  const rows = assumedRows(projection).map(({ lever, because, source, status }) =>
    tableRow(lever, [long(because), source, status]),
  );
  return headedTable("Levers of the scenario", ["Lever", "Why", "Source", "Status"], rows, "text");
}

/** The assumptions register: what lacks provenance in the open, the rest in one part for each status. */
export function registerHtml(projection: Projection): Html {
  const all = assumptions(projection);
  const lacking = all.filter(({ missing }) => missing.length > 0);
  const sound = all.filter(({ missing }) => missing.length === 0);
  const effects = effectsOf(projection);
  const parts = [
    ["supposed", "Assumed by the scenario"],
    ["assumption", "Assumed"],
    ["derived", "Worked out from published figures"],
    ["published", "Published"],
  ] as const;
  return html`<p>Effect on the headline: how many more children looked after at ${endOf(headlineMonth(projection))} go with an input at the 90th percentile of its range than at the 10th, by linear regression over the ${grouped(projection.run.members)} simulated futures of this run. Shown where it is more than three Monte Carlo errors from 0; a small effect cannot be distinguished from random variation, and prices change no number of children. <code>sufficiency sensitivity</code> estimates the effects with far less noise.</p>
${lacking.length === 0 ? html`<p>Every input names a source with a document, a place in it and a date.</p>` : html`<p>These inputs lack part of their provenance.</p>${registerTable("Inputs that lack provenance", lacking, effects)}`}
${parts.map(([status, words]) => {
  const rows = sound.filter(({ input }) => input.status === status);
  return rows.length === 0
    ? ""
    : html`<details><summary>${words}: ${rows.length} ${rows.length === 1 ? "input" : "inputs"}</summary>
${registerTable(`${words}: register`, rows, effects)}</details>
`;
})}${correlationsHtml(projection)}`;
}

/** Which inputs are drawn together; nothing where the pack has none. */
function correlationsHtml({ correlations }: Projection): Html | "" {
  if (correlations.length === 0) return "";
  return html`<details><summary>Drawn together: ${correlations.length} ${correlations.length === 1 ? "pair" : "pairs"} of inputs</summary>
<p>All other inputs are drawn each on its own.</p>
${headedTable(
  "Inputs that are drawn together",
  ["Input", "With", "Correlation", "Status", "Source", "Note"],
  correlations.map(({ first, second, correlation, status, source, note }) =>
    tableRow(first, [second, number(correlation), status, source, long(note)]),
  ),
  "text",
)}</details>
`;
}

function registerTable(label: string, rows: readonly Assumption[], effects: EffectsOf): Html {
  const lines = rows.map(({ input, source, missing }) => {
    const from = source ? `${source.document}, ${source.locator}` : input.source;
    const lacking = missing.length > 0 ? html` <strong>(missing: ${missing.join(", ")})</strong>` : "";
    const sizes = [number(input.value), input.unit, number(range(input)), effectText(effects(input)), input.status];
    return tableRow(input.id, [...sizes, long([from, lacking]), long(input.note)]);
  });
  const headings = ["Input", "Value", "Unit", "80% range", "Effect on the headline", "Status", "Source", "Note"];
  return headedTable(label, headings, lines, "text");
}

function range({ low, high }: Assumption["input"]): string {
  return low === undefined || high === undefined ? "taken as known" : `${low} to ${high}`;
}

/** Every document, dataset and recorded judgement that an input comes from. */
export function sourcesHtml({ sources }: Projection): Html {
  return html`<details><summary>${sources.length} sources</summary>
${headedTable(
  "Sources",
  ["Source", "Document", "Where", "Date", "Status", "What it says"],
  sources.map(({ id, document, locator, date, status, quote }) =>
    tableRow(id, [long(document), locator, date, status, long(quote)]),
  ),
  "text",
)}</details>`;
}

const long = (text: Content) => html`<td class="long">${text}</td>`;
const number = (text: Content) => html`<td class="number">${text}</td>`;
