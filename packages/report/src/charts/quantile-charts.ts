import { financialYearWords } from "../words/format.js";
import { count, firstDay, monthsAcross } from "./axes.js";
import { type Body, pageSize, type ReportChart } from "./chart.js";
import { fan, intervalBars, plannedLine } from "./marks.js";
import { quantileTable } from "./quantile-table.js";
import { type QuantilePoint, quantileAlternative, quantileKey, type Shape } from "./quantile-words.js";

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
