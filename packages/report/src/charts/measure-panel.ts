import { definite, type MeasureSummary, type Month, type Spread } from "@sufficiency/core";
import { COLOURS } from "../html/style.js";
import { measureEnds, valueText } from "../words/measure-words.js";
import { words } from "./pixel-chart.js";

/** Where a panel of a chart of measures stands, in pixels, and which months it shows. */
export interface PanelFrame {
  readonly top: number;
  readonly width: number;
  readonly first: Month;
  readonly last: Month;
}

/** Of every panel, in pixels: its label, its plot, what is left free at the right for names, and the gap to the next. */
export const PANEL = { label: 20, plot: 74, names: 78, gap: 14 };
/** From the top of a panel to the top of the next, in pixels. */
export const PANEL_HEIGHT = PANEL.label + PANEL.plot + PANEL.gap;

/** Kept free above and below what is drawn, for the numbers. */
const ROOM = 14;
/** Between the middles of two words that do not touch. */
const APART = 13;

/** The marks of one measure, each placed in pixels. */
export interface PanelMarks {
  readonly label: object;
  readonly target: readonly object[];
  readonly outer: readonly object[];
  readonly inner: readonly object[];
  readonly median: readonly object[];
  readonly printed: readonly object[];
  /** Words at the first and the last printed point, and beside the end of the plot. */
  readonly numbers: readonly object[];
  readonly beside: readonly object[];
}

/** What was printed of one measure, the fan of what is projected, and the target. */
export function panelMarks(rows: readonly MeasureSummary[], frame: PanelFrame, members: number): PanelMarks {
  const { unit, label } = rows[0];
  const history = rows.flatMap(({ month, value }) => (month !== null && value !== null ? [{ month, value }] : []));
  const fan = rows.flatMap((row) =>
    row.month !== null && row.spread && row.month <= frame.last ? [{ month: row.month, spread: row.spread, row }] : [],
  );
  const aims = rows.flatMap(({ target }) => (target === null ? [] : [target])).slice(0, 1);
  const ends = fan.flatMap(({ spread }) => [spread.p10, spread.p90]);
  const down = downwards([...history.map(({ value }) => value), ...ends, ...aims], frame.top);
  const x = (month: Month) => ((month - frame.first) / (frame.last - frame.first)) * frame.width;
  const band = (low: keyof Spread, high: keyof Spread) =>
    fan.map(({ month, spread }) => ({ panel: label, x: x(month), y: down(spread[high]), y2: down(spread[low]) }));
  const printed = history.map(({ month, value }) => ({
    ...{ panel: label, x: x(month), y: down(value), text: valueText(unit, value) },
  }));
  const beside = [
    ...aims.map((aim) => ({ y: down(aim), text: `target ${valueText(unit, aim)}` })),
    ...fan.slice(-1).map(({ spread, row }) => ({ y: down(spread.p50), text: definite(measureEnds(row, members))[0] })),
  ];
  return {
    label: { x: 0, y: frame.top + PANEL.label / 2, text: label, fill: COLOURS.ink },
    target: aims.map((aim) => ({ x: 0, x2: frame.width, y: down(aim), y2: down(aim) })),
    outer: band("p10", "p90"),
    inner: band("p25", "p75"),
    median: fan.map(({ month, spread }) => ({ panel: label, x: x(month), y: down(spread.p50) })),
    printed,
    numbers: numbers(printed),
    beside: parted(beside).map((told) => ({ ...told, x: frame.width + 6, fill: COLOURS.ink })),
  };
}

/** The layers of all panels together. Printed points are not joined: they are not always counted alike. */
export function panelLayers(panels: readonly PanelMarks[]): object[] {
  const all = (of: (marks: PanelMarks) => readonly object[]) => panels.flatMap(of);
  const point = { type: "point", size: 26, filled: true, color: COLOURS.ink, opacity: 1 };
  const dashes = { type: "rule", color: COLOURS.muted, strokeWidth: 1.2, strokeDash: [6, 4] };
  const upTo = { x2: { field: "x2" }, y2: { field: "y2" } };
  const area = (color: string) => ({ type: "area", color });
  const line = { type: "line", color: COLOURS.line, strokeWidth: 2.2 };
  const layers = [
    { data: { values: all(({ target }) => target) }, mark: dashes, encoding: { ...places(), ...upTo } },
    { data: { values: all(({ outer }) => outer) }, mark: area(COLOURS.outer), encoding: { ...each(), y2: upTo.y2 } },
    { data: { values: all(({ inner }) => inner) }, mark: area(COLOURS.inner), encoding: { ...each(), y2: upTo.y2 } },
    { data: { values: all(({ median }) => median) }, mark: line, encoding: each() },
    { data: { values: all(({ printed }) => printed) }, mark: point, encoding: places() },
  ];
  return [
    ...layers.filter(({ data }) => data.values.length > 0),
    words(
      panels.map(({ label }) => label),
      "left",
      12.5,
    ),
    words(
      all((marks) => marks.numbers),
      "center",
      11.5,
    ),
    words(
      all(({ beside }) => beside),
      "left",
      11.5,
    ),
  ];
}

/** From a value to pixels: all values between the room above and the room below. */
function downwards(values: readonly number[], top: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  return (value) => top + PANEL.label + ROOM + ((high - value) / span) * (PANEL.plot - 2 * ROOM);
}

/** What the first and the last point say, above or below them, away from their neighbours. */
function numbers(points: readonly { readonly x: number; readonly y: number; readonly text: string }[]): object[] {
  const ends = points.length > 1 ? [0, points.length - 1] : [0];
  return ends.flatMap((at) => {
    const point = points[at];
    if (!point) return [];
    const near = points[at === 0 ? 1 : at - 1];
    return [
      { ...point, x: Math.max(point.x, 18), y: point.y + (near && near.y < point.y ? 10 : -10), fill: COLOURS.muted },
    ];
  });
}

/** The two words at the right edge, moved apart where they would touch. */
function parted<T extends { readonly y: number }>(told: readonly T[]): T[] {
  const [upper, lower] = [...told].sort((a, b) => a.y - b.y);
  if (!upper || !lower || lower.y - upper.y >= APART) return [...told];
  const middle = (upper.y + lower.y) / 2;
  return [
    { ...upper, y: middle - APART / 2 },
    { ...lower, y: middle + APART / 2 },
  ];
}

const pixels = (field: string) => ({ field, type: "quantitative", axis: null });
const places = () => ({ x: pixels("x"), y: pixels("y") });
/** A line or area for each panel. */
const each = () => ({ ...places(), detail: { field: "panel", type: "nominal" } });
