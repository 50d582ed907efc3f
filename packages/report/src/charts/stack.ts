import type { Month } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { COLOURS } from "../html/style.js";
import { wrap } from "../words/format.js";
import { type Body, count, firstDay, type Layer, monthsAcross, pageSize } from "./chart.js";

/** One area of a stack: its means by month, and what stands beside its end; nothing of a small one. */
export interface Band {
  readonly label: string;
  readonly means: readonly number[];
}

/** Room for the names at the right, and how many letters of them go on a line. */
const NAMES = { width: 196, letters: 25, line: 13, gap: 3, lead: 20 };

/** Of a stack's drawing: taller than a fan, for the names beside it. */
export const STACK_SIZE = pageSize(356, { right: NAMES.width });

/** From the bottom up; neighbours differ in lightness. */
const SHADES = [COLOURS.line, COLOURS.outer, COLOURS.middle, "#e8eeee", COLOURS.inner];
const SMALL = "#f5f6f3";

/** Areas upon each other, each with its name and last mean at its end; the small ones stand on top under one name. */
export function stackBody(months: readonly Month[], bands: readonly Band[]): Body {
  const totals = months.map((_, t) => bands.reduce((sum, { means }) => sum + means[t], 0));
  const top = Math.max(...totals) * 1.02;
  return { layer: [areas(months, bands, top), ...names(bands, top)] };
}

function areas(months: readonly Month[], bands: readonly Band[], top: number): Layer {
  const isSmall = ({ label }: Band) => label === "";
  const fills = bands.map((band, b) => (isSmall(band) ? SMALL : SHADES[b % SHADES.length]));
  const lines = bands.map((band) => (isSmall(band) ? COLOURS.muted : "#ffffff"));
  const by = (range: string[]) =>
    ({ field: "band", type: "ordinal", scale: { domain: bands.map((_, b) => b), range }, legend: null }) as const;
  return {
    data: {
      values: bands.flatMap(({ means }, band) =>
        months.map((month, t) => ({ band, month: firstDay(month), mean: means[t] })),
      ),
    },
    mark: { type: "area", strokeWidth: 0.8 },
    encoding: {
      x: monthsAcross(),
      y: { ...children("mean", top), stack: "zero" },
      order: { field: "band", type: "quantitative" },
      fill: by(fills),
      stroke: by(lines),
    },
  };
}

/** A name with a line to the middle of its band's end, moved up or down until no two overlap. */
function names(bands: readonly Band[], top: number): Layer[] {
  const ends = [0];
  for (const { means } of bands) ends.push(definite(ends.at(-1)) + definite(means.at(-1)));
  const middle = (from: number, to: number) => (ends[from] + ends[to]) / 2;
  const named = bands.flatMap(({ label }, b) => (label === "" ? [] : [{ label, end: middle(b, b + 1) }]));
  const small = bands.length - named.length;
  const rest = {
    label: `${small} smaller kind${small === 1 ? "" : "s"} of home`,
    end: middle(named.length, bands.length),
  };
  const shown = (small > 0 ? [...named, rest] : named).map(({ label, end }) => ({
    lines: wrap(label, NAMES.letters),
    end,
  }));
  const pixel = top / STACK_SIZE.height;
  const places = apart(
    shown.map(({ end, lines }) => ({ at: end, size: (lines.length * NAMES.line + NAMES.gap) * pixel })),
    top,
  );
  const values = shown.map(({ lines, end }, n) => {
    const first = places[n] + ((lines.length - 1) * NAMES.line * pixel) / 2;
    return { lines, end, place: places[n], first };
  });
  const beside = STACK_SIZE.width + NAMES.lead;
  return [
    {
      data: { values },
      mark: { type: "rule", color: COLOURS.muted, strokeWidth: 0.8 },
      encoding: {
        x: { value: STACK_SIZE.width + 2 },
        x2: { value: beside - 4 },
        y: children("end", top),
        y2: { field: "place" },
      },
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
      encoding: { x: { value: beside }, y: children("first", top), text: { field: "lines" } },
    },
  ];
}

const children = (field: string, top: number) => ({ ...count(field), scale: { domain: [0, top], nice: false } });

/** Moves middles apart, in their order, until each has its size to itself between 0 and `room`. */
function apart(items: readonly { readonly at: number; readonly size: number }[], room: number): number[] {
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
