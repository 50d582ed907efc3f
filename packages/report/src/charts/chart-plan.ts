import type { Month, Spread } from "@sufficiency/core";

/** One point of a chart: a month on a fan, a financial year on bars. */
export interface ChartPoint {
  /** `month` for a fan; the calendar year of its 31 March for bars. */
  readonly at: Month;
  readonly spread: Spread;
  /** Places, households or hosts; null where nobody plans them. */
  readonly planned: number | null;
}

/** What a chart shows, in words and numbers, before anything is drawn. */
export interface ChartPlan {
  /** File name without its ending. */
  readonly name: string;
  readonly kind: "fan" | "bars";
  /** What is plotted. */
  readonly title: string;
  /** What the vertical axis counts. */
  readonly unit: string;
  /** What the chart says, in a sentence: its heading. */
  readonly finding: string;
  /** The course of the medians in words, for a reader who does not see the drawing. */
  readonly alternative: string;
  readonly points: readonly ChartPoint[];
}
