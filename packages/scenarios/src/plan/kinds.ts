import type { DataPack, Input, Placement } from "@sufficiency/core";
import { type CapacityRow, isBed, type RequirementLine, type Scope } from "@sufficiency/core/advanced";

/** What is done for a kind of home: beds opened, carers approved, or beds of others held under contract. */
export type PlanAction = "open" | "recruit" | "contract";

/** A kind of home or of carers, and what can be done for it. */
export interface PlanKind {
  readonly action: PlanAction;
  readonly placement: string;
  readonly label: string;
  /** What is to be enough: places on the busiest day for a reception home, households or hosts for carers. */
  readonly line: RequirementLine;
  /** Beds of one opening; 1 unless the pack gives a unit-size. */
  readonly unit: number;
  /** Months from the decision to the first bed or approval; 0 unless the pack gives a lead-time. */
  readonly lead: number;
  /** Pounds a week and bed in the pack's price year; undefined where nobody prints one, and for carers. */
  readonly price: Input | undefined;
}

/** Everything that a pack lets a plan decide, in the pack's order. */
export function planKinds(pack: DataPack, { lines }: Pick<Scope, "lines">): PlanKind[] {
  return pack.placements.flatMap((home) => {
    const own = lines.filter(({ placement }) => placement === home.id);
    const planned = own.filter((line) => line.planned);
    const recruited = planned.find(({ resource }) => !isBed(resource));
    if (recruited) return [kind(pack, home, "recruit", recruited)];
    const opened = planned.find(({ measure }) => measure === "peak-day") ?? planned[0];
    if (opened) return [kind(pack, home, "open", opened)];
    const bought = own.find(({ carers }) => carers === undefined);
    return bought && !isLastResort(pack, home) ? [kind(pack, home, "contract", bought)] : [];
  });
}

/** The end of an overflow order is where children go when nothing was planned: nobody contracts it ahead. */
function isLastResort({ placements }: DataPack, { id, overflowTo }: Placement): boolean {
  return overflowTo === "" && placements.some((other) => other.overflowTo === id);
}

function kind(pack: DataPack, { id, label }: Placement, action: PlanAction, line: RequirementLine): PlanKind {
  const own = (measure: CapacityRow["measure"]) =>
    pack.capacity.find((row) => row.placement === id && row.measure === measure)?.input.value;
  const cost = pack.costs.find(
    (row) => row.placement === id && row.measure === "unit-cost" && row.priceYear === pack.meta.priceYear,
  );
  return {
    ...{ action, placement: id, label, line },
    unit: action === "open" ? Math.max(1, Math.round(own("unit-size") ?? 1)) : 1,
    lead: Math.ceil(own("lead-time") ?? 0),
    price: action === "recruit" ? undefined : cost?.input,
  };
}
