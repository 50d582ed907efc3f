import { formatMonth, type MeasureSummary, type Month, type Projection, yearOf } from "@sufficiency/core";
import { definite, INDICATORS, meetsTarget } from "@sufficiency/core/advanced";

import { wideTable } from "../html/tables.js";
import { endOf, measureText, monthWords, valueText, visible } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";
import type { ReportChart } from "./chart.js";
import { measureLayers, measureRows, panels as panelsOf, panelsSize } from "./measure-panels.js";

/** Left free at the right for the target and the last median, in pixels. */
const NAMES = 90;

/** Two charts of the strategy's measures that were printed: those with a target, and those without. */
export function measureCharts(projection: Projection): ReportChart[] {
  const { measures } = projection;
  const ids = [...new Set(measures.filter(({ kind }) => kind === "printed").map(({ indicator }) => indicator))];
  const panels = ids.map((id) => measures.filter(({ indicator }) => indicator === id));
  const aimed = panels.filter((rows) => rows.some(({ target }) => target !== null));
  const others = panels.filter((rows) => !aimed.includes(rows));
  return [
    ...(aimed.length > 0 ? [chartOf(projection, "measures-with-target", "Measures with a target", aimed)] : []),
    ...(others.length > 0 ? [chartOf(projection, "measures-without-target", "Measures without a target", others)] : []),
  ];
}

function chartOf(
  projection: Projection,
  name: string,
  title: string,
  panels: readonly (readonly MeasureSummary[])[],
): ReportChart {
  const printed = panels.flat().flatMap(({ kind, month }) => (kind === "printed" && month !== null ? [month] : []));
  const last = headlineMonth(projection);
  const first = Math.min(...printed);
  const surround = { first, last: Math.max(last, first + 1, ...printed) };
  const size = panelsSize(panels.length, NAMES);
  const aims = panels.some((rows) => rows.some(({ target }) => target !== null));
  return {
    name,
    title,
    finding: aims ? met(panels) : `${title}, from ${yearOf(surround.first)} to ${endOf(last)}`,
    key: `Points: printed, not always counted alike. Line: median. Bands: 50% and 80% intervals.${aims ? " Dashed: target." : ""} Scales differ.`,
    alternative: `Small charts: ${title}. ${panels.map((rows) => course(rows, last)).join("; ")}.`,
    table: tableOf(title, panels, surround.last),
    size,
    body: panelsOf(
      panels.map(([{ label }]) => visible(label)),
      size,
      panels.flatMap((rows) => measureRows(rows, surround.last)),
      measureLayers(surround, size.width, panels),
    ),
  };
}

/** How many met their target with the figure that was last printed. */
function met(panels: readonly (readonly MeasureSummary[])[]): string {
  const done = panels.filter((rows) => {
    const indicator = INDICATORS.find(({ id }) => id === rows[0].indicator);
    const printed = rows.filter(({ kind }) => kind === "printed").at(-1);
    const aim = rows.find(({ target }) => target !== null);
    return indicator && meetsTarget(indicator, definite(definite(printed).value), definite(definite(aim).target));
  }).length;
  return `${done} of ${panels.length} measures met ${done === 1 ? "its target" : "their targets"} when last printed`;
}

/** A measure in words: first and last print, where it is heading, its target. */
function course(rows: readonly MeasureSummary[], last: Month): string {
  const printed = rows.filter(({ kind }) => kind === "printed");
  const then = rows.find(({ kind, month }) => kind === "projected" && month === last);
  const aim = rows.find(({ target }) => target !== null);
  const reported = [printed[0], printed.length > 1 ? printed.at(-1) : undefined].flatMap((row) =>
    row?.value == null ? [] : [`${valueText(row.unit, row.value)} printed for ${monthWords(definite(row.month))}`],
  );
  const heading = then ? [`${measureText(then)} at ${endOf(last)}`] : ["not projected"];
  const target = aim ? [`target ${valueText(aim.unit, definite(aim.target))}`] : [];
  return `${visible(rows[0].label)}: ${[...reported, ...heading, ...target].join(", ")}`;
}

/** All that is drawn, by month: prints and, up to the last month drawn, what is projected. */
function tableOf(title: string, panels: readonly (readonly MeasureSummary[])[], last: Month) {
  const cells = panels
    .flat()
    .flatMap((row) => {
      if (row.month === null || row.month > last) return [];
      const text = row.value === null ? measureText(row) : valueText(row.unit, row.value);
      const name = `${formatMonth(row.month)}, ${row.kind}`;
      return text === undefined ? [] : [{ month: row.month, row: name, column: row.label, text }];
    })
    .sort((a, b) => a.month - b.month);
  return wideTable(
    title,
    panels.map((rows) => rows[0].label),
    cells,
  );
}
