import { type Body, type Layer, pageSize, type Size } from "./chart.js";

/** Of small charts, in pixels: the name of one, its plot, and the gap between the plot and the next name. */
const PANEL = { name: 16, height: 70, gap: 26 };

/** The size of so many small charts, with room beside them for names. */
export function panelsSize(panels: number, right: number): Size {
  const height = panels * (PANEL.name + PANEL.height + PANEL.gap) - PANEL.name - PANEL.gap;
  return pageSize(height, { left: 44, right, top: PANEL.name + 6 });
}

/** Pixels kept free above and below what a small chart draws, for numbers. */
export const PANEL_ROOM = 14;

/** From the least to the greatest value of a small chart, in pixels. */
export const PANEL_SPAN = PANEL.height - 2 * PANEL_ROOM;

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
