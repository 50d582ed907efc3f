import type { TopLevelSpec } from "vega-lite";
import type { Html } from "../html/html.js";
import { visible, wrap } from "../words/format.js";
import { CHART, CONFIG, PADDING } from "./chart-spec.js";
import { drawSpec } from "./charts.js";

/** What a chart of supply shows, before it is drawn. */
export interface SupplyPlan {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  /** What the chart says, in a sentence: its heading. */
  readonly finding: string;
  /** How to read it. */
  readonly key: string;
  readonly alternative: string;
  /** In pixels, its title apart. */
  readonly height: number;
  /** Marks placed in pixels, x from the left and y from the top of the drawing below its title. */
  readonly layers: readonly object[];
  /** The numbers behind it. */
  readonly table: Html;
}

/** A chart of supply and the drawing of it. */
export interface SupplyChart extends SupplyPlan {
  /** A whole SVG document, the same bytes on every run. */
  readonly svg: string;
}

/** Pixels that the marks of a chart of supply may take, from side to side. */
export const SUPPLY_WIDTH = CHART.width - 8 - PADDING.right;

/** Draws each plan as SVG. */
export async function drawSupply(plans: readonly SupplyPlan[]): Promise<SupplyChart[]> {
  const charts: SupplyChart[] = [];
  for (const plan of plans) charts.push({ ...plan, svg: await drawSpec(spec(plan), plan.alternative) });
  return charts;
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

function spec({ title, key, height, layers }: SupplyPlan): TopLevelSpec {
  const scaled = layers.map((layer) => withScale(layer, height));
  return {
    width: SUPPLY_WIDTH,
    height,
    autosize: "none",
    padding: { left: 8, right: PADDING.right, top: PADDING.top, bottom: 6 },
    title: { text: wrap(visible(title), 56), subtitle: wrap(key, 74) },
    config: { ...CONFIG, title: { ...CONFIG.title, dx: 0 } },
    layer: scaled,
  } as unknown as TopLevelSpec;
}

function withScale(layer: object, height: number): object {
  const { encoding, ...rest } = layer as { encoding: { x: object; y: object } };
  const scale = (domain: number[]) => ({ scale: { domain, nice: false, zero: false } });
  const x = { ...encoding.x, ...scale([0, SUPPLY_WIDTH]) };
  const y = { ...encoding.y, ...scale([height, 0]) };
  return { ...rest, encoding: { ...encoding, x, y } };
}
