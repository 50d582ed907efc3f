import { calendarMonth, definite, type HorizonSummary, type Month, type Projection, yearOf } from "@sufficiency/core";
import { COLOURS } from "../html/style.js";
import { wideTable } from "../html/wide-table.js";
import { chanceText, visible } from "../words/format.js";
import { labelOf } from "../words/label-words.js";
import { headlineMonth, requirementAt } from "../words/lookup.js";
import { boxes, PIXEL_WIDTH, type PixelPlan, words } from "./pixel-chart.js";

/** A kind of home and, for each quarter, the highest chance of any of its months that it is short. */
interface Strip {
  readonly label: string;
  readonly chances: readonly number[];
}

/** From a chance that hardly counts to one that is all but certain; the lightness alone tells them apart. */
const SHADES = ["#f1f4f4", COLOURS.outer, COLOURS.inner, "#3d8592", COLOURS.line];
const STEPS = [0.05, 0.2, 0.5, 0.8];

const STRIP = { label: 18, box: 24, gap: 8 };
const YEARS = 20;

/** The chance of a shortfall by kind of home and quarter, up to the headline month; undefined where nothing is planned or projected. */
export function shortfallMap(projection: Projection): PixelPlan | undefined {
  const quarters = quartersOf(projection);
  const strips = shown(projection.horizon).map((row) => stripOf(projection, row, quarters));
  if (strips.length === 0 || quarters.length === 0) return undefined;
  return {
    name: "shortfall-map",
    title: "Chance of a shortfall by kind of home and quarter",
    finding: finding(projection, strips),
    key: "Per cent: the highest chance of the quarter's months. The darker, the likelier.",
    alternative: alternative(projection, strips),
    height: YEARS + strips.length * (STRIP.label + STRIP.box + STRIP.gap),
    layers: [
      boxes(boxesOf(strips)),
      words(labels(strips), "left", 12.5),
      words(years(quarters), "left", 12),
      ...numbers(projection, strips),
    ],
    table: wideTable(
      "Chance of a shortfall",
      quarters.map(quarterWords),
      strips.flatMap(({ label, chances }) =>
        chances.map((chance, q) => ({
          row: label,
          column: quarterWords(quarters[q]),
          text: chanceText(chance, projection.run.members),
        })),
      ),
    ),
  };
}

/** Fostering is short of places when it is short of households: it stands there once. */
function shown(rows: readonly HorizonSummary[]): HorizonSummary[] {
  const isHousehold = (id: string) => rows.some((row) => row.placement === id && row.resource === "household");
  return rows.filter(({ placement, resource }) => resource !== "bed" || !isHousehold(placement));
}

/** The last months of the quarters that the projection has up to the headline. */
function quartersOf(projection: Projection): Month[] {
  const { origin } = projection.meta;
  const last = headlineMonth(projection);
  const months = Array.from({ length: last - origin }, (_, t) => origin + 1 + t);
  return months.filter((month) => month === last || calendarMonth(month) % 3 === 0);
}

function stripOf(projection: Projection, row: HorizonSummary, quarters: readonly Month[]): Strip {
  const { placement, resource } = row;
  const label = labelOf(projection, placement);
  const chance = (month: Month) => {
    const at = (measure?: "peak-day") => requirementAt(projection, month, placement, resource, measure);
    return (at("peak-day") ?? at())?.shortfallProbability ?? 0;
  };
  const chances = quarters.map((end, q) => {
    const first = (quarters[q - 1] ?? projection.meta.origin) + 1;
    return Math.max(...Array.from({ length: end - first + 1 }, (_, t) => chance(first + t)));
  });
  return { label: resource === "household" ? `${label}, households` : label, chances };
}

const top = (strip: number) => YEARS + strip * (STRIP.label + STRIP.box + STRIP.gap);
const across = (strip: Strip) => PIXEL_WIDTH / strip.chances.length;

function boxesOf(strips: readonly Strip[]): object[] {
  return strips.flatMap((strip, s) =>
    strip.chances.map((chance, q) => ({
      left: q * across(strip) + 0.5,
      right: (q + 1) * across(strip) - 0.5,
      top: top(s) + STRIP.label,
      bottom: top(s) + STRIP.label + STRIP.box,
      fill: SHADES[shade(chance)],
    })),
  );
}

const shade = (chance: number) => STEPS.filter((step) => chance >= step).length;

function labels(strips: readonly Strip[]): object[] {
  return strips.map(({ label }, s) => ({ x: 0, y: top(s) + STRIP.label / 2, text: visible(label), fill: COLOURS.ink }));
}

/** Each calendar year where its first quarter begins. */
function years(quarters: readonly Month[]): object[] {
  const isFirst = (month: Month, q: number) => q === 0 || yearOf(month) !== yearOf(quarters[q - 1]);
  return quarters.flatMap((month, q) =>
    isFirst(month, q)
      ? [{ x: (q * PIXEL_WIDTH) / quarters.length + 1, y: 8, text: String(yearOf(month)), fill: COLOURS.muted }]
      : [],
  );
}

/** The chances in the boxes as the table has them, per cent as the subtitle says: light on dark and dark on light. */
function numbers({ run }: Projection, strips: readonly Strip[]): object[] {
  const all = strips.flatMap((strip, s) =>
    strip.chances.map((chance, q) => ({
      x: (q + 0.5) * across(strip),
      y: top(s) + STRIP.label + STRIP.box / 2,
      text: chanceText(chance, run.members).replace("%", ""),
      fill: shade(chance) >= 3 ? "#ffffff" : COLOURS.ink,
    })),
  );
  return [words(all, "center", 12)];
}

const quarterWords = (end: Month) => `${yearOf(end)} Q${Math.ceil(calendarMonth(end) / 3)}`;

function finding({ run }: Projection, strips: readonly Strip[]): string {
  const worst = [...strips].sort((a, b) => Math.max(...b.chances) - Math.max(...a.chances))[0];
  const likely = strips.filter(({ chances }) => Math.max(...chances) > 0.5).length;
  const count = `${likely} of ${strips.length} planned kinds of home are likelier short than not in some quarter`;
  return `${count}; most of all ${visible(worst.label)}, up to ${chanceText(Math.max(...worst.chances), run.members)}`;
}

function alternative({ run }: Projection, strips: readonly Strip[]): string {
  const course = ({ label, chances }: Strip) => {
    const [first, last] = [chances[0], definite(chances.at(-1))].map((chance) => chanceText(chance, run.members));
    return `${visible(label)} ${first} at first, ${last} at the end, at most ${chanceText(Math.max(...chances), run.members)}`;
  };
  return `Heat map: chance of a shortfall by kind of home and quarter. ${strips.map(course).join("; ")}.`;
}
