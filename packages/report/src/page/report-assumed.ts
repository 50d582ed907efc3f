import type { Projection } from "@sufficiency/core";
import { type Html, html } from "../html/html.js";
import { scrolling } from "../html/scrolling.js";
import { assumedRows } from "../words/assumed.js";

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
