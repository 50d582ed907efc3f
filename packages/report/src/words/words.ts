import type { Projection, Spread } from "@sufficiency/core";
import { financialYear } from "@sufficiency/core/advanced";

import { chanceText, endOf, inSentence, intervalText, medianText, monthWords, upperText, visible } from "./format.js";
import { type HeadlineLine, type HeadlineTable, headlineTable } from "./headline-table.js";
import { headlineMonth } from "./lookup.js";
import { grouped, percent } from "./numbers.js";
import { sufficiencyWords } from "./sufficiency.js";

/** What the intervals reflect. */
export function intervalHolds({ run, register }: Projection): string {
  const drawn = register.some(({ status, low }) => status === "supposed" && low !== undefined);
  const inputs = drawn ? "the inputs, those of the scenario among them" : "the inputs";
  return (
    "In 80 of 100 simulated futures the number lies in the 80% interval. " +
    `The interval reflects random variation and the uncertainty of ${inputs}, under this scenario (${visible(run.scenario)}).`
  );
}

/** What no interval reflects. */
export const NOT_QUANTIFIED: readonly string[] = [
  "the effect of other policies or events (compare scenarios for that)",
  "errors in the form of the model itself",
  "links between inputs beyond those that the data pack gives",
  "whether each low and high really holds 80% of the probability: that is assumed, not elicited",
];

/**
 * The headline in sentences that a strategy can take over as they stand.
 *
 * @example
 * headlineWords(project(pack, { members: 1000, seed: "1" }))[0];
 * // "At the end of 2028, Kent County Council is projected to care for 1,995 children (80% interval ..."
 */
export function headlineWords(projection: Projection): string[] {
  const table = headlineTable(projection);
  const sentences = [
    totals(visible(projection.meta.authority), table),
    leavers(visible(projection.meta.authority), table),
    shortfalls(table),
    busiestDay(projection),
    peakExcess(projection),
    carers(table),
    ...sufficiencyWords(projection),
  ];
  return sentences.filter((sentence) => sentence !== "");
}

function totals(authority: string, table: HeadlineTable): string {
  const { month, origin } = table;
  const [all, citizen, uasc] = ["Children in care", "Citizen children", "Unaccompanied asylum-seeking children"].map(
    (label) => table.people.lines.find((line) => line.label === label),
  );
  if (all === undefined) return "";
  const groups =
    citizen && uasc
      ? ` Of these, ${expected(citizen.need, "are citizen children")} and ${expected(uasc.need, "are unaccompanied asylum-seeking children")}.`
      : "";
  const then = against(all, `at ${endOf(origin)}`);
  return `At ${endOf(month)}, ${authority} is projected to care for ${expected(all.need, "children")}${then}.${groups}`;
}

function leavers(authority: string, { month, people }: HeadlineTable): string {
  const line = people.lines.find(({ label }) => label === "Care leavers");
  if (line === undefined) return "";
  const count = expected(line.need, "care leavers");
  return `${authority} is projected to be supporting ${count} at ${endOf(month)}${against(line, "now")}.`;
}

function shortfalls({ serviceLevel, members, month, homes }: HeadlineTable): string {
  const planned = homes.flatMap(({ lines }) => lines).filter(isPlanned);
  if (planned.length === 0) return "";
  const likely = planned.filter(({ chance }) => chance > 0.5).sort((a, b) => gap(b) - gap(a));
  if (likely.length === 0)
    return `No kind of home with planned places is more likely than not to be short at ${endOf(month)}.`;
  const named = likely.slice(0, 3).map((line) => {
    const required = upperText(line.required, line.need);
    return (
      `${inSentence(visible(line.label))} (${required} places required at the ${percent(serviceLevel)} service level, ` +
      `${grouped(line.planned)} planned, chance of a shortfall ${chanceText(line.chance, members)})`
    );
  });
  const further = likely.length - named.length;
  const more =
    further === 0
      ? ""
      : further === 1
        ? " One further row is in the table."
        : ` ${further} further rows are in the table.`;
  return `More likely than not to be short at ${endOf(month)}: ${listed(named)}.${more}`;
}

function carers({ carers: { lines } }: HeadlineTable): string {
  const named = lines.flatMap((line) => {
    if (line.required === null) return [];
    const planned = line.planned === null ? "" : ` (${grouped(line.planned)} planned)`;
    const required = upperText(line.required, line.need);
    return [`${required} ${line.counts} for ${inSentence(visible(line.label))}${planned}`];
  });
  return named.length === 0 ? "" : `Carers required: ${listed(named)}.`;
}

/**
 * The busiest day of the year that holds the headline month, where reception is run by the day: the headline's own date
 * may be a quiet one.
 */
export function busiestDay(projection: Projection): string {
  const { peaks, placements } = projection;
  const daily = peaks.filter((row) => row.measure === "peak-day");
  const year = Math.max(...daily.map((row) => row.year).filter((y) => y <= financialYear(headlineMonth(projection))));
  const named = daily
    .filter((row) => row.year === year)
    .map((row) => `${expected(row, "children")} in ${homeWords(placements, row.placement)}`);
  if (named.length === 0) return "";
  return `Arrivals are seasonal: on the busiest day of the year to March ${year} there are ${listed(named)}.`;
}

/** What a count at the headline month's end leaves out of its busiest day, where reception is run by the day. */
export function peakExcess(projection: Projection): string {
  const month = headlineMonth(projection);
  const named = projection.peakExcess
    .filter((row) => row.month === month)
    .map((row) => `${expected(row, "more")} in ${homeWords(projection.placements, row.placement)}`);
  if (named.length === 0) return "";
  return `A count at a month's end understates reception: on the busiest day of ${monthWords(month)} there are ${listed(named)}.`;
}

function homeWords(placements: Projection["placements"], id: string): string {
  return inSentence(visible(placements.find((home) => home.id === id)?.label ?? id));
}

/** `1,905 children (80% interval 1,760 to 2,070)`. */
function expected(spread: Spread, noun: string): string {
  return `${medianText(spread)} ${noun} (80% interval ${intervalText(spread)})`;
}

/** `, up from 2,004 now`. */
function against({ now, need }: HeadlineLine, when: string): string {
  if (now === null) return "";
  const way = need.p50 > now.p50 ? "up from" : need.p50 < now.p50 ? "down from" : "the same as the";
  return `, ${way} ${medianText(now)} ${when}`;
}

type Planned = HeadlineLine & { required: number; planned: number; chance: number };

function isPlanned(line: HeadlineLine): line is Planned {
  return line.required !== null && line.planned !== null && line.chance !== null;
}

function gap(line: Planned): number {
  return line.required - line.planned;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join("; ")}; and ${items.at(-1)}`;
}
