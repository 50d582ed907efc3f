import { endOf, financialYearWords, intervalText, medianText, visible } from "../words/format.js";
import type { ChartPlan, ChartPoint } from "./chart-plan.js";

/** How to read a chart, in a sentence or two. */
export function chartKey({ kind, unit, points }: Pick<ChartPlan, "kind" | "unit" | "points">): string {
  if (kind === "bars") return `Number of ${visible(unit)}. Bar: median. Line: 80% interval.`;
  const planned = points.some((point) => point.planned !== null) ? " Dashed: planned." : "";
  return `Number of ${visible(unit)}. Line: median. Bands: 50% and 80% intervals.${planned}`;
}

/** A chart in words: its first, largest and last medians with the last interval. */
export function chartAlternative(
  kind: ChartPlan["kind"],
  title: string,
  points: readonly ChartPoint[],
  members: number,
) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return visible(title);
  const top = points.reduce((largest, point) => (point.spread.p50 > largest.spread.p50 ? point : largest), first);
  const when = (point: ChartPoint) =>
    kind === "bars" ? `in ${financialYearWords(point.at)}` : `at ${endOf(point.at)}`;
  const count = (point: ChartPoint) => `${medianText(point.spread, members)} ${when(point)}`;
  const drawing = kind === "bars" ? "Bar chart" : "Fan chart";
  const between = top === first || top === last ? "" : `, at most ${count(top)}`;
  const range = intervalText(last.spread, members);
  return `${drawing}: ${visible(title)}. Median ${count(first)}${between}, ${count(last)} (80% interval ${range}).`;
}
