import { firstOf, isFostered } from "../pack/index.js";
import { CERTAIN, type Rule } from "./rule.js";

/** Support of care leavers ends at this age at the latest. */
const LAST_BIRTHDAY = 25;

/** Before 18 a child grows older where it is, or in foster care where the home takes nobody of that age. */
export const AGEING_IN_CARE: Rule = {
  name: "ageing in care",
  says: "A child grows a year older in the same home; one who is too old for it goes to the first fostered home.",
  source: "placements.csv: age_from, age_to",
  birthday: (cell, age, care) => {
    if (age >= 18) return undefined;
    const from = care.placementOf(cell).id;
    const same = care.grow(cell, from, "move", CERTAIN);
    if (same.length > 0) return same;
    const next = firstOf(care.placements, isFostered) ?? "";
    const fostered = care.grow(cell, next, "move", CERTAIN);
    if (fostered.length === 0) care.tooOld(from, age, next);
    return fostered;
  },
};

/** Care leavers grow older where they are until the council's support ends. */
export const AGEING_OUT: Rule = {
  name: "ageing out",
  says: "Without a row for the birthday a care leaver stays in the same home, and at 25 leaves the council's support.",
  source: "Children and Social Work Act 2017, section 3",
  birthday: (cell, age, care) => {
    if (age >= LAST_BIRTHDAY) return [care.end(cell, "age-out", CERTAIN)];
    const same = age === 18 ? [] : care.grow(cell, care.placementOf(cell).id, "move", CERTAIN);
    return same.length > 0 ? same : undefined;
  },
};
