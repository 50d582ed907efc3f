import { formatMonth, type Month, type Spread } from "@sufficiency/core";
import type { Html } from "../html/html.js";
import { headedTable, tableRow } from "../html/tables.js";
import { endOf, financialYearWords, intervalText, medianText, visible } from "../words/format.js";
import { decimals, grouped } from "../words/numbers.js";
import { type Body, count, firstDay, monthsAcross, pageSize, type ReportChart } from "./chart.js";
import { fan, intervalBars, plannedLine } from "./marks.js";

/** A fan over months, or a bar for each financial year. */
export type Shape = "fan" | "bars";

/** One point of a chart: a month on a fan, a financial year on bars. */
export interface QuantilePoint {
  /** `month` for a fan; the calendar year of its 31 March for bars. */
  readonly at: Month;
  readonly spread: Spread;
  /** Places, households or hosts; null where no planned capacity is recorded. */
  readonly planned: number | null;
}

/** How to read a chart of quantiles, in a sentence or two. */
function quantileKey(shape: Shape, unit: string, points: readonly QuantilePoint[]): string {
  if (shape === "bars") return `Number of ${visible(unit)}. Bar: median. Line: 80% interval.`;
  const planned = points.some((point) => point.planned !== null) ? " Dashed: planned." : "";
  return `Number of ${visible(unit)}. Line: median. Bands: 50% and 80% intervals.${planned}`;
}

/** A chart in words: its first, largest and last medians with the last interval. */
function quantileAlternative(shape: Shape, title: string, points: readonly QuantilePoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return visible(title);
  const top = points.reduce((largest, point) => (point.spread.p50 > largest.spread.p50 ? point : largest), first);
  const when = ({ at }: QuantilePoint) => (shape === "bars" ? `in ${financialYearWords(at)}` : `at ${endOf(at)}`);
  const count = (point: QuantilePoint) => `${medianText(point.spread)} ${when(point)}`;
  const drawing = shape === "bars" ? "Bar chart" : "Fan chart";
  const between = top === first || top === last ? "" : `, at most ${count(top)}`;
  const range = intervalText(last.spread);
  return `${drawing}: ${visible(title)}. Median ${count(first)}${between}, ${count(last)} (80% interval ${range}).`;
}

const NONE = "–";

/** The mean and quantiles of a chart, month by month or year by year. */
function quantileTable(shape: Shape, title: string, points: readonly QuantilePoint[]): Html {
  const planned = points.some((point) => point.planned !== null);
  const name = shape === "fan" ? (at: number) => formatMonth(at) : financialYearWords;
  const quantiles = ["p10", "p25", "p50", "p75", "p90"] as const;
  const headings = ["Mean", "80% from", "50% from", "Median", "50% to", "80% to", ...(planned ? ["Planned"] : [])];
  const rows = points.map(({ at, spread, planned: places }) => {
    const cells = [decimals(spread.mean, 1), ...quantiles.map((key) => grouped(spread[key]))];
    return tableRow(name(at), planned ? [...cells, places === null ? NONE : grouped(places)] : cells);
  });
  return headedTable(`Numbers: ${title}`, [shape === "fan" ? "Month" : "Year to 31 March", ...headings], rows);
}

/** What a chart of quantiles says of them. */
export interface QuantileWords {
  readonly name: string;
  readonly title: string;
  /** What the vertical axis counts. */
  readonly unit: string;
  readonly finding: string;
}

/** A fan over months; none where there is nothing to draw. */
export function fanChart(words: QuantileWords, points: readonly QuantilePoint[]) {
  return chartOf("fan", words, points, fanBody(points));
}

/** A bar for each financial year; none where there is nothing to draw. */
export function barChart(words: QuantileWords, points: readonly QuantilePoint[]) {
  return chartOf("bars", words, points, barBody(points));
}

function chartOf(
  shape: Shape,
  { name, title, unit, finding }: QuantileWords,
  points: readonly QuantilePoint[],
  body: Body,
): ReportChart[] {
  if (points.length === 0) return [];
  return [
    {
      name,
      title,
      finding,
      key: quantileKey(shape, unit, points),
      alternative: quantileAlternative(shape, title, points),
      table: quantileTable(shape, title, points),
      size: pageSize(206),
      body,
    },
  ];
}

function fanBody(points: readonly QuantilePoint[]): Body {
  const values = points.map(({ at, planned, spread: { p10, p25, p50, p75, p90 } }) => ({
    ...{ month: firstDay(at), p10, p25, p50, p75, p90, planned },
  }));
  const plans = points.some(({ planned }) => planned !== null);
  return {
    data: { values },
    encoding: { x: monthsAcross() },
    layer: plans ? [...fan(count), plannedLine(count)] : fan(count),
  };
}

function barBody(points: readonly QuantilePoint[]): Body {
  const values = points.map(({ at, spread: { p10, p50, p90 } }) => ({ year: financialYearWords(at), p10, p50, p90 }));
  return {
    data: { values },
    encoding: { x: { field: "year", type: "ordinal", axis: { labelAngle: 0 }, scale: { paddingInner: 0.45 } } },
    layer: intervalBars(count),
  };
}
