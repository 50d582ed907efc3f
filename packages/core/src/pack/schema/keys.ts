import { optional, required } from "./column.js";
import * as kinds from "./kinds.js";

/** Keys that several files share. */
export const group = optional(kinds.oneOf("citizen", "uasc"), "citizen or uasc; blank for both.");
export const ages = {
  age_from: optional(kinds.age, "First age in whole years; blank from birth."),
  age_to: optional(kinds.age, "Last age in whole years; blank to the end of care."),
} as const;
export const year = optional(kinds.year, "Year ending 31 March; blank for a parameter.");
export const from = optional(kinds.month, "First month, or the month at whose end it holds; blank for always.");
export const anyPlacement = optional(kinds.reference, "An id of placements.csv; blank for any.", "placement");
export const onePlacement = required(kinds.reference, "An id of placements.csv.", "placement");
