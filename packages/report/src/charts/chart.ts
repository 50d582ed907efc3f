import { calendarMonth, type Month, yearOf } from "@sufficiency/core";
import type { TopLevelSpec } from "vega-lite";
import type { Html } from "../html/html.js";

/** A chart before it is drawn: what it says in words, and what is drawn in vega-lite. */
export interface Chart {
  /** File name without its ending. */
  readonly name: string;
  /** What is plotted. */
  readonly title: string;
  /** How to read it. */
  readonly key: string;
  /** The same in words, for a reader who does not see the drawing. */
  readonly alternative: string;
  readonly size: Size;
  readonly body: Body;
}

/** A chart of the report: with what it says, and the numbers behind it. */
export interface ReportChart extends Chart {
  /** What the chart says, in a sentence: its heading. */
  readonly finding: string;
  readonly table: Html;
}

/** In pixels before it is scaled: the plot, and what is left free around it for axes and names. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Data, marks and encodings of one plot, or of one plot for each row of a facet. */
export type Body = Bare<TopLevelSpec>;

/** What `drawChart` adds to every chart alike. */
type Surround = "width" | "height" | "padding" | "autosize" | "title" | "config" | "bounds" | "background";
type Bare<Spec> = Spec extends unknown ? Omit<Spec, Surround> : never;

/** One layer of marks. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** From side to side of a chart of the report. */
const PAGE_WIDTH = 460;

/** The size of a chart of the report, whose width is given. */
export function pageSize(height: number, margins: Partial<Omit<Size, "width" | "height">> = {}): Size {
  const { left = 52, right = 16, top = 0, bottom = 28 } = margins;
  return { width: PAGE_WIDTH - left - right, height, left, right, top, bottom };
}

/** The month's first moment in universal time, in milliseconds, as the time axis takes it. */
export function firstDay(month: Month): number {
  return Date.UTC(yearOf(month), calendarMonth(month) - 1, 1);
}

/** Months from side to side, by the milliseconds in `month`, with a label every so many years. */
export function monthsAcross(years = 1) {
  return {
    field: "month",
    type: "temporal",
    scale: { type: "utc" },
    axis: { format: "%Y", tickCount: { interval: "year", step: years }, grid: false },
  } as const;
}

/** A number of children, households or hosts. */
export function count(field: string) {
  return { field, type: "quantitative", axis: { tickCount: 5, domain: false, ticks: false, format: ",d" } } as const;
}
