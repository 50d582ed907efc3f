import type { CapacityPlan, Timeline } from "../timeline/index.js";
import { definite } from "../vocabulary/issue.js";
import type { CarerSupply } from "./carers/carers.js";
import { placesOf, type RequirementLine, unitsFor } from "./lines.js";

/** One member's carers by kind of carers.csv. */
export type Carers = ReadonlyMap<string, CarerSupply>;

/** What one member's supply is made of. */
export interface SupplyParts {
  readonly timeline: Timeline;
  readonly capacity: CapacityPlan;
  readonly carers: Carers;
  readonly lines: readonly RequirementLine[];
  /** People of a line at the origin. */
  readonly housed: (line: RequirementLine) => number;
}

/**
 * What there is to live in, as one member has it: planned beds, carers and the share of places that can be used. The
 * supply drawn is reconciled with the stock drawn: people who live in a home or with carers at the origin are housed, so
 * what is open then has room for them. Beds that are short of it are added, and carers have more places each; where a
 * member has no carers at the origin, theirs stay as drawn, because nobody is there to have more.
 */
export class Supply {
  readonly carers: Carers;
  private readonly capacity: CapacityPlan;
  private readonly timeline: Timeline;
  /** By placement: beds beyond the plan, because somebody lives in them at the origin. */
  private readonly occupied = new Map<string, number>();
  /** By kind of carers and month from the origin: people whom a household or host takes. */
  private readonly perUnit: ReadonlyMap<string, Float64Array>;

  constructor({ timeline, capacity, carers, lines, housed }: SupplyParts) {
    this.carers = carers;
    this.capacity = capacity;
    this.timeline = timeline;
    this.perUnit = new Map(
      [...carers].map(([kind, own]) => [
        kind,
        Float64Array.from({ length: timeline.months + 1 }, (_, t) => own.perUnit(t)),
      ]),
    );
    for (const line of lines) if (line.planned && line.measure === "month-end") this.house(line, housed(line));
  }

  /** Beds at the end of a month from the origin; undefined where no planned capacity is recorded. */
  beds(placement: string, month: number): number | undefined {
    const planned = this.capacity.beds.get(placement)?.[month];
    return planned ? planned + (this.occupied.get(placement) ?? 0) : planned;
  }

  /**
   * Share of a home's places that can be used in a month, 0 to 1; 1 where the pack does not say. It stands for matching
   * as a whole: carers on hold, rooms out of use, places held for a sibling group or left because one would have to part.
   */
  usable(placement: string, month: number): number {
    return this.timeline.at(month).parameters.capacity.usable.get(placement) ?? 1;
  }

  /** Households or hosts of a kind at the end of a month. */
  units(kind: string, month: number): number {
    return definite(this.carers.get(kind)).units[month];
  }

  /** People whom a household or host of a kind takes at the end of a month. */
  placesEach(kind: string, month: number): number {
    return definite(this.perUnit.get(kind))[month];
  }

  /** Whole places that all carers of a kind have at the end of a month, or a share of them. */
  carerPlaces(kind: string, month: number, share = 1): number {
    return placesOf(this.units(kind, month), this.placesEach(kind, month) * share);
  }

  private house({ placement, carers }: RequirementLine, people: number): void {
    const usable = this.usable(placement, 0);
    if (carers) {
      const perUnit = definite(this.perUnit.get(carers));
      const units = this.units(carers, 0);
      if (units === 0) return;
      const additional = Math.max(perUnit[0], unitsFor(people, usable) / units) / perUnit[0];
      if (additional > 1) for (let t = 0; t < perUnit.length; t++) perUnit[t] *= additional;
    } else {
      const open = this.capacity.beds.get(placement)?.[0] ?? 0;
      if (open > 0) this.occupied.set(placement, Math.max(0, unitsFor(people, usable) - open));
    }
  }
}
