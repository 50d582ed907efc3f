import type { Projection } from "@sufficiency/core";
import { chanceText, endOf, intervalEnds, medianText, upperText, visible, wrap } from "../words/format.js";
import { type HeadlineLine, type HeadlineSection, headlineTable, lineLabel } from "../words/headline-table.js";
import { grouped, percent } from "../words/numbers.js";
import { assumedText } from "../words/register.js";
import { sufficiencyWords } from "../words/sufficiency.js";
import { busiestDay, intervalHolds, NOT_QUANTIFIED, peakExcess } from "../words/words.js";

const LABEL = 39;
const WIDTH = 98;
const NONE = "-";

/** The headline table as plain text, at most 100 columns wide. */
export function headlineText(projection: Projection): string {
  const table = headlineTable(projection);
  const { members, seed, scenario } = projection.run;
  const lines = [
    `${visible(projection.meta.authority)}: homes needed at ${endOf(table.month)}`,
    `scenario ${visible(scenario)}, ${grouped(members)} simulated paths, seed ${visible(seed)}; "now" is ${endOf(table.origin)}`,
    ...assumedText(projection, WIDTH),
    "",
    row("", ["now", "needed", "80% low", "80% high", "required", "planned", "chance"]),
    ...[...table.homes, table.carers, table.people].flatMap((section) => sectionLines(section, members)),
    "",
    ...notes(projection, table.serviceLevel).flatMap((note) => wrap(note, WIDTH)),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function sectionLines(section: HeadlineSection, members: number): string[] {
  if (section.lines.length === 0) return [];
  return ["", visible(section.title), ...section.lines.flatMap((line) => lineText(line, members))];
}

function lineText(line: HeadlineLine, members: number): string[] {
  const [low, high] = intervalEnds(line.need);
  const cells = [
    line.now === null ? NONE : `${line.now.p10 === line.now.p90 ? "" : "~"}${medianText(line.now)}`,
    medianText(line.need),
    low,
    high,
    line.required === null ? NONE : upperText(line.required, line.need),
    line.planned === null ? NONE : grouped(line.planned),
    line.chance === null ? NONE : chanceText(line.chance, members),
  ];
  const [first, ...rest] = wrap(visible(lineLabel(line)), LABEL - 4);
  return [row(`  ${first}`, cells), ...rest.map((part) => `    ${part}`)];
}

const COLUMNS = [8, 8, 9, 10, 10, 9, 7];

function row(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL) + cells.map((cell, at) => cell.padStart(COLUMNS[at])).join("");
}

function notes(projection: Projection, serviceLevel: number): string[] {
  return [
    `needed: median. required: enough with a chance of ${percent(serviceLevel)}. chance: that more is required than planned.`,
    "~ differs between paths, because no source fixes it on this date. - no plan, or counted in another row.",
    "Fostering: required and planned also hold the places that young adults staying put keep filled.",
    ...[busiestDay(projection), peakExcess(projection)].filter((sentence) => sentence !== ""),
    ...sufficiencyWords(projection),
    intervalHolds(projection),
    `Not quantified: ${NOT_QUANTIFIED.join("; ")}.`,
  ];
}
