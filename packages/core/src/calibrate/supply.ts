import { housingKinds, OPENING, PER_UNIT, SHARE_DRIFT } from "../pack/checks/carers.js";
import { PLACES_LEFT } from "../pack/checks/usable.js";
import type { CapacityRow, CarerRow, DataPack, Input } from "../pack/types.js";
import { normalQuantile } from "../random/index.js";
import { definite } from "../vocabulary/issue.js";
import type {
  CapacityDates,
  CarerFlows,
  CarerSupplyFlows,
  RecruitmentFunnel,
  ShareDrift,
} from "../vocabulary/parameters.js";
import type { Draws } from "./draws.js";
import { oneInput, rowsOf } from "./lookup.js";

/** Kinds of carer that house somebody and of which the pack says something. */
export function carerKinds(pack: DataPack): string[] {
  const known = new Set(pack.carers.map((row) => row.kind));
  return [...housingKinds(pack.placements)].filter((kind) => known.has(kind));
}

/** What carers.csv says of each kind of carer that houses somebody. */
export function carerFlows(pack: DataPack, draws: Draws): Map<string, CarerFlows> {
  return new Map(carerKinds(pack).map((kind) => [kind, flowsOf(pack, kind, draws)]));
}

function flowsOf(pack: DataPack, kind: string, draws: Draws): CarerFlows {
  const own = new CarerRows(pack, kind);
  const stayingPut = own.find("staying-put-share");
  return {
    perUnit: draws.read(own.find(...PER_UNIT) ?? own.one(PER_UNIT.join(" or "))),
    stayingPut: stayingPut ? draws.read(stayingPut) : 1,
    supply: supplyOf(own, draws),
  };
}

/** Where a pack gives no approvals and losses (kinship carers are approved for a child they know), they are not planned. */
function supplyOf(own: CarerRows, draws: Draws): CarerSupplyFlows | undefined {
  const [opening, approvals, leaving] = [own.find(...OPENING), own.find("approvals"), own.find("leaving")];
  const funnel = own.find("approval-share") ? funnelOf(own, draws) : undefined;
  if (!opening || !leaving || !(approvals || funnel)) return undefined;
  return {
    opening: draws.read(opening),
    approvals: approvals ? draws.read(approvals) : 0,
    funnel,
    leaving: draws.read(leaving),
  };
}

function funnelOf(own: CarerRows, draws: Draws): RecruitmentFunnel {
  const read = (measure: string) => draws.read(own.one(measure));
  return {
    enquiries: read("enquiries"),
    applied: read("application-share"),
    approved: read("approval-share"),
    monthsToApply: Math.round(read("application-delay")),
    monthsToApprove: Math.round(read("approval-delay")),
  };
}

/** The rows of one kind of carers. */
class CarerRows {
  private readonly rows: readonly CarerRow[];

  constructor(
    pack: DataPack,
    private readonly kind: string,
  ) {
    this.rows = pack.carers.filter((row) => row.kind === kind);
  }

  find(...measures: readonly string[]): Input | undefined {
    return this.rows.find((row) => measures.includes(row.measure))?.input;
  }

  one(measure: string): Input {
    return this.find(measure) ?? oneInput(this.rows, `${measure} (kind ${this.kind})`, "carers.csv");
  }
}

/** The dated plan: each event's size and how many months late it comes. */
export function capacityDates(pack: DataPack, draws: Draws): CapacityDates {
  const { origin } = pack.meta;
  const rows = pack.capacity;
  return {
    events: rows
      .filter((row) => row.measure === "beds")
      .map((row) => ({
        event: row.event,
        placement: row.placement,
        due: (row.from ?? origin) - origin,
        late: lateness(rows, row, draws),
        beds: row.input.value < 0 ? Number.NEGATIVE_INFINITY : draws.read(row.input),
      })),
    usable: usableShares(rows, draws),
  };
}

/**
 * Whole months late, without end where it never opens; nothing known to be open at the origin is late, and a closure
 * never is. An event that is in doubt opens in all its homes or in none.
 */
function lateness(rows: readonly CapacityRow[], row: CapacityRow, draws: Draws): number {
  const own = rows.filter((r) => r.event === row.event);
  const doubt = own.find((r) => r.measure === "may-not-open")?.input;
  const delay = own.find((r) => r.measure === "delay" && r.placement === row.placement)?.input;
  if (doubt && draws.drift(`opens:${row.event}`, 0) < normalQuantile(draws.read(doubt)))
    return Number.POSITIVE_INFINITY;
  return delay ? Math.round(draws.read(delay)) : 0;
}

/**
 * By placement: the share of places that can be used, where the pack says. Either `usable`, or the product of its parts:
 *
 *     usable = (1 - void) x (1 - mismatch) x target-occupancy
 *
 * where `void` is the share of places that stand empty between two children, on hold or out of use; `mismatch` the share
 * of the others that do not fit the child who needs one; `target-occupancy` the most that is to be filled of those that
 * do. A part that is not given takes nothing away.
 */
function usableShares(rows: readonly CapacityRow[], draws: Draws): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { measure, placement, input } of rows) {
    const left = PLACES_LEFT.get(measure);
    if (left !== undefined) shares.set(placement, (shares.get(placement) ?? 1) * left(draws.read(input)));
  }
  return shares;
}

/** The drifts of carers.csv, each of a kind of home against the one it overflows to. */
export function shareDrifts({ carers, placements }: DataPack, draws: Draws): ShareDrift[] {
  return rowsOf(carers, SHARE_DRIFT).map(({ kind, input }) => ({
    home: kind,
    instead: definite(placements.find(({ id }) => id === kind)).overflowTo,
    odds: draws.read(input),
  }));
}
