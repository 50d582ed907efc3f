import { formatMonth, type Month } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import type { LevelEvidence } from "@sufficiency/scenarios";
import {
  type CountedLevel,
  type Observation,
  sampleQuantile,
  type YearlyArrivals,
} from "@sufficiency/scenarios/advanced";

import { COLOURS } from "../html/style.js";
import { visible } from "../words/format.js";
import { grouped } from "../words/numbers.js";
import { type Body, type Chart, firstDay, type Layer, monthsAcross, pageSize } from "./chart.js";
import { uprights } from "./marks.js";

const AT_LEAST = "#a8480b";

/**
 * The level that past counts are evidence of, with the counts themselves, then the years of the projection: all as children in an
 * average month, season taken out, on a logarithmic scale, as official statistics count them. A limited count is a
 * triangle that points up, a new regime an upright line.
 */
export function evidenceChart(
  authority: string,
  counted: CountedLevel,
  found: LevelEvidence,
  years: readonly YearlyArrivals[],
): Chart {
  return {
    name: "arrivals",
    title: `${visible(authority)}: arrivals in an average month`,
    key: "Line and band: level and 80%, then years projected. Grey: council's counts. Black: official years. Triangle: at least. Upright: new regime.",
    alternative: alternative(authority, found, counted.prior.last),
    size: pageSize(206),
    body: bodyOf(counted, found, years),
  };
}

function bodyOf(counted: CountedLevel, found: LevelEvidence, years: readonly YearlyArrivals[]): Body {
  const ratio = found.ratio.middle;
  const level = found.months.map(({ month, level: { low, middle, high } }) => ({
    ...{ month: firstDay(month), low: low * ratio, middle: middle * ratio, high: high * ratio },
  }));
  const fan = years.map(({ year, totals }) => {
    const [low, middle, high] = [0.1, 0.5, 0.9].map((p) => Math.max(1, sampleQuantile(totals, p)) / 12);
    return { month: Date.UTC(year - 1, 3, 1), to: Date.UTC(year, 3, 1), low, middle, high };
  });
  const breaks = [...counted.evidence.breaks.keys()].map((month) => ({ month: firstDay(month) }));
  return {
    encoding: { x: monthsAcross(2) },
    layer: [uprights(breaks), ...levelLayers(level), ...yearLayers(fan), ...countLayers(countsOf(counted, ratio))],
  };
}

/** Each count as children in an average month, from its first day to the day after its last. */
function countsOf({ evidence, prior }: CountedLevel, ratio: number): object[] {
  return evidence.observations.map((seen) => ({
    month: firstDay(seen.months[0]),
    to: firstDay(definite(seen.months.at(-1)) + 1),
    centre: firstDay(seen.months[Math.floor(seen.months.length / 2)]),
    children: aMonth(seen, prior.season) * (seen.counted === "council" ? ratio : 1),
    counted: seen.counted,
    limited: seen.limited,
    single: seen.months.length === 1,
  }));
}

/** Children a month on a logarithmic scale. */
function y(field: string) {
  const values = [5, 10, 20, 50, 100, 200, 500, 1000];
  const axis = { values, domain: false, ticks: false, format: ",d" };
  return { field, type: "quantitative", scale: { type: "log" }, axis } as const;
}

function levelLayers(values: object[]): Layer[] {
  return [
    {
      data: { values },
      mark: { type: "area", color: COLOURS.outer },
      encoding: { y: y("low"), y2: { field: "high" } },
    },
    {
      data: { values },
      mark: { type: "line", color: COLOURS.line, strokeWidth: 2.2 },
      encoding: { y: y("middle") },
    },
  ];
}

function yearLayers(values: object[]): Layer[] {
  return [
    {
      data: { values },
      mark: { type: "rect", color: COLOURS.outer },
      encoding: { x2: { field: "to" }, y: y("low"), y2: { field: "high" } },
    },
    {
      data: { values },
      mark: { type: "rule", color: COLOURS.line, strokeWidth: 2.2 },
      encoding: { x2: { field: "to" }, y: y("middle") },
    },
  ];
}

function countLayers(values: object[]): Layer[] {
  const stretch = (filter: string, color: string, strokeWidth: number, strokeDash?: number[]): Layer => ({
    data: { values },
    transform: [{ filter }],
    mark: { type: "rule", color, strokeWidth, ...(strokeDash && { strokeDash }) },
    encoding: { x2: { field: "to" }, y: y("children") },
  });
  const points = (filter: string, mark: { shape?: string; size: number; color: string }): Layer => ({
    data: { values },
    transform: [{ filter }],
    mark: { type: "point", filled: true, ...mark },
    encoding: { x: { ...monthsAcross(2), field: "centre" }, y: y("children") },
  });
  return [
    points("datum.single && datum.children > 0", { size: 14, color: COLOURS.muted }),
    stretch("!datum.single && datum.counted === 'council'", COLOURS.muted, 1.6),
    stretch("datum.counted === 'official' && !datum.limited", COLOURS.ink, 2.4),
    stretch("datum.limited", AT_LEAST, 1.6, [4, 3]),
    points("datum.limited", { shape: "triangle-up", size: 50, color: AT_LEAST }),
  ];
}

/** Children in an average month, the season of the months taken out. */
function aMonth({ months, children }: Observation, season: readonly number[]): number {
  return children / months.reduce((sum, month) => sum + season[month % 12], 0);
}

function alternative(authority: string, { level }: LevelEvidence, last: Month): string {
  const [low, middle, high] = [level.low, level.middle, level.high].map(grouped);
  return `Arrivals in an average month, ${visible(authority)}: ${middle} at ${formatMonth(last)} (80% interval ${low} to ${high}), and the years projected from there.`;
}
