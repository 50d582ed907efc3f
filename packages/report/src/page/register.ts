import type { Projection } from "@sufficiency/core";
import { type Html, html } from "../html/html.js";
import { scrolling } from "../html/tables.js";
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
  return scrolling(
    "Levers of the scenario",
    html`<table class="text">
<thead><tr><th scope="col">Lever</th><th scope="col">Why</th><th scope="col">Source</th><th scope="col">Status</th></tr></thead>
<tbody>
${assumedRows(projection).map(
  ({ lever, because, source, status }) =>
    html`<tr><th scope="row">${lever}</th><td class="long">${because}</td><td>${source}</td><td>${status}</td></tr>
`,
)}</tbody></table>`,
  );
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
${scrolling(
  "Inputs that are drawn together",
  html`<table class="text">
<thead><tr><th scope="col">Input</th><th scope="col">With</th><th scope="col">Correlation</th><th scope="col">Status</th><th scope="col">Source</th><th scope="col">Note</th></tr></thead>
<tbody>
${correlations.map(
  ({ first, second, correlation, status, source, note }) =>
    html`<tr><th scope="row">${first}</th><td>${second}</td><td class="number">${correlation}</td><td>${status}</td><td>${source}</td><td class="long">${note}</td></tr>
`,
)}</tbody></table>`,
)}</details>
`;
}

function registerTable(label: string, rows: readonly Assumption[], effects: EffectsOf): Html {
  return scrolling(
    label,
    html`<table class="text">
<thead><tr><th scope="col">Input</th><th scope="col">Value</th><th scope="col">Unit</th><th scope="col">80% range</th><th scope="col">Effect on the headline</th><th scope="col">Status</th><th scope="col">Source</th><th scope="col">Note</th></tr></thead>
<tbody>
${rows.map(
  ({ input, source, missing }) =>
    html`<tr><th scope="row">${input.id}</th><td class="number">${input.value}</td><td>${input.unit}</td><td class="number">${range(input)}</td><td>${effectText(effects(input))}</td><td>${input.status}</td><td class="long">${source ? `${source.document}, ${source.locator}` : input.source}${missing.length > 0 ? html` <strong>(missing: ${missing.join(", ")})</strong>` : ""}</td><td class="long">${input.note}</td></tr>
`,
)}</tbody></table>`,
  );
}

function range({ low, high }: Assumption["input"]): string {
  return low === undefined || high === undefined ? "taken as known" : `${low} to ${high}`;
}

/** Every document, dataset and recorded judgement that an input comes from. */
export function sourcesHtml({ sources }: Projection): Html {
  return html`<details><summary>${sources.length} sources</summary>
${scrolling(
  "Sources",
  html`<table class="text">
<thead><tr><th scope="col">Source</th><th scope="col">Document</th><th scope="col">Where</th><th scope="col">Date</th><th scope="col">Status</th><th scope="col">What it says</th></tr></thead>
<tbody>
${sources.map(
  (source) =>
    html`<tr><th scope="row">${source.id}</th><td class="long">${source.document}</td><td>${source.locator}</td><td>${source.date}</td><td>${source.status}</td><td class="long">${source.quote}</td></tr>
`,
)}</tbody></table>`,
)}</details>`;
}
