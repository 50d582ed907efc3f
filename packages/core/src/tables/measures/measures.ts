import { type Ensemble, type Spread, scaled } from "../../ensemble/index.js";
import type { MeasureRow } from "../../pack/types.js";
import { INDICATORS, type Indicator } from "../../requirements/index.js";
import { definite } from "../../vocabulary/issue.js";
import { formatMonth, type Month } from "../../vocabulary/month.js";
import { number, spread, text } from "../column.js";
import type { Scope } from "../scope.js";
import type { OutputTable } from "../summary.js";
import type { Column, NumberFormat } from "../table.js";
import {
  type Followed,
  followed,
  latestTarget,
  MEASURES_KEPT,
  MeasureCounter,
  measureSeries,
} from "./measure-counter.js";

/**
 * One of the strategy's own measures, as it was printed on a date or as it is projected for the end of a month.
 *
 * @example
 * const projected = projection.measures.filter(({ kind }: MeasureSummary) => kind === "projected");
 * projected.length > 0; // => true
 */
export interface MeasureSummary {
  readonly indicator: string;
  readonly label: string;
  /** Of a share, 1 is the whole. */
  readonly unit: "per 10,000" | "share" | "children";
  readonly kind: "printed" | "projected" | "not-projected";
  /** Null where it is not projected. */
  readonly month: Month | null;
  /** What was printed; null in other rows. */
  readonly value: number | null;
  /** What is projected; null in other rows. */
  readonly spread: Spread | null;
  /** The latest target that was printed; null where there is none, and in printed rows. */
  readonly target: number | null;
  /** Share of members that meet it; null where there is nothing to meet. */
  readonly meetsTarget: number | null;
  /** The scorecard's colour; empty where it gave none. */
  readonly rating: string;
  /** An id of sources.csv; empty of a projection. */
  readonly source: string;
  readonly note: string;
}

const inItsUnit = ({ unit }: MeasureSummary): NumberFormat => (unit === "share" ? "share" : "mean");

/** A printed figure stands under the mean; a quantile is of a projected row. */
const VALUES = spread<Spread>("as unit says").map(
  ({ name, meaning, unit, of }): Column<MeasureSummary> => ({
    ...{ name, unit, format: inItsUnit },
    meaning: name === "mean" ? "Mean over all simulated paths, or the printed figure." : meaning,
    of: ({ spread: projected, value }) => (projected ? of(projected) : name === "mean" ? value : null),
  }),
);

/** measures.csv */
export const MEASURES: OutputTable<MeasureSummary> = {
  name: "measures",
  title: "The strategy's own measures, as printed and as projected",
  about:
    "A printed figure stands under mean. meets_target is the share of paths that meet the target. Shares: 1 is the whole.",
  keys: ["indicator", "kind", "month"],
  columns: [
    text("indicator", "A measure, as in measures.csv of the data pack.", (row) => row.indicator),
    text("kind", "printed, projected, or not-projected with the reason as its note.", (row) => row.kind),
    {
      name: "month",
      meaning: "The date of a printed figure, or the month projected; empty where nothing is projected.",
      unit: "month",
      format: "text",
      of: (row) => (row.month === null ? null : formatMonth(row.month)),
    },
    text("unit", "share (1 is the whole), children, or per 10,000 children of the area.", (row) => row.unit),
    ...VALUES,
    number(
      "target",
      "The latest target that was printed; empty where there is none, and in printed rows.",
      "as unit says",
      inItsUnit,
      (row) => row.target,
    ),
    number(
      "meets_target",
      "Share of paths that meet the target.",
      "share of paths, 0 to 1",
      "chance",
      (row) => row.meetsTarget,
    ),
    text("rating", "The scorecard's colour; empty where it gave none.", (row) => row.rating),
    text("source", "An id of sources.csv; empty of a projection.", (row) => row.source),
    text("note", "What is to be known of the row.", (row) => row.note),
  ],
  counters: [MeasureCounter],
  rows: measureRows,
};

/**
 * By measure: what was printed, by date, then what is projected, by month from the origin, or
 * one row that says why it cannot be.
 */
function measureRows(ensemble: Ensemble, scope: Scope): MeasureSummary[] {
  const { pack } = scope;
  const items = followed(scope);
  return INDICATORS.flatMap((indicator) => {
    const printed = pack.measures
      .filter(({ measure, kind }) => measure === indicator.id && kind === "printed")
      .sort((a, b) => a.date - b.date);
    const item = items.findIndex((one) => one.indicator === indicator);
    const target = latestTarget(pack, indicator)?.input.value ?? null;
    if (item >= 0) return [...printed.map(printedRow), ...projectedRows(ensemble, scope, items[item], item, target)];
    if (printed.length === 0) return [];
    const row = { ...blank(indicator), kind: "not-projected" as const, target, note: indicator.because ?? "" };
    return [...printed.map(printedRow), row];
  });
}

const blank = ({ id, label, unit }: Indicator) => ({
  indicator: id,
  label,
  unit,
  month: null,
  value: null,
  spread: null,
  target: null,
  meetsTarget: null,
  rating: "",
  source: "",
  note: "",
});

function printedRow({ measure, date, rating, input }: MeasureRow): MeasureSummary {
  const indicator = definite(INDICATORS.find(({ id }) => id === measure));
  const { value, source, note } = input;
  return { ...blank(indicator), kind: "printed", month: date, value, rating: rating ?? "", source, note };
}

function projectedRows(
  ensemble: Ensemble,
  scope: Scope,
  { indicator, target: aim }: Followed,
  item: number,
  target: number | null,
): MeasureSummary[] {
  return Array.from({ length: scope.months + 1 }, (_, month) => {
    const series = measureSeries(scope, item, month);
    return {
      ...blank(indicator),
      kind: "projected" as const,
      month: scope.origin + month,
      spread: scaled(ensemble.spread(MEASURES_KEPT.values, series), 1 / indicator.parts),
      target,
      meetsTarget:
        aim === undefined || indicator.target === undefined ? null : ensemble.shareAboveZero(MEASURES_KEPT.met, series),
    };
  });
}
