import { calendarMonth, type Month, yearOf } from "@sufficiency/core";
import type { TopLevelSpec } from "vega-lite";
import { COLOURS } from "../html/style.js";
import { financialYearWords, visible, wrap } from "../words/format.js";
import type { ChartPlan } from "./chart-plan.js";
import { chartKey } from "./chart-words.js";

/** Size of a drawing, in pixels before it is scaled, and the height of the band that holds its title. */
export const CHART = { width: 460, height: 310, header: 66 };

export const PADDING = { left: 52, right: 14, top: CHART.header + 10, bottom: 28 };

/**
 * Fan chart or bars: bands for 50% and 80%, a line for the median, a dashed line for what is planned. The layout is
 * fixed, so that it does not hang on how wide a machine thinks its letters are.
 */
export function chartSpec(plan: ChartPlan): TopLevelSpec {
  return {
    width: CHART.width - PADDING.left - PADDING.right,
    height: CHART.height - PADDING.top - PADDING.bottom,
    autosize: "none",
    padding: PADDING,
    title: { text: wrap(visible(plan.title), 56), subtitle: chartKey(plan) },
    config: CONFIG,
    data: { values: plan.kind === "fan" ? plan.points.map(fanDatum) : plan.points.map(barDatum) },
    ...(plan.kind === "fan" ? fanLayers(plan) : barLayers()),
  } as TopLevelSpec;
}

export const CONFIG = {
  aria: false,
  background: "white",
  font: "sans-serif",
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "group",
    dx: 8 - PADDING.left,
    offset: 24,
    limit: 0,
    fontSize: 14,
    fontWeight: 600,
    color: COLOURS.ink,
    subtitleFontSize: 11.5,
    subtitleColor: COLOURS.muted,
    subtitlePadding: 5,
  },
  axis: {
    labelFontSize: 12,
    labelColor: COLOURS.muted,
    gridColor: "#e8e8e4",
    domainColor: "#b9b9b2",
    tickColor: "#b9b9b2",
  },
};

function fanDatum({ at, spread, planned }: ChartPlan["points"][number]) {
  const { p10, p25, p50, p75, p90 } = spread;
  return { month: firstDay(at), p10, p25, p50, p75, p90, planned };
}

/** The month's first moment in universal time, in milliseconds, as the time axis takes it. */
export function firstDay(month: Month): number {
  return Date.UTC(yearOf(month), calendarMonth(month) - 1, 1);
}

/** Months from side to side, by the milliseconds in `month`. */
export const MONTHS_ACROSS = {
  field: "month",
  type: "temporal",
  scale: { type: "utc" },
  axis: { title: null, format: "%Y", tickCount: "year", grid: false },
};

/** The axis of a number of children. */
export const COUNTS = { title: null, tickCount: 5, domain: false, ticks: false, format: ",d" };

function fanLayers(plan: ChartPlan) {
  const y = (field: string) => ({ field, type: "quantitative", axis: COUNTS });
  const band = (low: string, high: string, color: string) => ({
    mark: { type: "area", color },
    encoding: { y: y(low), y2: { field: high } },
  });
  const median = { mark: { type: "line", color: COLOURS.line, strokeWidth: 2.2 }, encoding: { y: y("p50") } };
  const planned = {
    mark: { type: "line", color: COLOURS.ink, strokeWidth: 1.6, strokeDash: [6, 4], interpolate: "step-after" },
    encoding: { y: y("planned") },
  };
  const layer = [band("p10", "p90", COLOURS.outer), band("p25", "p75", COLOURS.inner), median];
  const plans = plan.points.some((point) => point.planned !== null);
  return { encoding: { x: MONTHS_ACROSS }, layer: plans ? [...layer, planned] : layer };
}

function barDatum({ at, spread: { p10, p50, p90 } }: ChartPlan["points"][number]) {
  return { year: financialYearWords(at), p10, p50, p90 };
}

function barLayers() {
  const x = { field: "year", type: "ordinal", axis: { title: null, labelAngle: 0 }, scale: { paddingInner: 0.45 } };
  return {
    encoding: { x },
    layer: [
      {
        mark: { type: "bar", color: COLOURS.inner },
        encoding: { y: { field: "p50", type: "quantitative", axis: COUNTS } },
      },
      {
        mark: { type: "rule", color: COLOURS.line, strokeWidth: 2 },
        encoding: { y: { field: "p10", type: "quantitative" }, y2: { field: "p90" } },
      },
    ],
  };
}
