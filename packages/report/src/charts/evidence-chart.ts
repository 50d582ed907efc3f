import { calendarMonth, definite, formatMonth, type Month, yearOf } from "@sufficiency/core";
import {
  type CountedLevel,
  type LevelEvidence,
  type Observation,
  sampleQuantile,
  type YearlyArrivals,
} from "@sufficiency/scenarios";
import type { TopLevelSpec } from "vega-lite";
import { COLOURS } from "../html/style.js";
import { visible, wrap } from "../words/format.js";
import { CHART, CONFIG, PADDING } from "./chart-spec.js";
import { drawSpec } from "./charts.js";

const AT_LEAST = "#a8480b";

/**
 * The level that past counts tell of, with the counts themselves, then the years of the projection: all as children in an
 * average month, season taken out, on a logarithmic scale, as official statistics count them. A limited count is a
 * triangle that points up, a new regime an upright line.
 */
export function drawEvidence(
  authority: string,
  { evidence, prior }: CountedLevel,
  found: LevelEvidence,
  years: readonly YearlyArrivals[],
): Promise<string> {
  const ratio = found.ratio.middle;
  const level = found.months.map(({ month, level: { low, middle, high } }) => ({
    at: when(month),
    low: low * ratio,
    middle: middle * ratio,
    high: high * ratio,
  }));
  const counts = evidence.observations.map((seen) => ({
    at: when(seen.months[0]),
    to: when(definite(seen.months.at(-1)) + 1),
    centre: when(seen.months[Math.floor(seen.months.length / 2)]),
    children: aMonth(seen, prior.season) * (seen.counted === "council" ? ratio : 1),
    counted: seen.counted,
    limited: seen.limited,
    single: seen.months.length === 1,
  }));
  const fan = years.map(({ year, totals }) => {
    const [low, middle, high] = [0.1, 0.5, 0.9].map((p) => Math.max(1, sampleQuantile(totals, p)) / 12);
    return { at: Date.UTC(year - 1, 3, 1), to: Date.UTC(year, 3, 1), low, middle, high };
  });
  const breaks = [...evidence.breaks.keys()].map((month) => ({ at: when(month) }));
  return drawSpec(spec(authority, level, counts, fan, breaks), alternative(authority, found, prior.last));
}

function spec(authority: string, level: object[], counts: object[], fan: object[], breaks: object[]): TopLevelSpec {
  const x = {
    field: "at",
    type: "temporal",
    scale: { type: "utc" },
    axis: { title: null, format: "%Y", tickCount: { interval: "year", step: 2 }, grid: false },
  };
  const axis = { title: null, values: [5, 10, 20, 50, 100, 200, 500, 1000], domain: false, ticks: false, format: ",d" };
  const y = (field: string) => ({ field, type: "quantitative", scale: { type: "log" }, axis });
  const band = (values: object[], color: string) => ({
    data: { values },
    mark: { type: "area", color },
    encoding: { y: y("low"), y2: { field: "high" } },
  });
  const stretch = (filter: string, mark: object) => ({
    data: { values: counts },
    transform: [{ filter }],
    mark: { type: "rule", ...mark },
    encoding: { x2: { field: "to" }, y: y("children") },
  });
  const points = (filter: string, mark: object) => ({
    data: { values: counts },
    transform: [{ filter }],
    mark: { type: "point", filled: true, ...mark },
    encoding: { x: { ...x, field: "centre" }, y: y("children") },
  });
  return {
    width: CHART.width - PADDING.left - PADDING.right,
    height: CHART.height - PADDING.top - PADDING.bottom,
    autosize: "none",
    padding: PADDING,
    title: { text: wrap(visible(`${authority}: arrivals in an average month`), 56), subtitle: KEY },
    config: CONFIG,
    encoding: { x },
    layer: [
      { data: { values: breaks }, mark: { type: "rule", color: COLOURS.muted, strokeDash: [3, 3] } },
      band(level, COLOURS.outer),
      {
        data: { values: fan },
        mark: { type: "rect", color: COLOURS.outer },
        encoding: { x2: { field: "to" }, y: y("low"), y2: { field: "high" } },
      },
      {
        data: { values: level },
        mark: { type: "line", color: COLOURS.line, strokeWidth: 2.2 },
        encoding: { y: y("middle") },
      },
      {
        data: { values: fan },
        mark: { type: "rule", color: COLOURS.line, strokeWidth: 2.2 },
        encoding: { x2: { field: "to" }, y: y("middle") },
      },
      points("datum.single && datum.children > 0", { size: 14, color: COLOURS.muted }),
      stretch("!datum.single && datum.counted === 'council'", { color: COLOURS.muted, strokeWidth: 1.6 }),
      stretch("datum.counted === 'official' && !datum.limited", { color: COLOURS.ink, strokeWidth: 2.4 }),
      stretch("datum.limited", { color: AT_LEAST, strokeWidth: 1.6, strokeDash: [4, 3] }),
      points("datum.limited", { shape: "triangle-up", size: 50, color: AT_LEAST }),
    ],
  } as TopLevelSpec;
}

const KEY = [
  "Line and band: level and 80%, then years projected. Grey: council's counts.",
  "Black: official years. Triangle: at least. Upright: new regime.",
];

/** Children in an average month, the season of the months taken out. */
function aMonth({ months, children }: Observation, season: readonly number[]): number {
  return children / months.reduce((sum, month) => sum + season[month % 12], 0);
}

function when(month: Month): number {
  return Date.UTC(yearOf(month), calendarMonth(month) - 1, 1);
}

function alternative(authority: string, { level }: LevelEvidence, last: Month): string {
  const [low, middle, high] = [level.low, level.middle, level.high].map((value) => value.toFixed(0));
  return `Arrivals in an average month, ${visible(authority)}: ${middle} at ${formatMonth(last)} (80% interval ${low} to ${high}), and the years projected from there.`;
}
