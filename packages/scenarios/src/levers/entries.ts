import { sumSimple } from "simple-statistics";
import { leverForm } from "../language/lever-form.js";
import { type Step, transformOf } from "../language/step.js";
import { agesOf, careAges, childrenPerMonth, factor } from "./fields.js";

/** How many citizen children enter care. A factor changes those whom yearly counts miss as well; who is added is counted. */
const entries = leverForm({
  kind: "entries",
  says: "How many citizen children enter care in a month (asylum-seeking children are arrivals).",
  must: {},
  amounts: { factor, add: childrenPerMonth("So many more in every month, or fewer where negative.") },
  where: { ages: careAges },
  dates: "ramp",
  act: (lever) => {
    const { ageFrom, ageTo } = agesOf(lever.ages);
    return {
      parameters: (parameters, step) => {
        const { citizen } = parameters;
        const entering = citizen.entries.map((byAge) => adjustAges(byAge, ageFrom, ageTo, step));
        const uncounted = adjustAges(
          citizen.uncounted,
          ageFrom,
          ageTo,
          step.amount === "add" ? { ...step, value: 0 } : step,
        );
        return { ...parameters, citizen: { ...citizen, entries: entering, uncounted } };
      },
    };
  },
});

/** Children a year by age: those added are spread as the ages enter already. */
function adjustAges(byAge: Float64Array, ageFrom: number, ageTo: number, step: Step): Float64Array {
  const { slope, intercept } = transformOf(step);
  const now = sumSimple([...byAge.subarray(ageFrom, ageTo + 1)]);
  return byAge.map((children, age) => {
    if (age < ageFrom || age > ageTo) return children;
    const part = now > 0 ? children / now : 1 / (ageTo - ageFrom + 1);
    return Math.max(0, slope * children + 12 * intercept * part);
  });
}

/** The forms of this file, in the order in which they are recognised. */
export const ENTRIES = [entries] as const;
