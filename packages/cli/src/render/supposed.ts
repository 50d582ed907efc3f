import type { Projection } from "@sufficiency/core";
import { visible, wrap } from "./format.js";
import { type Html, html } from "./html.js";
import { scrolling } from "./scrolling.js";

/** One lever of a run's scenario, and how its source came to be. */
export interface SupposedRow {
  readonly lever: string;
  readonly because: string;
  readonly source: string;
  /** The source's status, or `supposed` where no source of the pack stands behind the lever. */
  readonly status: string;
}

/** What a run supposes, lever by lever. */
export function supposedRows({ supposed, sources }: Projection): SupposedRow[] {
  return supposed.levers.map((lever) => ({
    ...lever,
    status: sources.find(({ id }) => id === lever.source)?.status ?? "supposed",
  }));
}

/** What a run supposes, as lines of text; none in the baseline. */
export function supposedText(projection: Projection, width: number): string[] {
  const { because } = projection.supposed;
  const rows = supposedRows(projection).flatMap((row) =>
    wrap(
      visible(`- ${row.lever} [${row.source === row.status ? row.status : `${row.source}, ${row.status}`}]`),
      width - 2,
    ).map((line, at) => (at === 0 ? "" : "  ") + line),
  );
  return because === "" && rows.length === 0 ? [] : ["", ...wrap(visible(`Supposed: ${because}`), width), ...rows];
}

/** What a run supposes, as a part of the report; nothing in the baseline. */
export function supposedHtml(projection: Projection): Html {
  const { supposed, run } = projection;
  if (supposed.because === "" && supposed.levers.length === 0) return html``;
  return html`<section>
<h2>What is supposed</h2>
<p>${run.scenario}. ${supposed.because}</p>
${supposed.levers.length === 0 ? "" : leverTable(projection)}
</section>`;
}

function leverTable(projection: Projection): Html {
  return scrolling(
    "Levers of the scenario",
    html`<table class="text">
<thead><tr><th scope="col">Lever</th><th scope="col">Why</th><th scope="col">Source</th><th scope="col">Status</th></tr></thead>
<tbody>
${supposedRows(projection).map(
  ({ lever, because, source, status }) =>
    html`<tr><th scope="row">${lever}</th><td class="long">${because}</td><td>${source}</td><td>${status}</td></tr>
`,
)}</tbody></table>`,
  );
}
