import type { CarerSufficiency, Projection, RecruitmentRow } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { COLOURS } from "../html/style.js";
import { headedTable, tableRow } from "../html/tables.js";
import { endOf, labelOf, visible } from "../words/format.js";
import { decimals, grouped, percent } from "../words/numbers.js";
import { neededText } from "../words/sufficiency.js";
import { type Body, count, pageSize, type ReportChart } from "./chart.js";
import { barNumbers, pairedBars } from "./marks.js";

/** A stage of the way from enquiry to household: how many a year, and how many balance takes. */
interface Stage {
  readonly label: string;
  readonly now: number;
  readonly needed: CarerSufficiency | undefined;
}

/** Of a stage, in pixels. */
const STEP = 46;

/** A chart for each kind of carers: what a year brings at each stage, and what balance would take. */
export function recruitmentCharts(projection: Projection): ReportChart[] {
  const requested = projection.balance.filter(({ level }) => level === projection.run.balanceLevel);
  return [...new Set(requested.map(({ carers }) => carers))].flatMap((kind) => {
    const rows = requested.filter(({ carers }) => carers === kind);
    const stages = stagesOf(projection, kind, rows);
    return stages.length > 0 ? [chartOf(projection, rows[0], stages)] : [];
  });
}

function stagesOf(
  { recruitment, run, meta }: Projection,
  kind: string,
  requested: readonly CarerSufficiency[],
): Stage[] {
  const rows = recruitment.filter(({ carers, month }) => carers === kind && month <= run.balanceBy);
  const years = (run.balanceBy - meta.origin) / 12;
  const total = (stage: string) => sum(rows.filter((row) => row.stage === stage));
  const stages = (["enquiries", "applications", "approvals"] as const).flatMap((stage) => {
    const needed = requested.find(({ measure }) => measure === stage);
    return needed ? [{ label: LABELS[stage], now: total(stage) / years, needed }] : [];
  });
  const there = rows.filter(({ stage }) => stage === "approved");
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last) return [];
  const stop = (total("approvals") - (last.mean - first.mean)) / years;
  return [...stages, { label: `${capital(requested[0].resource)}s that stop`, now: stop, needed: undefined }];
}

const LABELS = { enquiries: "Enquiries", applications: "Applications", approvals: "Approvals" } as const;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const sum = (rows: readonly RecruitmentRow[]) => rows.reduce((total, { mean }) => total + mean, 0);

function chartOf(projection: Projection, row: CarerSufficiency, stages: readonly Stage[]): ReportChart {
  const { placement, carers, month, level } = row;
  const label = visible(labelOf(projection, placement));
  const balance = `enough at ${endOf(month)} with a chance of ${percent(level)}`;
  const reported = stages.map(
    ({ label: stage, now, needed }) => `${stage} ${grouped(now)}${needed ? `, needed ${neededText(needed)}` : ""}`,
  );
  return {
    name: `recruitment-${carers}`,
    title: `${label}: recruitment in a year`,
    finding: finding(label, stages, balance),
    key: `Number a year up to then. Dark: as things are, on average. Light: for ${balance}.`,
    alternative: `Bar chart: ${label}, recruitment in a year. ${reported.join("; ")}.`,
    table: tableOf(`Recruitment: ${label}`, stages),
    size: pageSize(stages.length * STEP, { left: 140, right: 50 }),
    body: bodyOf(stages),
  };
}

function finding(label: string, stages: readonly Stage[], balance: string): string {
  const approvals = definite(stages.find(({ needed }) => needed?.measure === "approvals"));
  const kept = `${grouped(approvals.now)} approvals a year against ${grouped(definite(stages.at(-1)).now)} that stop`;
  return `${label}: ${kept}; ${balance} takes ${neededText(definite(approvals.needed))}`;
}

/** A pair of bars for each stage, and at the end of each its number. */
function bodyOf(stages: readonly Stage[]): Body {
  const values = stages.flatMap(({ label: stage, now, needed }) => [
    { stage, bar: "now", value: now, text: grouped(now) },
    ...(needed ? [{ stage, bar: "needed", value: needed.needed ?? 0, text: neededText(needed) }] : []),
  ]);
  return {
    data: { values },
    encoding: {
      y: {
        field: "stage",
        type: "ordinal",
        sort: null,
        scale: { paddingInner: 0.3, paddingOuter: 0.1 },
        axis: { domain: false, ticks: false },
      },
      x: count("value"),
    },
    layer: [
      pairedBars("bar", [
        ["now", COLOURS.line],
        ["needed", COLOURS.inner],
      ]),
      barNumbers("bar", ["now", "needed"]),
    ],
  };
}

function tableOf(label: string, stages: readonly Stage[]) {
  const rows = stages.map(({ label: stage, now, needed }) =>
    tableRow(stage, [decimals(now, 1), needed ? neededText(needed) : "–"]),
  );
  return headedTable(label, ["In a year", "As things are", "Needed"], rows);
}
