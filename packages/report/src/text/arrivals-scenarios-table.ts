import type { Scenario } from "@sufficiency/scenarios";
import { sampleQuantile, type YearlyArrivals } from "@sufficiency/scenarios/advanced";

import { aligned } from "../words/aligned.js";
import { financialYearWords } from "../words/format.js";

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
