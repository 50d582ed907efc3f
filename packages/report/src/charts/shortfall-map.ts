import { calendarMonth, type HorizonSummary, type Month, type Projection, yearOf } from "@sufficiency/core";
import { definite, isBed, isHousehold } from "@sufficiency/core/advanced";

import { COLOURS } from "../html/style.js";
import { type Cell, wideTable } from "../html/tables.js";
import { chanceText, labelOf, visible } from "../words/format.js";
import { headlineMonth, requirementAt } from "../words/lookup.js";
import { type Body, pageSize, type ReportChart } from "./chart.js";
import { heatMap } from "./marks.js";

/** A kind of home and, for each quarter, the highest chance of any of its months that it is short. */
interface Strip {
  readonly label: string;
  readonly chances: readonly number[];
}

/** Chances at which a cell is a shade darker. */
const STEPS = [0.05, 0.2, 0.5, 0.8];

/** Of a row, in pixels: its name, its cells and the gap to the next. */
const ROW = { name: 18, cell: 24, gap: 8 };
/** Above the rows, for years and quarters. */
const AXIS = 34;
const STEP = ROW.name + ROW.cell + ROW.gap;

/** The chance of a shortfall by kind of home and quarter, up to the headline month; none where nothing is planned or projected. */
export function shortfallMap(projection: Projection): ReportChart[] {
  const quarters = quartersOf(projection);
  const strips = shown(projection.horizon).map((row) => stripOf(projection, row, quarters));
  if (strips.length === 0 || quarters.length === 0) return [];
  const cells = strips.flatMap(({ label, chances }) =>
    chances.map((chance, q) => ({
      row: label,
      column: quarterWords(quarters[q]),
      chance,
      text: chanceText(chance, projection.run.members),
    })),
  );
  return [
    {
      name: "shortfall-map",
      title: "Chance of a shortfall by kind of home and quarter",
      finding: finding(projection, strips),
      key: "Per cent: the highest chance of the quarter's months. The darker, the likelier.",
      alternative: alternative(projection, strips),
      table: wideTable("Chance of a shortfall", quarters.map(quarterWords), cells),
      size: pageSize(strips.length * STEP - ROW.gap, { left: 8, top: AXIS, bottom: 8 }),
      body: bodyOf(cells),
    },
  ];
}

/** Rows of cells, each under its name; quarters from side to side, grouped by year. */
function bodyOf(cells: readonly (Cell & { readonly chance: number })[]): Body {
  return {
    data: {
      values: cells.map(({ row, column, chance, text }) => ({
        home: visible(row),
        quarter: column,
        value: chance,
        text: text.replace("%", ""),
      })),
    },
    encoding: {
      x: {
        field: "quarter",
        type: "ordinal",
        sort: null,
        scale: { paddingInner: 0.04, paddingOuter: 0 },
        axis: {
          orient: "top",
          labelAngle: 0,
          labelExpr: YEAR_OVER_QUARTER,
          labelPadding: 18,
          domain: false,
          ticks: false,
        },
      },
      y: {
        field: "home",
        type: "ordinal",
        sort: null,
        scale: { paddingInner: 1 - ROW.cell / STEP, paddingOuter: ROW.name / STEP / 2, align: 1 },
        axis: {
          ...{ domain: false, ticks: false, labelAlign: "left", labelPadding: 0 },
          labelOffset: -(ROW.cell + ROW.name) / 2,
          labelFontSize: 12.5,
          labelColor: COLOURS.ink,
        },
      },
    },
    layer: heatMap(STEPS),
  };
}

/** The quarter, and over the first of each year the year. */
const YEAR_OVER_QUARTER =
  "[datum.index === 0 || slice(datum.label, 5) === 'Q1' ? slice(datum.label, 0, 4) : '', slice(datum.label, 5)]";

/** Fostering is short of places when it is short of households: it stands there once. */
function shown(rows: readonly HorizonSummary[]): HorizonSummary[] {
  const hasHouseholds = (id: string) => rows.some((row) => row.placement === id && isHousehold(row.resource));
  return rows.filter(({ placement, resource }) => !isBed(resource) || !hasHouseholds(placement));
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
  return { label: isHousehold(resource) ? `${label}, households` : label, chances };
}

const quarterWords = (end: Month) => `${yearOf(end)} Q${Math.ceil(calendarMonth(end) / 3)}`;

function finding({ run }: Projection, strips: readonly Strip[]): string {
  const worst = [...strips].sort((a, b) => Math.max(...b.chances) - Math.max(...a.chances))[0];
  const likely = strips.filter(({ chances }) => Math.max(...chances) > 0.5).length;
  const kinds = `${likely} of the ${strips.length} kinds of home with planned capacity ${likely === 1 ? "is" : "are"}`;
  const most = `${visible(worst.label)}, up to ${chanceText(Math.max(...worst.chances), run.members)}`;
  return `In at least one quarter, ${kinds} more likely than not to fall short; the likeliest: ${most}`;
}

function alternative({ run }: Projection, strips: readonly Strip[]): string {
  const course = ({ label, chances }: Strip) => {
    const [first, last] = [chances[0], definite(chances.at(-1))].map((chance) => chanceText(chance, run.members));
    return `${visible(label)} ${first} at first, ${last} at the end, at most ${chanceText(Math.max(...chances), run.members)}`;
  };
  return `Heat map: chance of a shortfall by kind of home and quarter. ${strips.map(course).join("; ")}.`;
}
