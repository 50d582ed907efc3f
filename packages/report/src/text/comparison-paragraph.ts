import { isHousehold } from "@sufficiency/core/advanced";
import type { Comparison } from "@sufficiency/scenarios";
import type { Compared } from "@sufficiency/scenarios/advanced";

import { chanceText, endOf, unitWords, visible } from "../words/format.js";
import { decimals, grouped } from "../words/numbers.js";
import { type HomeDifference, lineInSentence, needLines, shortLines, widestShortfall } from "./comparison-lines.js";

/** Kinds of home named in a sentence. */
const NAMED = 3;

/** Standard errors by which a mean shortfall must differ from nothing to be named. */
const BEYOND_CHANCE = 2;

/** A comparison in sentences that can be pasted: what is needed, then what is short. */
export function comparisonParagraph(comparison: Comparison, compared: Compared): string {
  return [needSentence(comparison, compared), ...shortSentences(comparison, compared)].join(" ");
}

function needSentence(comparison: Comparison, compared: Compared): string {
  const { headline, first, members } = comparison;
  const named = widest(
    needLines(comparison, compared).filter(
      ({ mean, probabilityMore, probabilityLess }) => mean !== 0 && Math.max(probabilityMore, probabilityLess) > 0.5,
    ),
  );
  const opening = `Under "${visible(compared.scenario.name)}", compared with "${visible(first.name)}",`;
  if (named.length === 0)
    return `${opening} no kind of home needs more, or fewer, places in most of ${grouped(members)} pairs of simulated paths at ${endOf(headline)}.`;
  const parts = named.map((line) => part(line, ["higher", "lower"], comparison));
  return `${opening} the need at ${endOf(headline)} is on average ${parts.join("; ")}.`;
}

function shortSentences(comparison: Comparison, compared: Compared): string[] {
  const lines = shortLines(comparison, compared).filter(({ unit }) => !isHousehold(unit));
  if (lines.length === 0) return [];
  const named = widest(lines.filter(({ mean, meanError }) => Math.abs(mean) > BEYOND_CHANCE * meanError));
  if (named.length > 0)
    return [`The shortfall is on average ${named.map((line) => part(line, LARGER, comparison)).join("; ")}.`];
  const other = widestShortfall(compared);
  const none = "No kind of home with a plan is shorter of places, or less short, beyond chance";
  if (other === undefined) return [`${none} at the end of any month.`];
  return [
    `${none} at ${endOf(comparison.headline)}.`,
    `The shortfall differs most at ${endOf(other.month)}: it is on average ${part(other, LARGER, comparison)}.`,
  ];
}

const LARGER = ["larger", "smaller"] as const;

/** The widest few. Where the mean rounds to nothing there is nothing to say. */
function widest(lines: readonly HomeDifference[]): HomeDifference[] {
  return lines
    .filter((line) => Number(amount(line)) !== 0)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .slice(0, NAMED);
}

/** `15 places higher for in-house fostering (80% interval 4 to 26; higher in >95% of pairs)`. */
function part(
  line: HomeDifference,
  [up, down]: readonly [string, string],
  { placements, members }: Comparison,
): string {
  const isMore = line.mean > 0;
  const [low, high] = isMore ? [line.p10, line.p90] : [-line.p90, -line.p10];
  const direction = isMore ? up : down;
  const size = amount(line);
  const chance = chanceText(isMore ? line.probabilityMore : line.probabilityLess, members);
  const interval = [low, high].map(grouped).join(" to ");
  return `${size} ${unitWords(line.unit, Number(size))} ${direction} for ${lineInSentence(line, placements)} (80% interval ${interval}; ${direction} in ${chance} of pairs)`;
}

/** Whole; with one decimal where that is small enough to be seen and the error supports it, or nothing else would be left. */
function amount({ mean, meanError }: HomeDifference): string {
  const size = Math.abs(mean);
  return size < 1 || (size < 9.95 && meanError < 0.1) ? String(Number(decimals(size, 1))) : grouped(size);
}
