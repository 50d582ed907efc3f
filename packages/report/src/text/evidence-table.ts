import { type DataPack, formatMonth, type Input } from "@sufficiency/core";
import type { LevelEvidence } from "@sufficiency/scenarios";
import type { CountedLevel, Range } from "@sufficiency/scenarios/advanced";

import { aligned } from "../words/aligned.js";
import { visible, wrap } from "../words/format.js";
import { decimals } from "../words/numbers.js";

/** What a pack's counts of arrivals say, figure by figure, beside what the pack has. */
export function evidenceTable(
  pack: DataPack,
  { evidence }: CountedLevel,
  found: LevelEvidence,
  beside: readonly string[],
): string {
  const { observations, breaks } = evidence;
  const total = (counted: string) => observations.filter((seen) => seen.counted === counted);
  const [council, official] = [total("council"), total("official")];
  const months = council.filter(({ months }) => months.length === 1).length;
  const limited = official.filter((seen) => seen.limited).length;
  const used = [
    `${months} months and ${council.length - months} longer stretches of the council's own counts`,
    `${official.length} years of official counts${limited > 0 ? `, ${limited} of them limited by capacity and read as at least so many` : ""}`,
    ...(breaks.size > 0 ? [`a new regime from ${[...breaks.keys()].map(formatMonth).join(", ")}`] : []),
    ...(beside.length > 0 ? [`how fast the level drifts also from ${beside.join(", ")}`] : []),
  ];
  const input = (measure: string) =>
    pack.arrivals.find((row) => row.series === "uasc" && row.measure === measure)?.input;
  const rows = [
    ["", "low (10%)", "middle", "high (90%)", "in the pack"],
    line("level at the end, children a month", found.level, 0, input("level")),
    line("drift, log sd a year", found.drift, 2, input("level-drift")),
    line("dispersion, size of a month", found.size, 1, input("dispersion")),
    line("official over council's count", found.ratio, 2, undefined),
    line("past surge over the level", found.surge, 1, undefined),
  ];
  return `${visible(pack.meta.authority)}: what published counts say of arrivals to ${formatMonth(pack.meta.origin)}
${wrap(`Used: ${used.join("; ")}.`, 98).join("\n")}

${aligned(rows)}`;
}

function line(name: string, { low, middle, high }: Range, digits: number, has: Input | undefined): string[] {
  const range = has?.low === undefined ? "" : ` (${has.low} to ${has.high})`;
  return [
    name,
    ...[low, middle, high].map((value) => decimals(value, digits)),
    has === undefined ? "-" : `${has.value}${range}`,
  ];
}
