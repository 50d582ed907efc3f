import type { Comparison } from "@sufficiency/scenarios";
import type { Compared } from "@sufficiency/scenarios/advanced";

import { endOf, visible, wrap } from "../words/format.js";
import { grouped } from "../words/numbers.js";
import { comparisonParagraph } from "./comparison-paragraph.js";
import { comparisonTable } from "./comparison-table.js";

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
  "The columns first and this are means. 80%: of the difference in pairs of paths that share their figures, opening stock and, as far as the scenarios allow, chance. more: share of pairs that need, or are short of, more than in the first; pairs without a difference count as neither more nor less.",
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
