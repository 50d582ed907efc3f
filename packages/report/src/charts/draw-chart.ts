import type { TopLevelSpec } from "vega-lite";
import { escapeText } from "../html/html.js";
import { COLOURS } from "../html/style.js";
import { visible, wrap } from "../words/format.js";
import type { Chart } from "./chart.js";

/** Of the band that holds title and key, in pixels: its margins, its letters, and how wide one is on most machines. */
const BAND = { side: 8, top: 12, gap: 10, plot: 10 };
const TITLE = { size: 14, line: 16, letter: 7.8 };
const KEY = { size: 11.5, line: 13.5, letter: 6.1, above: 5 };

/**
 * Draws a chart as SVG without a canvas or a browser: a whole document, the same bytes on every run. The layout is fixed,
 * so that it does not hang on how wide a machine thinks its letters are.
 *
 * @example
 * const [first] = projectionCharts(projection);
 * element.innerHTML = await drawChart(first);
 */
export async function drawChart(chart: Chart): Promise<string> {
  // Loaded with the first chart, so that words and tables do not wait for it.
  const [{ compile }, { parse, View }] = await Promise.all([import("vega-lite"), import("vega")]);
  const { width, height, left, right, top, bottom } = chart.size;
  const { spec } = compile({
    ...chart.body,
    width,
    height,
    autosize: "none",
    bounds: "flush",
    padding: { left, right, top: bandHeight(chart) + BAND.plot + top, bottom },
    title: { text: titleLines(chart), subtitle: keyLines(chart) },
    config: { ...CONFIG, title: { ...CONFIG.title, dx: BAND.side - left } },
  } as TopLevelSpec);
  // Vega-Lite leaves the size of a facet to what its panels come to, which a fixed layout does not ask.
  const view = new View(parse({ ...spec, width, height }), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return `${asOneImage(svg, chart.alternative)}\n`;
}

/** The drawing without its title and key, to stand on a page under a heading that says the same, as wide as the page lets it. */
export function withoutTitle(chart: Chart, svg: string): string {
  const band = bandHeight(chart);
  return svg.replace(
    / width="\d+" height="\d+" viewBox="0 0 (\d+) (\d+)"/,
    (_, width, height) => ` viewBox="0 ${band} ${width} ${Number(height) - band}"`,
  );
}

const room = ({ size }: Chart) => size.left + size.width + size.right - 2 * BAND.side;
const titleLines = (chart: Chart) => wrap(visible(chart.title), Math.floor(room(chart) / TITLE.letter));
const keyLines = (chart: Chart) => wrap(chart.key, Math.floor(room(chart) / KEY.letter));

function bandHeight(chart: Chart): number {
  const [title, key] = [titleLines(chart).length, keyLines(chart).length];
  return Math.ceil(BAND.top + title * TITLE.line + KEY.above + key * KEY.line + BAND.gap);
}

/** Makes the drawing one image with one text alternative, in place of the renderer's own roles. */
function asOneImage(svg: string, alternative: string): string {
  return svg
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"(?=[^<>]*>)/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${escapeText(alternative)}" `);
}

const CONFIG = {
  aria: false,
  background: "white",
  font: "sans-serif",
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "group",
    offset: BAND.gap + BAND.plot,
    limit: 0,
    fontSize: TITLE.size,
    lineHeight: TITLE.line,
    fontWeight: 600,
    color: COLOURS.ink,
    subtitleFontSize: KEY.size,
    subtitleLineHeight: KEY.line,
    subtitleColor: COLOURS.muted,
    subtitlePadding: KEY.above,
  },
  axis: {
    title: null,
    labelFontSize: 12,
    labelColor: COLOURS.muted,
    labelLimit: 0,
    labelOverlap: false,
    labelFlush: false,
    gridColor: "#e8e8e4",
    domainColor: "#b9b9b2",
    tickColor: "#b9b9b2",
  },
  header: {
    title: null,
    labelOrient: "top",
    labelAnchor: "start",
    labelAngle: 0,
    labelPadding: -4,
    labelFontSize: 12,
    labelColor: COLOURS.ink,
    labelLimit: 0,
  },
} as const;
