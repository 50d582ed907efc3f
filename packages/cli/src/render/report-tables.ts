import { formatMonth, type Projection, type Spread } from "@sufficiency/core";
import { from, op } from "arquero";
import type { ChartPlan } from "./chart-plan.js";
import {
  chanceText,
  endOf,
  financialYearWords,
  grouped,
  intervalText,
  medianText,
  monthWords,
  percent,
  upperText,
} from "./format.js";
import type { HeadlineLine, HeadlineTable } from "./headline-table.js";
import { type Content, type Html, html } from "./html.js";

const NONE = "–";

/** A table that scrolls by itself on a narrow screen, and can be scrolled from the keyboard. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

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

function lineHtml({ label, now, need, required, planned, chance }: HeadlineLine, members: number): Html {
  const likely = chance !== null && chance > 0.5 ? "likely" : "";
  return html`<tr><th scope="row">${label}</th><td>${now === null ? NONE : [approximately(now), median(now, members)]}</td><td>${median(need, members)}</td><td class="range">${intervalText(need, members)}</td><td>${required === null ? NONE : figure(required, upperText(required, need, members))}</td><td>${planned === null ? NONE : figure(planned, grouped(planned))}</td><td class="${likely}">${chance === null ? NONE : figure(chance, chanceText(chance, members))}</td></tr>
`;
}

const approximately = (now: Spread) => (now.p10 === now.p90 ? "" : "~");

function median(spread: Spread, members: number): Html {
  return figure(spread.p50, medianText(spread, members));
}

/** A figure as shown, and beside it for machines the figure as the tables have it. */
function figure(value: number, shown: string): Html {
  return html`<data value="${value}">${shown}</data>`;
}

/** The numbers of a chart, month by month or year by year. */
export function chartTable(plan: ChartPlan): Html {
  const planned = plan.points.some((point) => point.planned !== null);
  const name = plan.kind === "fan" ? (at: number) => formatMonth(at) : financialYearWords;
  const quantiles = ["p10", "p25", "p50", "p75", "p90"] as const;
  return scrolling(
    `Numbers: ${plan.title}`,
    html`<table>
<thead><tr><th scope="col">${plan.kind === "fan" ? "Month" : "Year to 31 March"}</th><th scope="col">Mean</th><th scope="col">80% from</th><th scope="col">50% from</th><th scope="col">Median</th><th scope="col">50% to</th><th scope="col">80% to</th>${planned ? html`<th scope="col">Planned</th>` : ""}</tr></thead>
<tbody>
${plan.points.map(
  ({ at, spread, planned: places }) =>
    html`<tr><th scope="row">${name(at)}</th><td>${spread.mean.toFixed(1)}</td>${quantiles.map((key) => html`<td>${grouped(spread[key])}</td>`)}${planned ? html`<td>${places === null ? NONE : grouped(places)}</td>` : ""}</tr>
`,
)}</tbody></table>`,
  );
}

/** Children in each kind of home at the origin, at the end of each calendar year and at the horizon: medians and 80% intervals. */
export function yearEndTable(projection: Projection): Html {
  const { members } = projection.run;
  const last = Math.max(...projection.stock.map((row) => row.month));
  const months = (month: number) => month === projection.meta.origin || month % 12 === 11 || month === last;
  const kept = projection.stock.filter((row) => row.group === "all" && months(row.month));
  if (kept.length === 0) return html``;
  const columns = [...new Set(kept.map((row) => row.month))].sort((a, b) => a - b).map(formatMonth);
  const cells = kept.map((row) => ({
    placement: row.placement,
    month: formatMonth(row.month),
    cell: cell(row, members),
  }));
  const wide = from(cells)
    .groupby("placement")
    .pivot("month", { cell: op.any("cell") });
  const labels = new Map(projection.placements.map(({ id, label }) => [id, label]));
  labels.set("all", "All children in care").set("all-leavers", "All care leavers");
  return wideTable(
    "Kind of home",
    columns.map((month) => [month, month]),
    wide.objects(),
    ({ placement }) => labels.get(String(placement)) ?? String(placement),
  );
}

/** Entries, arrivals, transfers, exits and 18th birthdays by financial year: medians and 80% intervals. */
export function yearlyTable(projection: Projection): Html {
  const { members } = projection.run;
  if (projection.yearly.length === 0) return html``;
  const cells = projection.yearly.map((row) => ({
    flow: row.flow,
    group: row.group,
    year: String(row.year),
    cell: cell(row, members),
  }));
  const columns = [...new Set(projection.yearly.map((row) => row.year))].sort((a, b) => a - b);
  const wide = from(cells)
    .groupby("flow", "group")
    .pivot("year", { cell: op.any("cell") });
  const heads = columns.map((year): [string, string] => [String(year), financialYearWords(year)]);
  return wideTable("Flow, in years to 31 March", heads, wide.objects(), ({ flow, group }) =>
    flowWords(String(flow), String(group)),
  );
}

function flowWords(flow: string, group: string): string {
  const words: Record<string, string> = {
    entries: "Children entering care",
    exits: "Children leaving care",
    transfers: "Transferred to other authorities",
    eighteen: "18th birthdays in care",
    arrivals: "Asylum-seeking children arriving",
    adoptions: "Adoptions",
    "step-across": "Step-across from residential care to a family",
  };
  const groups: Record<string, string> = { all: "all", citizen: "citizen", uasc: "asylum-seeking" };
  return `${words[flow] ?? flow}, ${groups[group] ?? group}`;
}

/** Largest values of each year, and what happens over the whole horizon. */
export function horizonTable(projection: Projection): Html {
  const { members } = projection.run;
  const labels = new Map(projection.placements.map(({ id, label }) => [id, label]));
  return scrolling(
    "Shortfall over the whole horizon",
    html`<table>
<thead><tr><th scope="col">Kind of home</th><th scope="col">Counted in</th><th scope="col">Chance that any month is short</th><th scope="col">Chance that over one month in ten is short</th><th scope="col">First month more likely short than not</th></tr></thead>
<tbody>
${projection.horizon.map(
  (row) =>
    html`<tr><th scope="row">${labels.get(row.placement) ?? row.placement}</th><td>${row.resource}s</td><td>${chanceText(row.anyMonthShort, members)}</td><td>${chanceText(row.oftenShort, members)}</td><td>${row.firstLikelyShort === null ? "none" : monthWords(row.firstLikelyShort)}</td></tr>
`,
)}</tbody></table>`,
  );
}

function cell(spread: Spread, members: number): string {
  return `${medianText(spread, members)} (${intervalText(spread, members)})`;
}

type Row = Readonly<Record<string, unknown>>;

function wideTable(head: string, columns: [string, string][], rows: object[], label: (row: Row) => string): Html {
  const cellOf = (row: Row, key: string): Content => (row[key] === undefined ? NONE : String(row[key]));
  return scrolling(
    head,
    html`<table>
<thead><tr><th scope="col">${head}</th>${columns.map(([, shown]) => html`<th scope="col">${shown}</th>`)}</tr></thead>
<tbody>
${(rows as Row[]).map(
  (
    row,
  ) => html`<tr><th scope="row">${label(row)}</th>${columns.map(([key]) => html`<td class="range">${cellOf(row, key)}</td>`)}</tr>
`,
)}</tbody></table>`,
  );
}
