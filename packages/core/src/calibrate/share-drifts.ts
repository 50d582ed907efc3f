import { SHARE_DRIFT } from "../pack/checks/share-drift.js";
import type { DataPack } from "../pack/types.js";
import { definite } from "../vocabulary/definite.js";
import type { ShareDrift } from "../vocabulary/parameters.js";
import type { Draws } from "./draws.js";
import { rowsOf } from "./lookup.js";

/** The drifts of carers.csv, each of a kind of home against the one it overflows to. */
export function shareDrifts({ carers, placements }: DataPack, draws: Draws): ShareDrift[] {
  return rowsOf(carers, SHARE_DRIFT).map(({ kind, input }) => ({
    home: kind,
    instead: definite(placements.find(({ id }) => id === kind)).overflowTo,
    odds: draws.read(input),
  }));
}
