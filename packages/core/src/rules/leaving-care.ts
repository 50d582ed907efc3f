import { adoptiveHome } from "./adoption.js";
import type { Rule, Weight } from "./rule.js";

/** Children leave care before 18: home, to relatives, by an order, or otherwise. Adoption has a rule of its own. */
export const LEAVING_CARE: Rule = {
  name: "leaving care",
  says: "Citizen children leave care before 18 at rates that fall with time in care; asylum-seeking children for other reasons than transfer at one rate.",
  source: "exits.csv; the reasons are those of the SSDA903 return",
  monthly: (cell, care) => {
    const { group, stage, age } = cell;
    if (stage === "leaver") return [];
    if (group === "uasc") return [care.exit(cell, "other", (p) => p.reception.otherRate)];
    if (care.placementOf(cell).id === adoptiveHome(care.placements)) return [];
    const rate: Weight = (p, year) =>
      (stage === "short" ? p.citizen.shortExit : p.citizen.longExit[age]) * p.citizen.exitDrift[year];
    return [...care.central.citizen.reasons.keys()].map((reason) =>
      care.exit(cell, reason, (p, year) => rate(p, year) * (p.citizen.reasons.get(reason) ?? 0)),
    );
  },
};
