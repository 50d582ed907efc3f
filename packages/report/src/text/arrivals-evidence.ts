import { type DataPack, formatMonth, type Input } from "@sufficiency/core";
import type { LevelEvidence, Scenario } from "@sufficiency/scenarios";
import { type CountedLevel, type Range, sampleQuantile, type YearlyArrivals } from "@sufficiency/scenarios/advanced";
import { financialYearWords, visible, wrap } from "../words/format.js";
import { aligned } from "../words/lines.js";
import { decimals } from "../words/numbers.js";

/** A scenario by the name that it is run by, and the arrivals of each year under it. */
export interface ArrivalsScenario {
  readonly id: string;
  readonly scenario: Scenario;
  readonly years: readonly YearlyArrivals[];
}

/** Arrivals a year under each scenario, then the reason for each and the source of its numbers. */
export function arrivalsScenariosTable(rows: readonly ArrivalsScenario[]): string {
  const header = ["  scenario", ...(rows[0]?.years ?? []).map(({ year }) => financialYearWords(year))];
  const lines = rows.map(({ id, years }) => [`  ${id}`, ...years.map(fan)]);
  const reasons = rows.map(({ id, scenario: { name, because, levers } }) => {
    const acts = levers.length > 0 && levers.every(({ kind }) => kind === "transfers");
    const sources = [...new Set(levers.map(({ source }) => source ?? "supposed"))].join(", ");
    return `  ${id}: ${name}. ${because}${acts ? " It acts on transfers: arrivals are the central ones." : ""}${sources === "" ? "" : ` [${sources}]`}\n`;
  });
  return `UASC arrivals in the year to March, median (80% interval: random variation and the uncertainty of the inputs)
${aligned([header, ...lines])}
The first is the unconditional fan. The others are assumptions: none has a probability.
${reasons.join("")}`;
}

function fan({ totals }: YearlyArrivals): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((p) => sampleQuantile(totals, p));
  return `${middle} (${low} to ${high})`;
}

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
