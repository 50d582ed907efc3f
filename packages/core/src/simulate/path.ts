import type { StateSpace } from "../states/state-space.js";
import type { Group } from "../vocabulary/cohort.js";
import { PathLayout } from "./path-layout.js";

/** Whole numbers to be read: one for each place, or for each flow of the state space, in its order. */
export interface Row extends ArrayLike<number>, Iterable<number> {}

/**
 * What one member went through, month by month from the origin: whole numbers.
 *
 * @example
 * const path: Path = modelOf(pack, { seed: "1" }).member(0).path;
 * path.stock(0, "all", "kinship") >= 0; // => true
 */
export interface Path {
  readonly member: number;
  /** Months after the origin. */
  readonly months: number;
  /** Children of a group, or of all, in a placement at a month's end; 0 where there is no such placement. */
  stock(month: number, group: Group | "all", placement: string): number;
  /** Children of both groups in a placement at each month's end. */
  stocks(placement: string): Row;
  /** Children of a group at a month's end, by place. */
  stockRow(month: number, group: Group): Row;
  /** Children of both groups at a month's end, by place. */
  people(month: number): number[];
  /** Children in care of an age band (an item of `AGE_BANDS`) at a month's end, both groups, by place. */
  agesRow(month: number, band: number): Row;
  /** The same of a placement at each month's end. */
  ages(band: number, placement: string): Row;
  /** Children who moved during a month, by flow; nobody does at the origin. */
  flowRow(month: number): Row;
  /** Most children in a placement on any day of a month; its month-end stock where it is not run by the day. */
  peak(month: number, placement: string): number;
  /** Most children in a placement on any day of each month. */
  peaks(placement: string): Row;
  /** The same as `peak`, by place. */
  peakRow(month: number): Row;
  /** Asylum-seeking children who arrived during a month. */
  arrivals(month: number): number;
}

/** A path as it is written: its rows may be filled in. */
export class PathRecord implements Path {
  /** Laid out as the layout says. */
  private readonly counts: Readonly<Record<"stock" | "ages" | "flow" | "peak" | "arrived", Int32Array>>;

  constructor(
    space: Pick<StateSpace, "places" | "flows">,
    readonly months: number,
    readonly member: number,
    private readonly layout = new PathLayout(space),
  ) {
    const all = months + 1;
    this.counts = {
      stock: new Int32Array(layout.stock(all)),
      ages: new Int32Array(layout.ages(all)),
      flow: new Int32Array(layout.flow(all)),
      peak: new Int32Array(layout.peak(all)),
      arrived: new Int32Array(all),
    };
  }

  stock(month: number, group: Group | "all", placement: string): number {
    const place = this.layout.placeOf(placement);
    if (place === undefined) return 0;
    if (group !== "all") return this.counts.stock[this.layout.stock(month, group) + place];
    return this.stock(month, "citizen", placement) + this.stock(month, "uasc", placement);
  }

  stocks(placement: string): Int32Array {
    const { layout, counts, months } = this;
    const all = new Int32Array(months + 1);
    const place = layout.placeOf(placement);
    if (place === undefined) return all;
    const [citizen, uasc] = [layout.series("citizen", place), layout.series("uasc", place)];
    for (let month = 0; month <= months; month++) {
      const from = layout.stock(month);
      all[month] = counts.stock[from + citizen] + counts.stock[from + uasc];
    }
    return all;
  }

  stockRow(month: number, group: Group): Int32Array {
    return rowOf(this.counts.stock, this.layout.stock(month, group), this.layout.places);
  }

  people(month: number): number[] {
    const { stock } = this.counts;
    const [citizen, uasc] = [this.layout.stock(month, "citizen"), this.layout.stock(month, "uasc")];
    const people: number[] = [];
    for (let place = 0; place < this.layout.places; place++) people.push(stock[citizen + place] + stock[uasc + place]);
    return people;
  }

  /** Children at a month's end by stock series: those of all places and groups. */
  seriesRow(month: number): Int32Array {
    return rowOf(this.counts.stock, this.layout.stock(month), this.layout.width);
  }

  agesRow(month: number, band: number): Int32Array {
    return rowOf(this.counts.ages, this.layout.ages(month, band), this.layout.places);
  }

  ages(band: number, placement: string): Int32Array {
    const { layout, counts, months } = this;
    const all = new Int32Array(months + 1);
    const place = layout.placeOf(placement);
    if (place !== undefined)
      for (let month = 0; month <= months; month++) all[month] = counts.ages[layout.ages(month, band) + place];
    return all;
  }

  /** Children in care at a month's end, by age band and place. */
  allAgesRow(month: number): Int32Array {
    return rowOf(this.counts.ages, this.layout.ages(month), this.layout.ages(1));
  }

  flowRow(month: number): Int32Array {
    return rowOf(this.counts.flow, this.layout.flow(month), this.layout.flows);
  }

  peak(month: number, placement: string): number {
    const place = this.layout.placeOf(placement);
    return place === undefined ? 0 : this.peakRow(month)[place];
  }

  peaks(placement: string): Int32Array {
    const { layout, counts, months } = this;
    const all = new Int32Array(months + 1);
    const place = layout.placeOf(placement);
    if (place !== undefined)
      for (let month = 0; month <= months; month++) all[month] = counts.peak[layout.peak(month) + place];
    return all;
  }

  peakRow(month: number): Int32Array {
    return rowOf(this.counts.peak, this.layout.peak(month), this.layout.places);
  }

  arrivals(month: number): number {
    return this.counts.arrived[month];
  }

  /** Notes how many arrived during a month. */
  arrive(month: number, children: number): void {
    this.counts.arrived[month] = children;
  }
}

/** So many counts from one on, as a view of them: quicker than `subarray`, which asks what kind of array to make. */
function rowOf(counts: Int32Array, from: number, length: number): Int32Array {
  return new Int32Array(counts.buffer, 4 * from, length);
}
