import { firstOf, isForAdoption, isFostered } from "../pack/index.js";
import type { Placement } from "../pack/types.js";
import type { Cell } from "../vocabulary/cohort.js";
import type { Care, Rule } from "./rule.js";

/** Children under this age may be placed for adoption. */
export const ADOPTION_AGE = 6;

/** The reason for leaving by adoption: children are placed for it first. */
export const ADOPTED = "adopted";

/** Where children live who are placed for adoption; undefined where the pack has no such placement. */
export function adoptiveHome(placements: readonly Placement[]): string | undefined {
  return firstOf(placements, isForAdoption);
}

/** Fostered children under six are placed with adopters, and leave care from there alone, by the order. */
export const ADOPTION: Rule = {
  name: "adoption",
  says: "Long-stay fostered children under six are placed for adoption; children placed leave care by an adoption order.",
  source: "Adoption and Children Act 2002, sections 18 to 22 and 46; exits.csv for how many",
  monthly: (cell, care) => {
    if (cell.group !== "citizen" || cell.stage === "leaver") return [];
    const home = adoptiveHome(care.placements);
    if (home === undefined) return [];
    if (care.placementOf(cell).id === home) return [care.exit(cell, ADOPTED, (p) => p.citizen.adoption)];
    return isAdoptable(cell, care) ? care.move(cell, home, (p) => p.citizen.placedForAdoption) : [];
  },
};

function isAdoptable(cell: Cell, care: Care): boolean {
  return cell.stage === "long" && cell.age < ADOPTION_AGE && isFostered(care.placementOf(cell));
}
