import { type CarerBalance, definite, type Projection, type RecruitmentRow } from "@sufficiency/core";
import { html } from "../html/html.js";
import { scrolling } from "../html/scrolling.js";
import { COLOURS } from "../html/style.js";
import { neededText } from "../words/balance.js";
import { endOf, visible } from "../words/format.js";
import { labelOf } from "../words/label-words.js";
import { grouped, percent } from "../words/numbers.js";
import { boxes, PIXEL_WIDTH, type PixelPlan, words } from "./pixel-chart.js";

/** A stage of the way from enquiry to household: how many a year, and how many balance takes. */
interface Stage {
  readonly label: string;
  readonly now: number;
  readonly needed: CarerBalance | undefined;
}

const BAND = { label: 18, bar: 15, gap: 12 };
/** Room for a number beyond the longest bar. */
const NUMBER = 44;

/** A chart for each kind of carers: what a year brings at each stage, and what balance would take. */
export function recruitmentCharts(projection: Projection): PixelPlan[] {
  const asked = projection.balance.filter(({ level }) => level === projection.run.balanceLevel);
  return [...new Set(asked.map(({ carers }) => carers))].flatMap((kind) => {
    const rows = asked.filter(({ carers }) => carers === kind);
    const stages = stagesOf(projection, kind, rows);
    return stages.length > 0 ? [planOf(projection, rows[0], stages)] : [];
  });
}

function stagesOf({ recruitment, run, meta }: Projection, kind: string, asked: readonly CarerBalance[]): Stage[] {
  const rows = recruitment.filter(({ carers, month }) => carers === kind && month <= run.balanceBy);
  const years = (run.balanceBy - meta.origin) / 12;
  const total = (stage: string) => sum(rows.filter((row) => row.stage === stage));
  const stages = (["enquiries", "applications", "approvals"] as const).flatMap((stage) => {
    const needed = asked.find(({ measure }) => measure === stage);
    return needed ? [{ label: LABELS[stage], now: total(stage) / years, needed }] : [];
  });
  const there = rows.filter(({ stage }) => stage === "approved");
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last) return [];
  const stop = (total("approvals") - (last.mean - first.mean)) / years;
  return [...stages, { label: `${capital(asked[0].resource)}s that stop`, now: stop, needed: undefined }];
}

const LABELS = { enquiries: "Enquiries", applications: "Applications", approvals: "Approvals" } as const;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const sum = (rows: readonly RecruitmentRow[]) => rows.reduce((total, { mean }) => total + mean, 0);

function planOf(projection: Projection, row: CarerBalance, stages: readonly Stage[]): PixelPlan {
  const { placement, carers, month, level } = row;
  const label = visible(labelOf(projection, placement));
  const balance = `enough at ${endOf(month)} with a chance of ${percent(level)}`;
  const told = stages.map(
    ({ label: stage, now, needed }) => `${stage} ${grouped(now)}${needed ? `, needed ${neededText(needed)}` : ""}`,
  );
  return {
    name: `recruitment-${carers}`,
    title: `${label}: recruitment in a year`,
    finding: finding(label, stages, balance),
    key: `Number a year up to then. Dark: as things are, on average. Light: for ${balance}.`,
    alternative: `Bar chart: ${label}, recruitment in a year. ${told.join("; ")}.`,
    height: stages.length * (BAND.label + 2 * BAND.bar + BAND.gap),
    layers: layersOf(stages),
    table: tableOf(`Recruitment: ${label}`, stages),
  };
}

function finding(label: string, stages: readonly Stage[], balance: string): string {
  const approvals = definite(stages.find(({ needed }) => needed?.measure === "approvals"));
  const kept = `${grouped(approvals.now)} approvals a year against ${grouped(definite(stages.at(-1)).now)} that stop`;
  return `${label}: ${kept}; ${balance} takes ${neededText(definite(approvals.needed))}`;
}

function layersOf(stages: readonly Stage[]): object[] {
  const longest = Math.max(1, ...stages.flatMap(({ now, needed }) => [now, needed?.needed ?? 0]));
  const length = (value: number) => (value / longest) * (PIXEL_WIDTH - NUMBER);
  const bars = stages.flatMap(({ now, needed }, s) => {
    const first = s * (BAND.label + 2 * BAND.bar + BAND.gap) + BAND.label;
    const bar = (value: number, text: string, row: number, fill: string) => ({
      ...{ left: 0, right: length(value), top: first + row * BAND.bar, bottom: first + (row + 1) * BAND.bar - 1, fill },
      ...{ x: length(value) + 5, y: first + (row + 0.5) * BAND.bar, text },
    });
    const today = bar(now, grouped(now), 0, COLOURS.line);
    return needed ? [today, bar(needed.needed ?? 0, neededText(needed), 1, COLOURS.inner)] : [today];
  });
  const labels = stages.map(({ label }, s) => ({
    ...{ x: 0, y: s * (BAND.label + 2 * BAND.bar + BAND.gap) + BAND.label / 2, text: label, fill: COLOURS.ink },
  }));
  const numbers = bars.map(({ x, y, text }) => ({ x, y, text, fill: COLOURS.ink }));
  return [boxes(bars), words(labels, "left", 12.5), words(numbers, "left", 12)];
}

function tableOf(label: string, stages: readonly Stage[]) {
  return scrolling(
    label,
    html`<table>
<thead><tr><th scope="col">In a year</th><th scope="col">As things are</th><th scope="col">Needed</th></tr></thead>
<tbody>
${stages.map(
  ({ label: stage, now, needed }) =>
    html`<tr><th scope="row">${stage}</th><td>${now.toFixed(1)}</td><td>${needed ? neededText(needed) : "–"}</td></tr>
`,
)}</tbody></table>`,
  );
}
