import { formatMonth } from "@sufficiency/core";
import { type Html, html } from "../html/html.js";
import { scrolling } from "../html/scrolling.js";
import { financialYearWords } from "../words/format.js";
import { decimals, grouped } from "../words/numbers.js";
import type { QuantilePoint, Shape } from "./quantile-words.js";

const NONE = "–";

/** The mean and quantiles of a chart, month by month or year by year. */
export function quantileTable(shape: Shape, title: string, points: readonly QuantilePoint[]): Html {
  const planned = points.some((point) => point.planned !== null);
  const name = shape === "fan" ? (at: number) => formatMonth(at) : financialYearWords;
  const quantiles = ["p10", "p25", "p50", "p75", "p90"] as const;
  return scrolling(
    `Numbers: ${title}`,
    html`<table>
<thead><tr><th scope="col">${shape === "fan" ? "Month" : "Year to 31 March"}</th><th scope="col">Mean</th><th scope="col">80% from</th><th scope="col">50% from</th><th scope="col">Median</th><th scope="col">50% to</th><th scope="col">80% to</th>${planned ? html`<th scope="col">Planned</th>` : ""}</tr></thead>
<tbody>
${points.map(
  ({ at, spread, planned: places }) =>
    html`<tr><th scope="row">${name(at)}</th><td>${decimals(spread.mean, 1)}</td>${quantiles.map((key) => html`<td>${grouped(spread[key])}</td>`)}${planned ? html`<td>${places === null ? NONE : grouped(places)}</td>` : ""}</tr>
`,
)}</tbody></table>`,
  );
}
