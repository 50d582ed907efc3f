import { type CapacityPlan, type Draws, MemberDraws } from "../calibrate/index.js";
import type { DataPack } from "../pack/types.js";
import { CarerSupply } from "./carers.js";
import { carerKinds, type RequirementLine } from "./lines.js";
import { unitsFor } from "./units.js";

/** What there is to live in, as one member has it: planned beds, carers and the share of places that can be used. */
export class Supply {
  /** By kind of carers.csv. */
  readonly carers: ReadonlyMap<string, CarerSupply>;
  private readonly memberDraws: MemberDraws;
  private capacity: CapacityPlan | undefined;
  /** Beds beyond the plan, by placement: those that are lived in at the origin. */
  private readonly occupied = new Map<string, number>();

  /** `seed` is the run's, so that figures are drawn as for the network; `months` run from the origin. */
  constructor(pack: DataPack, seed: string, months: number) {
    this.memberDraws = new MemberDraws(seed);
    this.carers = new Map(carerKinds(pack).map((kind) => [kind, new CarerSupply(pack, kind, seed, months)]));
  }

  /** Turns to a member; returns its draws, valid until the next call. */
  turnTo(member: number, capacity: CapacityPlan): Draws {
    const draws = this.memberDraws.of(member);
    this.capacity = capacity;
    this.occupied.clear();
    for (const kind of this.carers.values()) kind.run(draws, member);
    return draws;
  }

  /**
   * Reconciles the supply drawn with the stock drawn: whoever lives in a home or with carers at the origin is housed,
   * so what is open then has room for them. Beds that are short of it are added, and carers have more places each.
   */
  settle({ placement, carers }: RequirementLine, people: number): void {
    const usable = this.usable(placement);
    if (carers) {
      const supply = this.carers.get(carers)!;
      supply.perUnit = Math.max(supply.perUnit, unitsFor(people, usable) / supply.units[0]);
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

  /** Share of a home's places that can be used, 0 to 1; 1 where the pack does not say. */
  usable(placement: string): number {
    return this.capacity?.usable.get(placement) ?? 1;
  }
}
