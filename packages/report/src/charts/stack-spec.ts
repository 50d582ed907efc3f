import { definite, type Month } from "@sufficiency/core";
import type { TopLevelSpec } from "vega-lite";
import { COLOURS } from "../html/style.js";
import { visible, wrap } from "../words/format.js";
import { CHART, CONFIG, COUNTS, firstDay, MONTHS_ACROSS, PADDING } from "./chart-spec.js";
import type { FigureWords } from "./figure.js";

/** One area of a stack: its means by month, and what stands beside its end; nothing of a small one. */
export interface Band {
  readonly label: string;
  readonly means: readonly number[];
}

/** Of a stack's drawing, in pixels before it is scaled: taller than a fan, for the names beside it. */
export const STACK_SIZE = { width: CHART.width, height: 460 };

/** Room for the names at the right, and how many letters of them go on a line. */
const NAMES = { width: 186, letters: 27, line: 13, gap: 3 };
const PLOT = {
  width: STACK_SIZE.width - PADDING.left - NAMES.width,
  height: STACK_SIZE.height - PADDING.top - PADDING.bottom,
};

/** Neighbours differ in lightness, so that a grey print parts them too. */
const SHADES = [COLOURS.line, COLOURS.outer, "#3d8592", "#e8eeee", COLOURS.inner];
const SMALL = "#f5f6f3";

/** Areas upon each other, each with its name and last mean at its end; the small ones stand on top under one name. */
export function stackSpec(
  { title, key }: Pick<FigureWords, "title" | "key">,
  months: readonly Month[],
  bands: readonly Band[],
): TopLevelSpec {
  const floors = floorsOf(bands);
  const top = Math.max(...(floors.at(-1) ?? [1])) * 1.02;
  return {
    width: PLOT.width,
    height: PLOT.height,
    autosize: "none",
    padding: { ...PADDING, right: NAMES.width },
    title: { text: wrap(visible(title), 56), subtitle: wrap(key, 74) },
    config: CONFIG,
    layer: [...areas(months, bands, floors, top), ...names(bands, floors, top)],
  } as unknown as TopLevelSpec;
}

/** The lower edge of each band by month, and after the last the upper edge of all. */
function floorsOf(bands: readonly Band[]): number[][] {
  const floors = [bands[0]?.means.map(() => 0) ?? []];
  for (const { means } of bands) floors.push(definite(floors.at(-1)).map((floor, t) => floor + means[t]));
  return floors;
}

function areas(months: readonly Month[], bands: readonly Band[], floors: readonly number[][], top: number): object[] {
  return bands.map(({ label }, b) => ({
    data: {
      values: months.map((month, t) => ({
        month: firstDay(month),
        from: floors[b][t],
        to: floors[b + 1][t],
      })),
    },
    mark: {
      type: "area",
      color: label === "" ? SMALL : SHADES[b % SHADES.length],
      stroke: label === "" ? COLOURS.muted : "#ffffff",
      strokeWidth: label === "" ? 0.4 : 0.8,
    },
    encoding: { x: MONTHS_ACROSS, y: { ...at("from", top), axis: COUNTS }, y2: { field: "to" } },
  }));
}

/** A name with a line to the middle of its band's end, moved up or down until no two overlap. */
function names(bands: readonly Band[], floors: readonly number[][], top: number): object[] {
  const middle = (from: number, to: number) => (definite(floors[from].at(-1)) + definite(floors[to].at(-1))) / 2;
  const named = bands.flatMap(({ label }, b) => (label === "" ? [] : [{ label, end: middle(b, b + 1) }]));
  const small = bands.length - named.length;
  const rest = {
    label: `${small} smaller kind${small === 1 ? "" : "s"} of home`,
    end: middle(named.length, bands.length),
  };
  const told = (small > 0 ? [...named, rest] : named).map(({ label, end }) => ({
    lines: wrap(label, NAMES.letters),
    end,
  }));
  const pixels = top / PLOT.height;
  const places = spread(
    told.map(({ end, lines }) => ({ at: end / pixels, size: lines.length * NAMES.line + NAMES.gap })),
    PLOT.height,
  );
  const values = told.map(({ lines, end }, n) => {
    const place = places[n] * pixels;
    return { lines, end, place, first: place + ((lines.length - 1) * NAMES.line * pixels) / 2 };
  });
  const beside = PLOT.width + 20;
  return [
    {
      data: { values },
      mark: { type: "rule", color: COLOURS.muted, strokeWidth: 0.8 },
      encoding: { x: { value: PLOT.width + 2 }, x2: { value: beside - 4 }, y: at("end", top), y2: { field: "place" } },
    },
    {
      data: { values },
      mark: {
        type: "text",
        align: "left",
        baseline: "middle",
        fontSize: 12,
        lineHeight: NAMES.line,
        color: COLOURS.ink,
      },
      encoding: { x: { value: beside }, y: at("first", top), text: { field: "lines" } },
    },
  ];
}

const at = (field: string, top: number) => ({
  field,
  type: "quantitative",
  scale: { domain: [0, top], nice: false, zero: true },
});

/** Moves middles apart, in their order, until each has its size to itself between 0 and `room`. */
function spread(items: readonly { readonly at: number; readonly size: number }[], room: number): number[] {
  const places = items.map(({ at: place }) => place);
  items.forEach(({ size }, n) => {
    const floor = n === 0 ? 0 : places[n - 1] + items[n - 1].size / 2;
    places[n] = Math.max(places[n], floor + size / 2);
  });
  for (let n = items.length - 1; n >= 0; n--) {
    const ceiling = n === items.length - 1 ? room : places[n + 1] - items[n + 1].size / 2;
    places[n] = Math.min(places[n], ceiling - items[n].size / 2);
  }
  return places;
}
