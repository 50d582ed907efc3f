import { ConservationError } from "../vocabulary/issue.js";
import type { Frame } from "./frame.js";
import type { Path } from "./path.js";

/** By flow: the stock series (group x place) it leaves and joins, -1 for the outside. */
export interface FlowEnds {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Where each flow of a frame begins and ends. What an exit names as its end is a reason, not a place. */
export function flowEnds(frame: Frame): FlowEnds {
  const series = (group: string, place: string) => {
    const p = frame.places.indexOf(place);
    return p < 0 ? -1 : (group === "uasc" ? frame.places.length : 0) + p;
  };
  return {
    from: Int32Array.from(frame.flows, (f) => series(f.group, f.from)),
    to: Int32Array.from(frame.flows, (f) => (f.kind === "exit" || f.kind === "age-out" ? -1 : series(f.group, f.to))),
  };
}

/**
 * Asserts that a month adds up: in every group and kind of home, children at its start + those the flows brought
 * - those the flows took = children at its end. Flows are counted as they happen and stocks are counted afresh, so a
 * flow counted twice, or a child moved without being counted, fails here.
 *
 * @throws ConservationError, naming member, month, group and place.
 */
export function assertConserved(frame: Frame, ends: FlowEnds, path: Path, month: number, balance: Int32Array): void {
  const size = 2 * frame.places.length;
  const flows = frame.flows.length;
  for (let s = 0; s < size; s++) balance[s] = path.stock[(month - 1) * size + s];
  for (let f = 0; f < flows; f++) {
    const children = path.flows[month * flows + f];
    if (children === 0) continue;
    if (ends.from[f] >= 0) balance[ends.from[f]] -= children;
    if (ends.to[f] >= 0) balance[ends.to[f]] += children;
  }
  for (let s = 0; s < size; s++) {
    if (balance[s] !== path.stock[month * size + s]) throw unbalanced(frame, path, month, s, balance[s]);
  }
}

function unbalanced(frame: Frame, path: Path, month: number, series: number, expected: number): ConservationError {
  const places = frame.places.length;
  const group = series < places ? "citizen" : "uasc";
  const found = path.stock[month * 2 * places + series];
  return new ConservationError(
    `member ${path.member}, month ${month}: ${group} children in ${frame.places[series % places]} are ${found}, but the flows give ${expected}`,
  );
}
