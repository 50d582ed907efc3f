import type { MeasureSummary, Month } from "@sufficiency/core";
import { COLOURS } from "../html/style.js";
import { visible } from "../words/format.js";
import { firstDay, monthsAcross } from "./axes.js";
import type { Layer } from "./chart.js";
import { fan } from "./marks.js";
import { PANEL_ROOM } from "./panels.js";

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
