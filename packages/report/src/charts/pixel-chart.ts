import type { TopLevelSpec } from "vega-lite";
import { visible, wrap } from "../words/format.js";
import { CHART, CONFIG, PADDING } from "./chart-spec.js";
import { drawSpec } from "./charts.js";
import type { Figure, FigureWords } from "./figure.js";

/** A chart laid out in pixels, for what has no common scale of months or numbers, before it is drawn. */
export interface PixelPlan extends FigureWords {
  /** In pixels, its title apart. */
  readonly height: number;
  /** Marks placed in pixels, x from the left and y from the top of the drawing below its title. */
  readonly layers: readonly object[];
}

/** Pixels below the marks. */
const FOOT = 6;

/** Pixels that its marks may take, from side to side. */
export const PIXEL_WIDTH = CHART.width - 8 - PADDING.right;

/** Draws each plan as SVG. */
export async function drawPixelCharts(plans: readonly PixelPlan[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { layers, height, ...told } of plans) {
    const svg = await drawSpec(spec({ ...told, height, layers }), told.alternative);
    figures.push({ ...told, svg, height: PADDING.top + height + FOOT });
  }
  return figures;
}

/** Rectangles, each from `left` to `right` and from `top` to `bottom`, filled as it says. */
export function boxes(values: readonly object[]): object {
  return {
    data: { values },
    mark: { type: "rect" },
    encoding: { ...axes("left", "top"), x2: { field: "right" }, y2: { field: "bottom" }, color: as("fill") },
  };
}

/** Words, each with its middle at `y`, beginning at `x` or about it, filled as it says. */
export function words(values: readonly object[], align: "left" | "center", fontSize: number): object {
  return {
    data: { values },
    mark: { type: "text", align, baseline: "middle", fontSize },
    encoding: { ...axes("x", "y"), text: { field: "text" }, color: as("fill") },
  };
}

const as = (field: string) => ({ field, type: "nominal", scale: null, legend: null });

/** Pixels as they are: the scale of the whole drawing is its size. */
function axes(x: string, y: string) {
  return { x: { field: x, type: "quantitative", axis: null }, y: { field: y, type: "quantitative", axis: null } };
}

function spec({ title, key, height, layers }: PixelPlan): TopLevelSpec {
  const scaled = layers.map((layer) => withScale(layer, height));
  return {
    width: PIXEL_WIDTH,
    height,
    autosize: "none",
    padding: { left: 8, right: PADDING.right, top: PADDING.top, bottom: FOOT },
    title: { text: wrap(visible(title), 56), subtitle: wrap(key, 74) },
    config: { ...CONFIG, title: { ...CONFIG.title, dx: 0 } },
    layer: scaled,
  } as unknown as TopLevelSpec;
}

function withScale(layer: object, height: number): object {
  const { encoding, ...rest } = layer as { encoding: { x: object; y: object } };
  const scale = (domain: number[]) => ({ scale: { domain, nice: false, zero: false } });
  const x = { ...encoding.x, ...scale([0, PIXEL_WIDTH]) };
  const y = { ...encoding.y, ...scale([height, 0]) };
  return { ...rest, encoding: { ...encoding, x, y } };
}
