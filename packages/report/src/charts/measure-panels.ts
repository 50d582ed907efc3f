import type { MeasureSummary, Month } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";
import { COLOURS } from "../html/style.js";
import { measureEnds, valueText, visible } from "../words/format.js";
import { type Body, firstDay, type Layer, monthsAcross, pageSize, type Size } from "./chart.js";
import { fan } from "./marks.js";

/** Of small charts, in pixels: the name of one, its plot, and the gap between the plot and the next name. */
const PANEL = { name: 16, height: 70, gap: 26 };

/** The size of so many small charts, with room beside them for names. */
export function panelsSize(panels: number, right: number): Size {
  const height = panels * (PANEL.name + PANEL.height + PANEL.gap) - PANEL.name - PANEL.gap;
  return pageSize(height, { left: 44, right, top: PANEL.name + 6 });
}

/** Pixels kept free above and below what a small chart draws, for numbers. */
const PANEL_ROOM = 14;

/** From the least to the greatest value of a small chart, in pixels. */
const PANEL_SPAN = PANEL.height - 2 * PANEL_ROOM;

/**
 * Small charts one below the other, one for each of `names`, which stand in the field `panel`: all with one horizontal
 * scale, each with a vertical scale of its own.
 */
export function panels(names: readonly string[], size: Size, values: readonly object[], layer: Layer[]): Body {
  return {
    data: { values: [...values] },
    facet: { row: { field: "panel", type: "nominal", sort: [...names] } },
    spacing: { row: PANEL.name + PANEL.gap },
    spec: { width: size.width, height: PANEL.height, layer },
    resolve: { scale: { y: "independent" } },
  };
}

/** Left free before the first month, for its number, in pixels. */
const NUMBER = 22;

/** A small chart's marks, each of the rows that name it. Printed points are not joined: they are not always counted alike. */
export function measureLayers(
  { first, last }: { readonly first: Month; readonly last: Month },
  width: number,
  panels: readonly (readonly MeasureSummary[])[],
): Layer[] {
  const years = monthsAcross(last - first > 96 ? 2 : 1);
  const [from, to] = [firstDay(first), firstDay(last)];
  const domain = [from - ((to - from) * NUMBER) / (width - NUMBER), to];
  const x = { ...years, scale: { ...years.scale, domain, nice: false } };
  const units = Object.fromEntries(panels.map(([{ label, unit }]) => [visible(label), unit === "share" ? "%" : ""]));
  const labelExpr = `datum.label + ${JSON.stringify(units)}[parent.panel]`;
  const y = (field: string) =>
    ({
      field,
      type: "quantitative",
      scale: { zero: false, nice: false, padding: PANEL_ROOM },
      axis: { tickCount: 3, domain: false, ticks: false, labelExpr },
    }) as const;
  const of = (mark: string) => [{ filter: `datum.mark === '${mark}'` }];
  return [
    {
      transform: of("target"),
      mark: { type: "rule", color: COLOURS.muted, strokeWidth: 1.2, strokeDash: [6, 4] },
      encoding: { y: y("value") },
    },
    { transform: of("fan"), encoding: { x }, layer: fan(y) },
    {
      transform: of("point"),
      mark: { type: "point", size: 26, filled: true, color: COLOURS.ink, opacity: 1 },
      encoding: { x, y: y("value") },
    },
    {
      transform: of("text"),
      mark: {
        type: "text",
        baseline: "middle",
        fontSize: 11.5,
        align: { expr: "datum.align" },
        dx: { expr: "datum.dx" },
        dy: { expr: "datum.dy" },
        color: { expr: "datum.color" },
      },
      encoding: { x, y: y("value"), text: { field: "text" } },
    },
  ];
}

/** Between the middles of two words that do not touch, and from a point to the middle of its number, in pixels. */
const APART = 13;
const BESIDE_POINT = 10;

/** What a small chart of one measure draws, a row for each mark: shares in per cent, other values as they are. */
export function measureRows(rows: readonly MeasureSummary[], last: Month): object[] {
  const { unit } = rows[0];
  const drawn = (value: number) => (unit === "share" ? 100 * value : value);
  const printed = rows.flatMap(({ month, value }) =>
    month !== null && value !== null ? [{ month, value: drawn(value), text: valueText(unit, value) }] : [],
  );
  const fan = rows.flatMap((row) =>
    row.month !== null && row.spread && row.month <= last ? [{ row, month: row.month, spread: row.spread }] : [],
  );
  const targets = rows.flatMap(({ target }) => (target === null ? [] : [target])).slice(0, 1);
  const beside = [
    ...targets.map((target) => ({ value: drawn(target), text: `target ${valueText(unit, target)}` })),
    ...fan.slice(-1).map(({ spread, row }) => ({
      value: drawn(spread.p50),
      text: definite(measureEnds(row))[0],
    })),
  ];
  const values = [
    ...[...printed, ...beside].map(({ value }) => value),
    ...fan.flatMap(({ spread }) => [drawn(spread.p10), drawn(spread.p90)]),
  ];
  const pixels = PANEL_SPAN / (Math.max(...values) - Math.min(...values) || 1);
  const texts = [...ends(printed), ...parted(beside, pixels, last)];
  return [
    ...targets.map((target) => ({ mark: "target", value: drawn(target) })),
    ...fan.map(({ month, spread: { p10, p25, p50, p75, p90 } }) => ({
      ...{ mark: "fan", month: firstDay(month) },
      ...{ p10: drawn(p10), p25: drawn(p25), p50: drawn(p50), p75: drawn(p75), p90: drawn(p90) },
    })),
    ...printed.map(({ month, value }) => ({ mark: "point", month: firstDay(month), value })),
    ...texts.map(({ month, ...text }) => ({ mark: "text", month: firstDay(month), ...text })),
  ].map((row) => ({ panel: visible(rows[0].label), ...row }));
}

/** A word at a month and a value, so many pixels aside. */
interface Text {
  readonly month: Month;
  readonly value: number;
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
  readonly align: "left" | "center";
  readonly color: string;
}

/** What the first and the last point say, above or below them, away from their neighbours. */
function ends(points: readonly Pick<Text, "month" | "value" | "text">[]): Text[] {
  const chosen = points.length > 1 ? [0, points.length - 1] : [0];
  return chosen.flatMap((at) => {
    const point = points[at];
    if (!point) return [];
    const near = points[at === 0 ? 1 : at - 1];
    const dy = near && near.value > point.value ? BESIDE_POINT : -BESIDE_POINT;
    return [{ ...point, dx: 0, dy, align: "center", color: COLOURS.muted }];
  });
}

/** The two words beside the last month, moved apart where they would touch. */
function parted(words: readonly Pick<Text, "value" | "text">[], pixels: number, month: Month): Text[] {
  const [upper, lower] = [...words].sort((a, b) => b.value - a.value);
  const missing = upper && lower ? Math.max(0, APART - (upper.value - lower.value) * pixels) : 0;
  return words.map((word) => ({
    ...{ ...word, month, dx: 6, dy: (word === upper ? -missing : missing) / 2 },
    ...({ align: "left", color: COLOURS.ink } as const),
  }));
}
