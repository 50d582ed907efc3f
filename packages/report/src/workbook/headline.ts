import type { Projection } from "@sufficiency/core";
import { asWritten, mean, probability, quantile } from "../tables/csv.js";
import { endOf } from "../words/format.js";
import { type HeadlineLine, headlineTable, lineLabel } from "../words/headline-table.js";
import { percent } from "../words/numbers.js";
import { NOT_APPLICABLE, type Sheet } from "./sheet.js";

const COUNT = "#,##0";

/** Columns of numbers in their order, and how each is written. */
const FORMATS = new Map([
  ["now", COUNT],
  ["needed_mean", "#,##0.00"],
  ["needed_p10", COUNT],
  ["needed_p50", COUNT],
  ["needed_p90", COUNT],
  ["required", COUNT],
  ["planned", COUNT],
  ["shortfall_probability", "0.0%"],
]);

/** The table a strategy opens with: the figures of summary.json, to the digit. */
export function headlineSheet(projection: Projection): Sheet {
  const { homes, carers, people, month, origin, serviceLevel } = headlineTable(projection);
  return {
    name: "Headline",
    title: `Homes needed at ${endOf(month)}`,
    about: `Now is ${endOf(origin)}. Required: enough with a chance of ${percent(serviceLevel)}, allowing for places that cannot be used.`,
    header: ["section", "kind_of_home", ...FORMATS.keys(), "notes"],
    rows: [...homes, carers, people].flatMap(({ title, lines }) => lines.map((line) => [title, ...cells(line)])),
    formats: FORMATS,
  };
}

function cells(line: HeadlineLine): (string | number)[] {
  const { now, need, required, planned, chance } = line;
  const count = (value: number | null | undefined) => (value == null ? NOT_APPLICABLE : asWritten(value, quantile));
  return [
    lineLabel(line),
    count(now?.p50),
    asWritten(need.mean, mean),
    ...[need.p10, need.p50, need.p90, required, planned].map(count),
    chance === null ? NOT_APPLICABLE : asWritten(chance, probability),
    notes(line),
  ];
}

function notes({ now, planned }: HeadlineLine): string {
  const said = [
    now !== null && now.p10 !== now.p90 ? "Now differs between paths, because no source fixes it: the median." : "",
    planned === null ? "No plan, or counted in another row." : "",
  ].filter((words) => words !== "");
  return said.length === 0 ? "none" : said.join(" ");
}
