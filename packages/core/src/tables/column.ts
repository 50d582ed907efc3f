import { QUANTILES, type Spread } from "../ensemble/index.js";
import { formatMonth, type Month } from "../vocabulary/month.js";
import type { Column, Words } from "./table.js";

/** A column of text. */
export function text<Row>(name: string, meaning: string, of: (row: Row) => string): Column<Row> {
  return { name, meaning, unit: "text", format: "text", of };
}

/** A column of text that is one of a few values, each with what people read for it. */
export function oneOf<Row, Value extends string>(
  name: string,
  meaning: string,
  words: Words<Value>,
  of: (row: Row) => Value,
): Column<Row> {
  return { ...text(name, meaning, of), words };
}

/** A column of kinds of home, by their ids, and of totals over them. */
export function placement<Row extends { readonly placement: string }>(
  meaning: string,
  totals: Words = {},
): Column<Row> {
  return { ...text<Row>("placement", meaning, (row) => row.placement), totals };
}

/** A column of numbers. */
export function number<Row>(
  name: string,
  meaning: string,
  unit: string,
  format: Exclude<Column<Row>["format"], "text">,
  of: (row: Row) => number | null,
): Column<Row> {
  return { name, meaning, unit, format, of };
}

/** The column of a row's month. */
export function month<Row extends { readonly month: Month }>(meaning: string): Column<Row> {
  return { name: "month", meaning, unit: "month", format: "text", of: (row) => formatMonth(row.month) };
}

const MEANINGS: Readonly<Record<(typeof QUANTILES)[number], string>> = {
  p05: "5% of the simulated paths do not exceed it.",
  p10: "10% do not exceed it: the lower end of the 80% interval.",
  p25: "25% do not exceed it: the lower end of the 50% interval.",
  p50: "The median.",
  p75: "75% do not exceed it: the upper end of the 50% interval.",
  p90: "90% do not exceed it: the upper end of the 80% interval.",
  p95: "95% do not exceed it.",
};

/** Mean and quantiles over the simulated paths; where `alike` is given, all of them in that format. */
export function spread<Row extends Spread>(
  unit: string,
  alike?: Exclude<Column<Row>["format"], "text">,
  quantiles: Exclude<Column<Row>["format"], "text"> = alike ?? "count",
): Column<Row>[] {
  return [
    {
      name: "mean",
      meaning: "Mean over all simulated paths.",
      unit,
      format: alike ?? "mean",
      of: (row) => row.mean,
    },
    ...QUANTILES.map(
      (name): Column<Row> => ({ name, meaning: MEANINGS[name], unit, format: quantiles, of: (row) => row[name] }),
    ),
  ];
}
