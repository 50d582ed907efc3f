import type { Outcome, Tornado } from "@sufficiency/scenarios";
import type { Bar, Estimate } from "@sufficiency/scenarios/advanced";
import { COLOURS } from "../html/style.js";
import { unitWords, visible } from "../words/format.js";
import { signed } from "../words/numbers.js";
import type { Body, Chart } from "./chart.js";
import { pairedBars } from "./marks.js";

/** Standard errors by which a swing must differ from nothing to be named: many figures are tried. */
const BEYOND_CHANCE = 3;

/** What an outcome counts. */
export function outcomeWords({ label, resource, measure, quantity }: Outcome): string {
  const busiest = measure === "peak-day" ? ", busiest day" : "";
  return `${visible(label)}${busiest}: ${unitWords(resource)} ${quantity === "short" ? "short" : "needed"}`;
}

/** The figures that the chart and the table name: those tried at both ends whose swing is beyond chance, the widest first. */
export function namedBars(bars: readonly Bar[], named: number): (Bar & { low: Estimate; high: Estimate })[] {
  return bars
    .filter((bar): bar is Bar & { low: Estimate; high: Estimate } => bar.low !== null && bar.high !== null)
    .filter(({ swing }) => Math.abs(swing.mean) > BEYOND_CHANCE * swing.error)
    .slice(0, named);
}

/** Of a pair of bars, in pixels. */
const STEP = 26;

/** Wider than a chart of the report, for the names of the inputs. */
const SIZE = { width: 370, left: 370, right: 20, top: 0, bottom: 32 };

/** A label that its margin holds; the table has the whole of it. */
const SHORTENED = "length(datum.label) > 58 ? substring(datum.label, 0, 57) + '…' : datum.label";

/** A tornado: a pair of bars for each input named, at the low and at the high end of its range. */
export function tornadoChart(tornado: Tornado, named: number): Chart {
  const bars = namedBars(tornado.bars, named);
  const title = outcomeWords(tornado.outcome);
  const spoken = bars.map(
    ({ input, low, high }) =>
      `${visible(input.id)} ${signed(low.mean)} at its low, ${signed(high.mean)} at its high end`,
  );
  const none = "No input by itself changes it beyond random variation";
  return {
    name: `tornado-${tornado.outcome.placement}`,
    title,
    key: "Change of the expected number. Dark: input at its high end. Light: at its low end.",
    alternative: `Bar chart. ${title}, change of the expected number. ${spoken.join("; ") || none}.`,
    size: { ...SIZE, height: Math.max(1, bars.length) * STEP },
    body: bodyOf(bars),
  };
}

function bodyOf(bars: ReturnType<typeof namedBars>): Body {
  const values = bars.flatMap(({ input, low, high }) => [
    { input: visible(input.id), end: "low", change: low.mean },
    { input: visible(input.id), end: "high", change: high.mean },
  ]);
  return {
    data: { values },
    encoding: {
      y: {
        field: "input",
        type: "nominal",
        sort: null,
        axis: { labelExpr: SHORTENED, ticks: false, domain: false },
      },
      x: {
        field: "change",
        type: "quantitative",
        axis: { tickCount: 5, labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+,~f')" },
      },
    },
    layer: [
      pairedBars("end", [
        ["low", COLOURS.inner],
        ["high", COLOURS.line],
      ]),
    ],
  };
}
