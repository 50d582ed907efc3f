import { type Supposition, sampleQuantile, type YearlyArrivals } from "@sufficiency/scenarios";
import { aligned } from "./aligned.js";
import { financialYearWords } from "./format.js";

/** Arrivals a year under each supposition, then why each is worth supposing and where its numbers are from. */
export function suppositionsTable(
  rows: readonly { readonly supposition: Supposition; readonly years: readonly YearlyArrivals[] }[],
): string {
  const header = ["  supposition", ...(rows[0]?.years ?? []).map(({ year }) => financialYearWords(year))];
  const lines = rows.map(({ supposition, years }) => [`  ${supposition.id}`, ...years.map(fan)]);
  const reasons = rows.map(({ supposition: { id, name, because, source, threshold, wait } }) => {
    const acts = threshold || wait ? " It acts on transfers: arrivals are the central ones." : "";
    return `  ${id}: ${name}. ${because}${acts} [${source}]\n`;
  });
  return `UASC arrivals in the year to March, median (80% interval: chance and the ranges of the parameters)
${aligned([header, ...lines])}
The first is the unconditional fan. The others are suppositions: none has a probability.
${reasons.join("")}`;
}

function fan({ totals }: YearlyArrivals): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((p) => sampleQuantile(totals, p));
  return `${middle} (${low} to ${high})`;
}
