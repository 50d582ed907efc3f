import { isChildrensHome, isFostered, isHost, isInCare } from "../pack/index.js";
import type { Placement } from "../pack/types.js";

/**
 * Whether a move is a step across: from a children's home to a family, be it foster carers, relatives or hosts. Leaving
 * reception is none, even where a children's home is one.
 *
 * Source: levers S1-2, S3-5 and S6-7 of Kent's catalogue (levers.csv); the rates are rows of moves.csv.
 */
export function isStepAcross(from: Placement | undefined, to: Placement | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  return isChildrensHome(from) && isInCare(to) && (isFostered(to) || isHost(to.resource));
}
