import { formatMonth, type Placement } from "@sufficiency/core";
import type { Compared, Comparison, DifferenceRow } from "@sufficiency/scenarios";
import { chanceText, endOf, grouped, visible, wrap } from "./format.js";

const LABEL = 41;
const WIDTH = 98;
const COLUMNS = [9, 9, 12, 9, 9, 8];

/** A comparison as plain text, at most 100 columns wide: a table and a paragraph for each scenario after the first. */
export function comparisonText(comparison: Comparison): string {
  const { meta, headline, members, seed, first, others } = comparison;
  const lines = [
    `${visible(meta.authority)}: scenarios compared at ${endOf(headline)}`,
    `each with "${visible(first.name)}", ${grouped(members)} pairs of simulated paths, seed ${visible(seed)}`,
    ...others.flatMap((compared) => ["", ...scenarioLines(comparison, compared)]),
    "",
    ...NOTES.flatMap((note) => wrap(note, WIDTH)),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

const NOTES = [
  "Both columns of need are means. 80%: of the difference in pairs of paths that share their figures, opening stock and, as far as the scenarios allow, chance. more: share of pairs that need more than in the first; pairs without a difference count as neither more nor less.",
  "Costs are those of homes with a published unit cost, in the pack's price year.",
];

/** The same scenario in a sentence or two that can be pasted. */
export function comparisonParagraph(comparison: Comparison, compared: Compared): string {
  const { headline, placements, first, members } = comparison;
  const rows = headlineRows(comparison, compared)
    .filter(
      ({ mean, probabilityMore, probabilityLess }) => mean !== 0 && Math.max(probabilityMore, probabilityLess) > 0.5,
    )
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .slice(0, 3);
  const opening = `Under "${visible(compared.scenario.name)}", compared with "${visible(first.name)}",`;
  if (rows.length === 0)
    return `${opening} no kind of home needs more, or fewer, places in most of ${grouped(members)} pairs of simulated paths at ${endOf(headline)}.`;
  const parts = rows.map((row) => {
    const more = row.mean > 0;
    const [low, high] = more ? [row.p10, row.p90] : [-row.p90, -row.p10];
    const chance = chanceText(more ? row.probabilityMore : row.probabilityLess, members);
    const interval = [low, high].map((end) => `${end < 0 ? "-" : ""}${grouped(Math.abs(end))}`).join(" to ");
    return `${nameOf(row, placements)} ${grouped(Math.abs(row.mean))} ${more ? "more" : "fewer"} (80% interval ${interval}; ${chance} of pairs)`;
  });
  return `${opening} the need at ${endOf(headline)} is on average, for ${parts.join("; for ")}.`;
}

function scenarioLines(comparison: Comparison, compared: Compared): string[] {
  const { scenario, rows } = compared;
  const { members, placements, meta } = comparison;
  const needs = headlineRows(comparison, compared);
  const told = needs.filter(({ probabilityMore, probabilityLess }) => probabilityMore + probabilityLess > 0);
  const costs = rows.filter(
    ({ quantity, placement, measure, period }) =>
      quantity === "cost" && placement === "all" && measure === "need" && period.includes("/"),
  );
  const row = (label: string, cells: readonly string[]) =>
    label.padEnd(LABEL) + cells.map((cell, at) => cell.padStart(COLUMNS[at]!)).join("");
  const need = (line: DifferenceRow) => {
    const [name, ...rest] = wrap(nameOf(line, placements), LABEL - 4);
    const cells = [
      grouped(line.first),
      grouped(line.second),
      signed(line.mean, line.meanError),
      signed(line.p10),
      signed(line.p90),
      chanceText(line.probabilityMore, members),
    ];
    return [row(`  ${name}`, cells), ...rest.map((part) => `    ${part}`)];
  };
  const cost = (line: DifferenceRow) =>
    row(`  Cost ${line.period}, £ thousand`, [
      grouped(line.first / 1000),
      grouped(line.second / 1000),
      signed(line.mean / 1000, line.meanError / 1000),
      signed(line.p10 / 1000),
      signed(line.p90 / 1000),
      chanceText(line.probabilityMore, members),
    ]);
  return [
    visible(scenario.name),
    ...wrap(visible(scenario.because), WIDTH - 2).map((line) => `  ${line}`),
    row("", ["first", "this", "difference", "80% low", "80% high", "more"]),
    ...told.flatMap(need),
    ...(told.length < needs.length ? [`  ${needs.length - told.length} other kinds of home: no difference`] : []),
    ...(meta.priceYear === "" ? [] : costs.map(cost)),
    "",
    ...wrap(comparisonParagraph(comparison, compared), WIDTH),
  ];
}

/** What each kind of home needs at the headline month; places, not the households that give them. */
function headlineRows({ headline }: Comparison, { rows }: Compared): DifferenceRow[] {
  const month = formatMonth(headline);
  return rows.filter(({ period, quantity, unit }) => period === month && quantity === "need" && unit !== "household");
}

function nameOf({ placement, measure }: DifferenceRow, placements: readonly Placement[]): string {
  const label = visible(placements.find(({ id }) => id === placement)?.label ?? placement);
  return measure === "peak-day" ? `${label}, busiest day` : label;
}

/** With its sign; one decimal where the error is small enough to support it. */
function signed(value: number, error = 1): string {
  const small = Math.abs(value) < 10 && error < 0.1;
  const text = small ? Math.abs(value).toFixed(1) : grouped(Math.abs(value));
  if (/^[0.]+$/.test(text)) return text;
  return `${value < 0 ? "-" : "+"}${text}`;
}
