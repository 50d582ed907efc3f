import type { Placement, RequirementRow } from "@sufficiency/core";
import { isBed } from "@sufficiency/core/advanced";

/** The name of a kind of home. */
export function labelOf({ placements }: { readonly placements: readonly Placement[] }, placement: string): string {
  return placements.find(({ id }) => id === placement)?.label ?? placement;
}

/** The label as it stands inside a sentence; abbreviations and names of more than one capital keep theirs. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z'’-]+( [a-z(]|$)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** What a resource is counted in: places, households or hosts; one of it where there is one. */
export function unitWords(resource: RequirementRow["resource"], count = 2): string {
  const one = isBed(resource) ? "place" : resource;
  return count === 1 ? one : `${one}s`;
}
