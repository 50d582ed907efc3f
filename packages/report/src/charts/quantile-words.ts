import type { Month, Spread } from "@sufficiency/core";
import { endOf, financialYearWords, intervalText, medianText, visible } from "../words/format.js";

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
export function quantileKey(shape: Shape, unit: string, points: readonly QuantilePoint[]): string {
  if (shape === "bars") return `Number of ${visible(unit)}. Bar: median. Line: 80% interval.`;
  const planned = points.some((point) => point.planned !== null) ? " Dashed: planned." : "";
  return `Number of ${visible(unit)}. Line: median. Bands: 50% and 80% intervals.${planned}`;
}

/** A chart in words: its first, largest and last medians with the last interval. */
export function quantileAlternative(shape: Shape, title: string, points: readonly QuantilePoint[]): string {
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
