import type { CarerSufficiency, Month, Projection } from "@sufficiency/core";
import { type Html, html } from "../html/html.js";
import { wideTable } from "../html/wide-table.js";
import { chanceText, endOf } from "../words/format.js";
import { labelOf } from "../words/label-words.js";
import { grouped, percent } from "../words/numbers.js";
import { neededText } from "../words/sufficiency.js";

/** How many a year it takes at each level, beside how many there are. */
export function sufficiencyTable(projection: Projection): Html {
  const { balance, run } = projection;
  if (balance.length === 0) return html``;
  const levels = [...new Set(balance.map(({ level }) => level))];
  const rowOf = ({ placement, measure }: CarerSufficiency) => `${labelOf(projection, placement)}, ${measure} a year`;
  const cells = balance.flatMap((row) => [
    { row: rowOf(row), column: TODAY, text: grouped(row.today) },
    { row: rowOf(row), column: levelWords(row.level), text: neededText(row) },
    { row: rowOf(row), column: CHANCE, text: chanceText(row.chance, run.members) },
  ]);
  return wideTable(heading(run.balanceBy), [TODAY, ...levels.map(levelWords), CHANCE], cells);
}

const TODAY = "Today";
const CHANCE = "Chance of enough as things are";
const levelWords = (level: number) => `For ${percent(level)}`;
const heading = (month: Month) => `For enough at ${endOf(month)}`;
