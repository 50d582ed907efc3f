import { definite } from "@sufficiency/core/advanced";
import { monthAt } from "@sufficiency/scenarios/advanced";
import { COLOURS } from "../html/style.js";
import { type ArrivalsForecast, stepName } from "../words/arrivals-forecast.js";
import { intervalText, medianText, visible } from "../words/format.js";
import { type Body, type Chart, count, firstDay, type Layer, monthsAcross, pageSize } from "./chart.js";
import { fan, uprights } from "./marks.js";

/** Past counts shown before the fan. */
const SHOWN = 60;

/**
 * A fan chart: what was counted, then median and bands. A count that may still rise is an open circle, one that was
 * limited by capacity a triangle that points up; a new regime begins at an upright line.
 */
export function forecastChart(forecast: ArrivalsForecast): Chart {
  return {
    name: fileName(forecast.series.id),
    title: `${visible(forecast.series.id)}: counts and forecast`,
    key: key(forecast),
    alternative: alternative(forecast),
    size: pageSize(206),
    body: bodyOf(forecast),
  };
}

function bodyOf(forecast: ArrivalsForecast): Body {
  const { series, steps } = forecast;
  const start = Math.max(0, series.counts.length - SHOWN);
  const past = series.counts
    .slice(start)
    .map((counted, i) => ({ month: when(forecast, start + i), counted, kind: kind(forecast, start + i) }));
  const ahead = steps.map(({ p10, p25, p50, p75, p90 }, i) => ({
    ...{ month: when(forecast, series.counts.length + i), p10, p25, p50, p75, p90 },
  }));
  const began = [...series.breaks].filter((t) => t >= start).map((t) => ({ month: when(forecast, t) }));
  const steady = { field: "month", type: "quantitative", scale: { zero: false }, axis: { grid: false } } as const;
  const years = (past.length + ahead.length) / 12;
  return {
    encoding: { x: series.first === undefined ? steady : monthsAcross(years > 9 ? 2 : 1) },
    layer: [uprights(began), { data: { values: ahead }, layer: fan(count) }, ...countedLayers(past)],
  };
}

/** A line through all counts, and a mark at those that were limited or may still rise. */
function countedLayers(past: object[]): Layer[] {
  return [
    {
      data: { values: past },
      mark: { type: "line", color: COLOURS.ink, strokeWidth: 1.2 },
      encoding: { y: count("counted") },
    },
    {
      data: { values: past },
      transform: [{ filter: "datum.kind !== 'counted'" }],
      mark: { type: "point", size: 34, color: COLOURS.ink, filled: false },
      encoding: {
        y: count("counted"),
        shape: {
          field: "kind",
          scale: { domain: ["provisional", "limited"], range: ["circle", "triangle-up"] },
          legend: null,
        },
      },
    },
  ];
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
  return month === undefined ? position + 1 : firstDay(month);
}

function alternative({ series, steps }: ArrivalsForecast): string {
  const [first, last] = [steps[0], definite(steps.at(-1))];
  const n = series.counts.length;
  const then = `${medianText(last)} in ${stepName(series, n + steps.length - 1)}`;
  return `Fan chart: ${visible(series.id)}. Last count ${series.counts.at(-1)} (${stepName(series, n - 1)}). Median ${medianText(first)} one step ahead, ${then} (80% interval ${intervalText(last)}).`;
}

/** An id as a file name that every disk takes. */
function fileName(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "") || "series";
}
