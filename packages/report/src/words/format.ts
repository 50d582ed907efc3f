import {
  calendarMonth,
  type MeasureSummary,
  type Month,
  type Placement,
  quantileError,
  type RequirementRow,
  type Spread,
  yearOf,
} from "@sufficiency/core";
import { isBed } from "@sufficiency/core/advanced";
import { chanceStep, decimals, grouped, percent, supported, supportedSpread } from "./numbers.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];
const NAMES = [...MONTHS, "October", "November", "December"];

/** `December 2028`. */
export function monthWords(month: Month): string {
  return `${NAMES[calendarMonth(month) - 1]} ${yearOf(month)}`;
}

/** `the end of 2028` for a December, `the end of March 2025` for another month. */
export function endOf(month: Month): string {
  return calendarMonth(month) === 12 ? `the end of ${yearOf(month)}` : `the end of ${monthWords(month)}`;
}

/** A financial year by the calendar year of its 31 March: 2026 is `2025/26`. */
export function financialYearWords(year: number): string {
  return `${year - 1}/${String(year % 100).padStart(2, "0")}`;
}

/** The median to the digits that its members support. */
export function medianText(spread: Spread): string {
  return grouped(supported(spread.p50, quantileError(spread, "p50")));
}

/** Both ends of the 80% interval, to the digits that its members support. */
export function intervalEnds(spread: Spread): readonly [string, string] {
  const low = supported(spread.p10, quantileError(spread, "p10"));
  const high = supported(spread.p90, quantileError(spread, "p90"));
  return [grouped(low), grouped(high)];
}

/** `640 to 740`. */
export function intervalText(spread: Spread): string {
  return intervalEnds(spread).join(" to ");
}

/** The median and, kept on one line, its 80% interval. */
export function medianWithInterval(spread: Spread): string {
  return `${medianText(spread)} (${intervalText(spread).replaceAll(" ", "\u00a0")})`;
}

/** A count that follows from the upper quantiles of a spread, such as what is required. */
export function upperText(value: number, spread: Spread): string {
  return grouped(supported(value, quantileError(spread, "p90")));
}

/** A probability in whole per cent, never as certain: `<1%`, `35%`, `>99%`. Fewer members show coarser steps. */
export function chanceText(chance: number, members: number): string {
  const step = chanceStep(members);
  if (chance < step) return `<${percent(step)}`;
  if (chance > 1 - step) return `>${percent(1 - step)}`;
  return percent(Math.round(chance / step) * step);
}

/** Text from a file with the characters taken out that draw nothing, turn text round or command a terminal. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ");
}

/** Breaks text into lines of at most `width` characters, at spaces; a longer word keeps its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The name of a kind of home. */
export function labelOf({ placements }: { readonly placements: readonly Placement[] }, placement: string): string {
  return placements.find(({ id }) => id === placement)?.label ?? placement;
}

/** The label as it stands inside a sentence; abbreviations and names of more than one capital keep theirs. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z'’-]+( [a-z(]|$)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** What a resource is counted in: places, households or hosts; one of it where there is one. */
export function unitWords(resource: RequirementRow["resource"], count = 2): string {
  const one = isBed(resource) ? "place" : resource;
  return count === 1 ? one : `${one}s`;
}

/** Pounds in tenths of a million, or in coarser steps where its members support no more, with the 80% interval. */
export function millionsText(pounds: Spread): string {
  const [middle, low, high] = supportedSpread(pounds, 100_000).map((value) => decimals(value / 1e6, 1));
  return `${middle} (${low} to ${high})`.replaceAll(" ", "\u00a0");
}

/** Small shares to a hundredth of a per cent, others to a tenth, as the scorecard has them. */
export function valueText(unit: MeasureSummary["unit"], value: number): string {
  if (unit === "children") return grouped(value);
  if (unit === "per 10,000") return decimals(value, 1);
  return `${decimals(100 * value, value < 0.01 ? 2 : 1)}%`;
}

/** The median and both ends of the 80% interval of a projected measure, to the digits that its members support. */
export function measureEnds({ unit, spread }: MeasureSummary): readonly [string, string, string] | undefined {
  if (!spread) return undefined;
  const grain = unit === "children" ? 1 : unit === "per 10,000" ? 0.1 : spread.p50 < 0.01 ? 0.0001 : 0.001;
  const [middle, low, high] = supportedSpread(spread, grain).map((value) => valueText(unit, value));
  return [middle, low, high];
}

/** The median with its 80% interval, or alone where all paths agree; undefined of what is not projected. */
export function measureText(row: MeasureSummary): string | undefined {
  const ends = measureEnds(row);
  if (!ends) return undefined;
  const [middle, low, high] = ends;
  return low === high ? middle : `${middle} (${low}\u00a0to\u00a0${high})`;
}
