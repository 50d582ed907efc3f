import { isChildrensHome, isFostered, isHost, isInCare } from "../pack/index.js";
import type { Placement } from "../pack/types.js";

/**
 * Whether a move is a step across: from a children's home to a family, be it foster carers, relatives or hosts. Leaving
 * reception is none, even where a children's home is one.
 *
 * Source: Kent's strategy, intention 2 of section 4; the rates are rows of moves.csv.
 */
export function isStepAcross(from: Placement | undefined, to: Placement | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  return isChildrensHome(from) && isInCare(to) && (isFostered(to) || isHost(to.resource));
}
