import { COLOURS } from "../html/style.js";
import type { Layer } from "./chart.js";

/** How a field of numbers stands on the vertical axis. */
type Upwards = (field: string) => { readonly field: string; readonly type: "quantitative" };

/** From hardly anything to nearly all: neighbours differ in lightness, so that a grey print parts them too. */
const TINTS = ["#f1f4f4", COLOURS.outer, COLOURS.inner, COLOURS.middle, COLOURS.line] as const;

/** A fan: bands for 50% and 80% and the median's line, by the fields p10 to p90. */
export function fan(y: Upwards): Layer[] {
  const band = (low: string, high: string, color: string): Layer => ({
    mark: { type: "area", color },
    encoding: { y: y(low), y2: { field: high } },
  });
  return [
    band("p10", "p90", COLOURS.outer),
    band("p25", "p75", COLOURS.inner),
    { mark: { type: "line", color: COLOURS.line, strokeWidth: 2.2 }, encoding: { y: y("p50") } },
  ];
}

/** Bars to the median, each with a line for its 80% interval. */
export function intervalBars(y: Upwards): Layer[] {
  return [
    { mark: { type: "bar", color: COLOURS.inner }, encoding: { y: y("p50") } },
    {
      mark: { type: "rule", color: COLOURS.line, strokeWidth: 2 },
      encoding: { y: y("p10"), y2: { field: "p90" } },
    },
  ];
}

/** What is planned: a line of dashes, level until the next month. */
export function plannedLine(y: Upwards): Layer {
  return {
    mark: { type: "line", color: COLOURS.ink, strokeWidth: 1.6, strokeDash: [6, 4], interpolate: "step-after" },
    encoding: { y: y("planned") },
  };
}

/** An upright line of dashes at each month of `values`: a new regime. */
export function uprights(values: readonly object[]): Layer {
  return {
    data: { values: [...values] },
    mark: { type: "rule", color: COLOURS.muted, strokeDash: [3, 3] },
  };
}

/** Cells, a shade darker at each of `steps` of their `value`, and in each its `text`: light on dark and dark on light. */
export function heatMap(steps: readonly number[]): Layer[] {
  return [
    {
      mark: { type: "rect" },
      encoding: {
        color: {
          field: "value",
          type: "quantitative",
          scale: { type: "threshold", domain: [...steps], range: [...TINTS] },
          legend: null,
        },
      },
    },
    {
      mark: { type: "text", baseline: "middle", fontSize: 12, color: COLOURS.ink },
      encoding: {
        text: { field: "text" },
        color: { condition: { test: `datum.value >= ${steps[2]}`, value: "#ffffff" }, value: COLOURS.ink },
      },
    },
  ];
}

/** The two bars of a row, one below the other, by the values of `field` with their fills. */
export function pairedBars(field: string, pair: readonly (readonly [value: string, fill: string])[]): Layer {
  const [domain, range] = [pair.map(([value]) => value), pair.map(([, fill]) => fill)];
  return {
    mark: { type: "bar", height: { band: 0.94 } },
    encoding: {
      yOffset: { field, type: "nominal", sort: domain },
      color: { field, type: "nominal", scale: { domain, range }, legend: null },
    },
  };
}

/** The `text` of each of such bars at its end. */
export function barNumbers(field: string, order: readonly string[]): Layer {
  return {
    mark: { type: "text", align: "left", baseline: "middle", dx: 5, fontSize: 12, color: COLOURS.ink },
    encoding: { yOffset: { field, type: "nominal", sort: [...order] }, text: { field: "text" } },
  };
}
