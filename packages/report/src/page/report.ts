import { type Projection, yearOf } from "@sufficiency/core";
import { withoutTitle } from "../charts/draw-chart.js";
import type { ProjectionChart, Section } from "../charts/projection-charts.js";
import { type Html, html, trusted } from "../html/html.js";
import { STYLE, STYLE_HASH } from "../html/style.js";
import { endOf, monthWords } from "../words/format.js";
import { headlineTable } from "../words/headline-table.js";
import { percent } from "../words/numbers.js";
import { headlineWords, intervalHolds, NOT_QUANTIFIED } from "../words/words.js";
import { fosterAgesNote, fosterAgesTable, sufficiencyTable } from "./carers.js";
import { fullHomesHtml } from "./full-homes.js";
import { assumedHtml, registerHtml, sourcesHtml } from "./register.js";
import { costTable, horizonTable, peakExcessTable, peakTable, yearEndTable, yearlyTable } from "./report-detail.js";
import { measuresHtml } from "./report-measures.js";
import { shortBreaksHtml } from "./report-short-breaks.js";
import { headlineHtml } from "./report-tables.js";

/** A chart and its drawing, a whole SVG document. */
export interface DrawnChart {
  readonly chart: ProjectionChart;
  readonly svg: string;
}

/** The whole report as one page that asks for nothing else: no script, no font, no image from elsewhere. */
export function renderReport(projection: Projection, charts: readonly DrawnChart[], version: string): string {
  const { meta } = projection;
  const last = Math.max(meta.origin, ...projection.stock.map((row) => row.month));
  const title = `${meta.authority}: homes for children in care and care leavers, ${yearOf(meta.origin)} to ${yearOf(last)}`;
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header>
<p class="small">Sufficiency projection. Scenario: ${projection.run.scenario}. Figures from ${meta.vintage}.</p>
<h1>${title}</h1>
</header>
<main>
${summary(projection)}
${assumedHtml(projection)}
${tables(projection)}
${chartSections(charts)}
${detail(projection)}
${measuresHtml(projection, figures(charts, "measures"))}
${shortBreaksHtml(projection)}
${method(projection, version)}
</main>
</body>
</html>
`;
  return page.markup;
}

/** Nothing may load or run; the one style sheet is named by its hash. */
const CONTENT_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

function summary(projection: Projection): Html {
  const [first, ...rest] = headlineWords(projection);
  return html`<section class="lead" aria-label="Headline">
<p>${first ?? ""}</p>
<div class="caution">
<p>${intervalHolds(projection)} Not quantified:</p>
<ul>${NOT_QUANTIFIED.map((item) => html`<li>${item}</li>`)}</ul>
</div>
${rest.map((sentence) => html`<p>${sentence}</p>\n`)}</section>`;
}

function tables(projection: Projection): Html {
  const table = headlineTable(projection);
  return html`<section>
<h2>What is needed at ${endOf(table.month)}</h2>
${headlineHtml(table)}
<p class="small">Needed: children who should be in that kind of home, regardless of its capacity. Required: enough on that date with a chance of ${percent(table.serviceLevel)}, allowing for places that cannot be used. Fostering: required and planned also hold the places that young adults staying put keep filled. A tilde marks a number of today that no source fixes on this date: the median of what the sources allow. A dash: no plan, or counted in another row. Counts are rounded to what ${projection.run.members} simulated paths support.</p>
</section>`;
}

function chartSections(charts: readonly DrawnChart[]): Html {
  const supply = figures(charts, "supply");
  return html`<section>
<h2>Children in care and arrivals</h2>
<div class="charts">${figures(charts, "people")}</div>
</section>
${
  supply.length > 0
    ? html`<section>
<h2>Where plans fall short, and what carers it takes</h2>
<div class="charts">${supply}</div>
</section>
`
    : ""
}<section>
<h2>The main kinds of home</h2>
<div class="charts">${figures(charts, "homes")}</div>
</section>
<section>
<h2>The care-leaver wave</h2>
<div class="charts">${figures(charts, "leavers")}</div>
</section>`;
}

function figures(charts: readonly DrawnChart[], section: Section): Html[] {
  return charts.filter(({ chart }) => chart.section === section).map(figureHtml);
}

function figureHtml({ chart, svg }: DrawnChart): Html {
  return html`<figure>
<h3>${chart.finding}</h3>
<figcaption class="small">${chart.key}</figcaption>
${trusted(withoutTitle(chart, svg))}<details><summary>Numbers behind this chart</summary>
${chart.table}</details>
</figure>
`;
}

function detail(projection: Projection): Html {
  return html`<section>
<h2>Year by year</h2>
<p class="small">Medians, with 80% intervals in brackets.</p>
<h3>Flows in each financial year</h3>
${yearlyTable(projection)}
<h3>People in each kind of home at the end of each year</h3>
${yearEndTable(projection)}
<h3>Shortfalls up to ${endOf(headlineTable(projection).month)}</h3>
${horizonTable(projection)}
<p class="small">Adequate in ${percent(projection.run.enoughMonths)} of months: a simulated future counts as adequate if capacity is sufficient in at least that share of its months. Required for that, and more than planned: the same number in every month, with a chance of ${percent(projection.run.serviceLevel)}. First month short: the median simulated future, with the 80% interval in brackets; none: not in these months. Total short: beds, households or hosts short, added up over the months.</p>
${
  projection.balance.length > 0
    ? html`<h3>Carers: how many a year it takes</h3>
${sufficiencyTable(projection)}
<p class="small">The least number a year from the first projected month on that gives that chance of enough carers; today's beside it. Approvals in place of those that enquiries lead to; applications and enquiries as they become approvals months later.</p>
`
    : ""
}${
  projection.fosterAges.length > 0
    ? html`<h3>Fostered children by age</h3>
${fosterAgesTable(projection)}
${fosterAgesNote(projection)}`
    : ""
}<h3>Peaks of each year</h3>
${peakTable(projection)}
${peakExcessTable(projection)}
${fullHomesHtml(projection)}
${
  projection.cost.some((row) => row.placement === "all")
    ? html`<h3>Cost</h3>
`
    : ""
}${costTable(projection)}
</section>`;
}

function method(projection: Projection, version: string): Html {
  const { meta, run } = projection;
  return html`<section>
<h2>Assumptions</h2>
${registerHtml(projection)}
</section>
<section>
<h2>Sources</h2>
${sourcesHtml(projection)}
</section>
<section>
<h2>How this was made</h2>
<dl>
<dt>Data pack</dt><dd>${meta.id}, inputs from ${meta.vintage}; opening stock at the end of ${monthWords(meta.origin)}</dd>
<dt>Scenario</dt><dd>${run.scenario}</dd>
<dt>Members</dt><dd>${run.members} simulated paths, seed ${run.seed}</dd>
<dt>Service level</dt><dd>${percent(run.serviceLevel)}</dd>
<dt>Program</dt><dd>sufficiency ${version}; run.json has what it takes to make the same files again</dd>
</dl>
<p>Every figure here stands in the tables beside this page (requirements.csv, stock.csv, flows.csv, arrivals.csv, placed.csv, cost.csv, recruitment.csv, foster-ages.csv, carers.csv, measures.csv, short-breaks.csv) and, with the register of assumptions, in summary.json.</p>
</section>`;
}
