import type { Tornado } from "@sufficiency/scenarios";
import type { TopLevelSpec } from "vega-lite";
import { COLOURS } from "../html/style.js";
import { visible, wrap } from "../words/format.js";
import { namedBars, outcomeWords } from "../words/tornado-words.js";
import { CONFIG } from "./chart-spec.js";
import { drawSpec } from "./charts.js";

const WIDTH = 760;
const BAND = 26;
const LABELS = 370;
const PADDING = { left: LABELS, right: 20, top: 76, bottom: 40 };

/** A label that its margin holds; the table has the whole of it. */
const SHORTENED = "length(datum.label) > 58 ? substring(datum.label, 0, 57) + '…' : datum.label";

/** A tornado: a pair of bars for each figure named, at the low and at the high end of its range. */
export function drawTornado(tornado: Tornado, named: number): Promise<string> {
  const bars = namedBars(tornado.bars, named);
  const values = bars.flatMap(({ figure, low, high }) => [
    { figure: visible(figure.id), end: "low", change: low.mean },
    { figure: visible(figure.id), end: "high", change: high.mean },
  ]);
  const title = outcomeWords(tornado.outcome);
  const spoken = bars.map(
    ({ figure, low, high }) =>
      `${visible(figure.id)} ${low.mean.toFixed(1)} at its low, ${high.mean.toFixed(1)} at its high end`,
  );
  const none = "No figure by itself changes it beyond chance";
  return drawSpec(
    spec(title, values),
    `Bar chart. ${title}, change of the expected number. ${spoken.join("; ") || none}.`,
  );
}

function spec(title: string, values: readonly { figure: string }[]): TopLevelSpec {
  const figures = [...new Set(values.map(({ figure }) => figure))];
  return {
    width: WIDTH - PADDING.left - PADDING.right,
    height: Math.max(1, figures.length) * BAND,
    autosize: "none",
    padding: PADDING,
    title: {
      text: wrap(title, 90),
      subtitle: "Change of the expected number. Dark: figure at its high end. Light: at its low end.",
    },
    config: { ...CONFIG, title: { ...CONFIG.title, dx: 8 - LABELS } },
    data: { values },
    mark: { type: "bar", height: { band: 0.9 } },
    encoding: {
      y: {
        field: "figure",
        type: "nominal",
        sort: figures,
        axis: { title: null, labelLimit: 0, labelExpr: SHORTENED, ticks: false, domain: false },
      },
      yOffset: { field: "end", sort: ["low", "high"] },
      x: { field: "change", type: "quantitative", axis: { title: null, tickCount: 7, format: "+,d" } },
      color: {
        field: "end",
        scale: { domain: ["low", "high"], range: [COLOURS.inner, COLOURS.line] },
        legend: null,
      },
    },
  } as unknown as TopLevelSpec;
}
