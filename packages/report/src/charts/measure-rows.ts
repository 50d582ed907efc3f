import type { MeasureSummary, Month } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { COLOURS } from "../html/style.js";
import { visible } from "../words/format.js";
import { measureEnds, valueText } from "../words/measure-words.js";
import { firstDay } from "./axes.js";
import { PANEL_SPAN } from "./panels.js";

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
