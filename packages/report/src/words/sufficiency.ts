import type { CarerSufficiency, Projection } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { chanceText, endOf, inSentence, labelOf, monthWords, visible } from "./format.js";
import { grouped, percent, supported } from "./numbers.js";

/** How many approvals and enquiries a year it takes for enough carers, a sentence for each kind of carers. */
export function sufficiencyWords(projection: Projection): string[] {
  const requested = projection.balance.filter(({ level }) => level === projection.run.balanceLevel);
  const kinds = [...new Set(requested.map(({ carers }) => carers))];
  return kinds.map((kind) =>
    sentence(
      projection,
      requested.filter(({ carers }) => carers === kind),
    ),
  );
}

function sentence(projection: Projection, rows: readonly CarerSufficiency[]): string {
  const of = (measure: CarerSufficiency["measure"]) => rows.find((row) => row.measure === measure);
  const [approvals, enquiries, applications] = [definite(of("approvals")), of("enquiries"), of("applications")];
  const { month, level, resource, placement, chance, today } = approvals;
  const first = monthWords(projection.meta.origin + 1);
  const then = enquiries
    ? `; because approval comes months after an enquiry, that takes ${aYear(enquiries, "enquiries")} a year from then on (${grouped(enquiries.today)} a year now, of which ${grouped(definite(applications).today)} apply)`
    : "";
  return (
    `To have ${article(level)} ${percent(level)} chance of enough ${resource}s in ${inSentence(visible(labelOf(projection, placement)))} at ${endOf(month)}, ` +
    `${visible(projection.meta.authority)} needs ${aYear(approvals, "approvals")} a year from ${first} on (about ${grouped(today)} a year now)${then}. ` +
    `At today's numbers the chance is ${chanceText(chance, projection.run.members)}.`
  );
}

/** As the percentage is spoken: an 80%, a 90%. */
function article(share: number): string {
  return /^(8|11%|18%)/.test(percent(share)) ? "an" : "a";
}

/** `46 approvals`, to the digits that the Monte Carlo interval supports. */
function aYear(row: CarerSufficiency, noun: string): string {
  return row.needed === null ? `more ${noun} than are looked for` : `${neededText(row)} ${noun}`;
}

/** The least number a year, to the digits that its Monte Carlo interval supports. */
export function neededText({ needed, low, high }: CarerSufficiency): string {
  if (needed === null) return "out of reach";
  // Between the ends of an 80% interval lie 2.56 standard errors.
  const error = low === null || high === null ? 0 : (high - low) / 2.56;
  return grouped(supported(needed, error));
}
