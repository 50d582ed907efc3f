import type { TopLevelSpec } from "vega-lite";
import { escapeText } from "../html/html.js";
import type { ChartPlan } from "./chart-plan.js";
import { CHART, chartSpec } from "./chart-spec.js";

/** A chart and the drawing of it. */
export interface Chart {
  readonly plan: ChartPlan;
  /** A whole SVG document, the same bytes on every run. */
  readonly svg: string;
}

/** Draws each plan as SVG, without a canvas or a browser. */
export async function drawCharts(plans: readonly ChartPlan[]): Promise<Chart[]> {
  const charts: Chart[] = [];
  for (const plan of plans) charts.push({ plan, svg: await draw(plan) });
  return charts;
}

function draw(plan: ChartPlan): Promise<string> {
  return drawSpec(chartSpec(plan), plan.alternative);
}

/** Draws a specification as one image with this text alternative. */
export async function drawSpec(chart: TopLevelSpec, alternative: string): Promise<string> {
  // Loaded by whoever draws, so that words and tables do not wait for it.
  const [{ compile }, { parse, View }] = await Promise.all([import("vega-lite"), import("vega")]);
  const { spec } = compile(chart);
  const view = new View(parse(spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return `${asOneImage(svg, alternative)}\n`;
}

/** Makes the drawing one image with one text alternative, in place of the renderer's own roles. */
function asOneImage(svg: string, alternative: string): string {
  return svg
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"(?=[^<>]*>)/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${escapeText(alternative)}" `);
}

/** The drawing without its title band, to stand on a page under a heading that says the same, as wide as the page lets it. */
export function withoutTitle(svg: string, height: number = CHART.height): string {
  const { width, header } = CHART;
  return svg.replace(/ width="\d+" height="\d+" viewBox="[^"]*"/, ` viewBox="0 ${header} ${width} ${height - header}"`);
}
