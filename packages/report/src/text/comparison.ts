import type { Comparison, DifferenceRow } from "@sufficiency/scenarios";
import type { Compared } from "@sufficiency/scenarios/advanced";
import { chanceText, endOf, visible, wrap } from "../words/format.js";
import { grouped, signed, tenths } from "../words/numbers.js";
import { costLines, differs, type HomeDifference, lineName, needLines, shortLines } from "./comparison-lines.js";
import { comparisonParagraph } from "./comparison-paragraph.js";

const WIDTH = 98;

/** A comparison as plain text, at most 100 columns wide: a table and a paragraph for each scenario after the first. */
export function comparisonText(comparison: Comparison): string {
  const { meta, headline, members, seed, first, others } = comparison;
  const lines = [
    `${visible(meta.authority)}: scenarios compared at ${endOf(headline)}`,
    `each with "${visible(first.name)}", ${grouped(members)} pairs of simulated paths, seed ${visible(seed)}`,
    ...others.flatMap((compared) => ["", ...scenarioPart(comparison, compared)]),
    "",
    ...[...NOTES, ...costNote(meta.priceYear)].flatMap((note) => wrap(note, WIDTH)),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

const NOTES = [
  "The columns first and this are means. 80%: of the difference in pairs of paths that share their inputs, opening stock and, as far as the scenarios allow, chance. more: share of pairs that need, or are short of, more than in the first; pairs without a difference count as neither more nor less.",
  "Short: how much the need, with places to spare for those that cannot be used, is above what is planned; 0 where it is not. Kinds of home without a plan have no such line.",
];

/** Which costs and prices; nothing where the pack has none. */
function costNote(priceYear: string): string[] {
  if (priceYear === "") return [];
  return [
    `Costs are those of homes with a published unit cost, in ${visible(priceYear)} prices, raised only by a price index of the data pack and as a scenario changes them.`,
  ];
}

function scenarioPart(comparison: Comparison, compared: Compared): string[] {
  const { name, because } = compared.scenario;
  return [
    visible(name),
    ...wrap(visible(because), WIDTH - 2).map((line) => `  ${line}`),
    ...comparisonTable(comparison, compared),
    "",
    ...wrap(comparisonParagraph(comparison, compared), WIDTH),
  ];
}

const LABEL = 41;
const COLUMNS = [9, 9, 12, 9, 9, 8];

/** One scenario beside the first, as lines of a table: what is needed, what is short, what it costs. */
function comparisonTable(comparison: Comparison, compared: Compared): string[] {
  const { members, meta } = comparison;
  const part = (title: string, lines: readonly HomeDifference[]) => homePart(title, lines, comparison);
  const costs = meta.priceYear === "" ? [] : costLines(compared);
  return [
    row("", ["first", "this", "difference", "80% low", "80% high", "more"]),
    ...part("Needed, in places", needLines(comparison, compared)),
    ...part("Short of what is required, in places", shortLines(comparison, compared)),
    ...costs.map((line) => row(`  Cost ${line.period}, £ thousand`, cells(line, members, 1000))),
  ];
}

/** The lines of one quantity that differ in any pair, and how many do not. */
function homePart(
  title: string,
  lines: readonly HomeDifference[],
  { members, placements }: Comparison,
): readonly string[] {
  if (lines.length === 0) return [];
  const differing = lines.filter(differs);
  if (differing.length === 0) return [`  ${title}: no difference`];
  const same = lines.length - differing.length;
  return [
    `  ${title}`,
    ...differing.flatMap((line) => {
      const [name, ...rest] = wrap(lineName(line, placements), LABEL - 6);
      return [row(`    ${name}`, cells(line, members)), ...rest.map((words) => `      ${words}`)];
    }),
    ...(same > 0 ? [`    ${same} other ${same === 1 ? "line" : "lines"}: no difference`] : []),
  ];
}

function cells(line: DifferenceRow, members: number, grain = 1): string[] {
  const isSmall = line.quantity === "shortfall";
  const level = (value: number) => (isSmall ? tenths(value) : grouped(value / grain));
  return [
    level(line.first),
    level(line.second),
    change(line.mean / grain, line.meanError / grain),
    change(line.p10 / grain),
    change(line.p90 / grain),
    chanceText(line.probabilityMore, members),
  ];
}

function row(label: string, values: readonly string[]): string {
  return label.padEnd(LABEL) + values.map((cell, at) => cell.padStart(COLUMNS[at])).join("");
}

/** With its sign; one decimal where the error is small enough to support it. */
function change(value: number, error = 1): string {
  return signed(value, error < 0.1 ? tenths : grouped);
}
