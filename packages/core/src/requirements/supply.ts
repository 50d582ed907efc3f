import { type CapacityPlan, type Draws, MemberDraws } from "../calibrate/index.js";
import type { DataPack } from "../pack/types.js";
import { CarerSupply } from "./carers.js";
import { carerKinds } from "./lines.js";

/** What there is to live in, as one member has it: planned beds, carers and the share of places that can be used. */
export class Supply {
  /** By kind of carers.csv. */
  readonly carers: ReadonlyMap<string, CarerSupply>;
  private readonly memberDraws: MemberDraws;
  private capacity: CapacityPlan | undefined;

  /** `seed` is the run's, so that figures are drawn as for the network; `months` run from the origin. */
  constructor(pack: DataPack, seed: string, months: number) {
    this.memberDraws = new MemberDraws(seed);
    this.carers = new Map(carerKinds(pack).map((kind) => [kind, new CarerSupply(pack, kind, seed, months)]));
  }

  /** Turns to a member; returns its draws, valid until the next call. */
  turnTo(member: number, capacity: CapacityPlan): Draws {
    const draws = this.memberDraws.of(member);
    this.capacity = capacity;
    for (const kind of this.carers.values()) kind.run(draws, member);
    return draws;
  }

  /** Planned beds by month from the origin; undefined where nobody plans them. */
  beds(placement: string): Float64Array | undefined {
    return this.capacity?.beds.get(placement);
  }

  /** Share of a home's places that can be used, 0 to 1; 1 where the pack does not say. */
  usable(placement: string): number {
    return this.capacity?.usable.get(placement) ?? 1;
  }
}
