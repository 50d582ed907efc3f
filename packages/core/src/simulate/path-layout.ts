import type { StateSpace } from "../states/state-space.js";
import { AGE_BANDS, GROUPS, type Group } from "../vocabulary/cohort.js";

/** Where the counts of a path stand in its arrays. Nothing else knows. Months run from the origin, 0. */
export class PathLayout {
  readonly places: number;
  readonly flows: number;
  /** Stock series of a month: one for each group and place. */
  readonly width: number;
  private readonly indexes: ReadonlyMap<string, number>;

  constructor({ places, flows }: Pick<StateSpace, "places" | "flows">) {
    this.places = places.length;
    this.flows = flows.length;
    this.width = GROUPS.length * places.length;
    this.indexes = new Map(places.map((place, index) => [place, index]));
  }

  /** The place of a placement; undefined where there is none. */
  placeOf(placement: string): number | undefined {
    return this.indexes.get(placement);
  }

  /** The stock series of a group in a place, within a month. */
  series(group: Group, place: number): number {
    return GROUPS.indexOf(group) * this.places + place;
  }

  /** The first stock series of a month, of all groups or of one. */
  stock(month: number, group: Group = "citizen"): number {
    return month * this.width + this.series(group, 0);
  }

  /** The first place of an age band in a month. */
  ages(month: number, band = 0): number {
    return (month * AGE_BANDS.length + band) * this.places;
  }

  flow(month: number): number {
    return month * this.flows;
  }

  peak(month: number): number {
    return month * this.places;
  }
}
