import { type CapacityPlan, inForce, type Timeline } from "../calibrate/index.js";
import { CarerSupply } from "./carers/carers.js";
import type { CarerKinds, RequirementLine } from "./lines.js";
import { unitsFor } from "./units.js";

/** What there is to live in, as one member has it: planned beds, carers and the share of places that can be used. */
export class Supply {
  /** By kind of carers.csv. */
  readonly carers: ReadonlyMap<string, CarerSupply>;
  private capacity: CapacityPlan | undefined;
  private timeline: Timeline | undefined;
  /** Beds beyond the plan, by placement: those that are lived in at the origin. */
  private readonly occupied = new Map<string, number>();

  /** `seed` is the run's, so that figures are drawn as for the network; `months` run from the origin. */
  constructor(kinds: CarerKinds, seed: string, months: number) {
    this.carers = new Map(
      [...kinds].map(([kind, { isPlanned }]) => [kind, new CarerSupply(kind, isPlanned, seed, months)]),
    );
  }

  /** Turns to a member. */
  turnTo(member: number, timeline: Timeline, capacity: CapacityPlan): void {
    this.timeline = timeline;
    this.capacity = capacity;
    this.occupied.clear();
    for (const kind of this.carers.values()) kind.run(timeline, member);
  }

  /**
   * Reconciles the supply drawn with the stock drawn: whoever lives in a home or with carers at the origin is housed,
   * so what is open then has room for them. Beds that are short of it are added, and carers have more places each; where
   * a member has no carers at the origin, theirs stay as drawn, because nobody is there to have more.
   */
  settle({ placement, carers }: RequirementLine, people: number): void {
    const usable = this.usable(placement, 0);
    if (carers) {
      const { perUnit, units } = this.carers.get(carers)!;
      if (units[0] === 0) return;
      const more = Math.max(perUnit[0], unitsFor(people, usable) / units[0]) / perUnit[0];
      if (more > 1) for (let t = 0; t < perUnit.length; t++) perUnit[t] *= more;
    } else {
      const open = this.capacity?.beds.get(placement)?.[0] ?? 0;
      if (open > 0) this.occupied.set(placement, Math.max(0, unitsFor(people, usable) - open));
    }
  }

  /** Beds at the end of a month from the origin; undefined where nobody plans them. */
  beds(placement: string, month: number): number | undefined {
    const planned = this.capacity?.beds.get(placement)?.[month];
    return planned ? planned + (this.occupied.get(placement) ?? 0) : planned;
  }

  /**
   * Share of a home's places that can be used in a month, 0 to 1; 1 where the pack does not say. It stands for matching
   * as a whole: carers on hold, rooms out of use, places held for a sibling group or left because one would have to part.
   */
  usable(placement: string, month: number): number {
    return (this.timeline && inForce(this.timeline, month).capacity.usable.get(placement)) ?? 1;
  }
}
