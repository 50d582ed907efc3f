import { calendarMonth, definite, yearOf } from "@sufficiency/core";
import { monthAt } from "@sufficiency/scenarios";
import type { TopLevelSpec } from "vega-lite";
import { COLOURS } from "../html/style.js";
import { type ArrivalsForecast, stepName } from "../words/arrivals-forecast.js";
import { visible, wrap } from "../words/format.js";
import { CHART, CONFIG, PADDING } from "./chart-spec.js";
import { drawSpec } from "./charts.js";

/** Past counts shown before the fan. */
const SHOWN = 60;

/**
 * A fan chart: what was counted, then median and bands. A count that may still rise is an open circle, one that was
 * limited by capacity a triangle that points up; a new regime begins at an upright line.
 */
export function drawForecast(forecast: ArrivalsForecast): Promise<string> {
  const { series, steps } = forecast;
  const start = Math.max(0, series.counts.length - SHOWN);
  const past = series.counts
    .slice(start)
    .map((count, i) => ({ at: when(forecast, start + i), count, kind: kind(forecast, start + i) }));
  const fan = steps.map(({ p10, p25, p50, p75, p90 }, i) => ({
    at: when(forecast, series.counts.length + i),
    p10,
    p25,
    p50,
    p75,
    p90,
  }));
  const breaks = [...series.breaks].filter((t) => t >= start).map((t) => ({ at: when(forecast, t) }));
  return drawSpec(spec(forecast, past, fan, breaks), alternative(forecast));
}

function spec(forecast: ArrivalsForecast, past: object[], fan: object[], breaks: object[]): TopLevelSpec {
  const dated = forecast.series.first !== undefined;
  const axis = { title: null, grid: false, ...(dated ? { format: "%Y", tickCount: "year" } : {}) };
  const x = {
    field: "at",
    type: dated ? "temporal" : "quantitative",
    scale: dated ? { type: "utc" } : { zero: false },
    axis,
  };
  const y = (field: string) => ({
    field,
    type: "quantitative",
    axis: { title: null, tickCount: 5, domain: false, ticks: false, format: ",d" },
  });
  const band = (low: string, high: string, color: string) => ({
    data: { values: fan },
    mark: { type: "area", color },
    encoding: { y: y(low), y2: { field: high } },
  });
  const points = {
    data: { values: past },
    mark: { type: "point", size: 34, color: COLOURS.ink, filled: false },
    transform: [{ filter: "datum.kind !== 'counted'" }],
    encoding: {
      y: y("count"),
      shape: {
        field: "kind",
        scale: { domain: ["provisional", "limited"], range: ["circle", "triangle-up"] },
        legend: null,
      },
    },
  };
  return {
    width: CHART.width - PADDING.left - PADDING.right,
    height: CHART.height - PADDING.top - PADDING.bottom,
    autosize: "none",
    padding: PADDING,
    title: { text: wrap(visible(`${forecast.series.id}: counts and forecast`), 56), subtitle: key(forecast) },
    config: CONFIG,
    encoding: { x },
    layer: [
      { data: { values: breaks }, mark: { type: "rule", color: COLOURS.muted, strokeDash: [3, 3] } },
      band("p10", "p90", COLOURS.outer),
      band("p25", "p75", COLOURS.inner),
      {
        data: { values: fan },
        mark: { type: "line", color: COLOURS.line, strokeWidth: 2.2 },
        encoding: { y: y("p50") },
      },
      {
        data: { values: past },
        mark: { type: "line", color: COLOURS.ink, strokeWidth: 1.2 },
        encoding: { y: y("count") },
      },
      points,
    ],
  } as TopLevelSpec;
}

function key({ series }: ArrivalsForecast): string {
  const late = series.provisional.size > 0 ? " Circle: may still rise." : "";
  const limited = series.censored.size > 0 ? " Triangle: at least." : "";
  const began = series.breaks.size > 0 ? " Upright: new regime." : "";
  return `Thin line: counted. Line: median. Bands: 50% and 80%.${late}${limited}${began}`;
}

function kind({ series }: ArrivalsForecast, position: number): string {
  if (series.censored.has(position)) return "limited";
  return series.provisional.has(position) ? "provisional" : "counted";
}

/** Where a position stands on the axis: milliseconds of universal time, or its number from 1. */
function when({ series }: ArrivalsForecast, position: number): number {
  const month = monthAt(series, position);
  return month === undefined ? position + 1 : Date.UTC(yearOf(month), calendarMonth(month) - 1, 1);
}

function alternative({ series, steps }: ArrivalsForecast): string {
  const [first, last] = [steps[0], definite(steps.at(-1))];
  const n = series.counts.length;
  return `Fan chart: ${visible(series.id)}. Last count ${series.counts.at(-1)} (${stepName(series, n - 1)}). Median ${first.p50} one step ahead, ${last.p50} in ${stepName(series, n + steps.length - 1)} (80% interval ${last.p10} to ${last.p90}).`;
}
