import type { CitizenFlows } from "@sufficiency/core";
import { leverForm } from "../scenario/lever-form.js";
import { lineOf, type Step } from "../scenario/step.js";
import { childrenPerMonth, factor } from "./amounts.js";
import { agesOf, careAges } from "./where.js";

/** How many citizen children enter care. */
export const entries = leverForm({
  kind: "entries",
  says: "How many citizen children enter care in a month (asylum-seeking children are arrivals).",
  must: {},
  amounts: { factor, add: childrenPerMonth("So many more in every month, or fewer where negative.") },
  where: { ages: careAges },
  dates: "ramp",
  act: (lever) => {
    const { ageFrom, ageTo } = agesOf(lever.ages);
    const isHit = (age: number) => age >= ageFrom && age <= ageTo;
    return (parameters, step) => ({ ...parameters, citizen: entering(parameters.citizen, isHit, step) });
  },
});

/** A factor changes the entries that yearly counts miss as well; children added are counted ones. */
function entering(citizen: CitizenFlows, isHit: (age: number) => boolean, step: Step): CitizenFlows {
  const { slope, shift } = lineOf(step);
  const hit = share(citizen.entryAge, isHit);
  const uncounted = share(citizen.uncountedAge, isHit);
  const scale = citizen.entriesPerYear.map((entries) => Math.max(0, slope * hit * entries + 12 * shift) - hit * entries);
  const entriesPerYear = citizen.entriesPerYear.map((entries, year) => entries + scale[year]!);
  return {
    ...citizen,
    entriesPerYear,
    entryAges: entriesPerYear.map(() => 0),
    uncountedPerYear: citizen.uncountedPerYear * (1 + (slope - 1) * uncounted),
    uncountedAge: citizen.uncountedAge,
  } as never;
}

function share(ages: Float64Array, isHit: (age: number) => boolean): number {
  return ages.reduce((sum, part, age) => sum + (isHit(age) ? part : 0), 0);
}
