import type { Frame } from "../states/frame.js";
import type { Group } from "../vocabulary/cohort.js";
import { PathLayout } from "./path-layout.js";

/** Whole numbers to be read: one for each place, or for each flow of the state space, in its order. */
export interface Row extends ArrayLike<number>, Iterable<number> {}

/** What one member went through, month by month from the origin: whole numbers. */
export interface Path {
  readonly member: number;
  /** Months after the origin. */
  readonly months: number;
  /** Children of a group, or of all, in a placement at a month's end; 0 where there is no such placement. */
  stock(month: number, group: Group | "all", placement: string): number;
  /** Children of a group at a month's end, by place. */
  stockRow(month: number, group: Group): Row;
  /** Children in care of an age band (an item of `AGE_BANDS`) at a month's end, both groups, by place. */
  agesRow(month: number, band: number): Row;
  /** Children who moved during a month, by flow; nobody does at the origin. */
  flowRow(month: number): Row;
  /** Most children in a placement on any day of a month; its month-end stock where it is not run by the day. */
  peak(month: number, placement: string): number;
  /** The same by place. */
  peakRow(month: number): Row;
  /** Asylum-seeking children who arrived during a month. */
  arrivals(month: number): number;
}

/** A path as it is written: its rows may be filled in. */
export class PathRecord implements Path {
  private readonly stocks: Int32Array;
  private readonly ages: Int32Array;
  private readonly flows: Int32Array;
  private readonly peaks: Int32Array;
  private readonly arrived: Int32Array;

  constructor(
    frame: Pick<Frame, "places" | "flows">,
    readonly months: number,
    readonly member: number,
    private readonly layout = new PathLayout(frame),
  ) {
    const all = months + 1;
    this.stocks = new Int32Array(layout.stock(all));
    this.ages = new Int32Array(layout.ages(all));
    this.flows = new Int32Array(layout.flow(all));
    this.peaks = new Int32Array(layout.peak(all));
    this.arrived = new Int32Array(all);
  }

  stock(month: number, group: Group | "all", placement: string): number {
    const place = this.layout.placeOf(placement);
    if (place === undefined) return 0;
    if (group !== "all") return this.stocks[this.layout.stock(month, group) + place];
    return this.stock(month, "citizen", placement) + this.stock(month, "uasc", placement);
  }

  stockRow(month: number, group: Group): Int32Array {
    const from = this.layout.stock(month, group);
    return this.stocks.subarray(from, from + this.layout.places);
  }

  /** Children at a month's end by stock series: those of all places and groups. */
  seriesRow(month: number): Int32Array {
    return this.stocks.subarray(this.layout.stock(month), this.layout.stock(month + 1));
  }

  agesRow(month: number, band: number): Int32Array {
    const from = this.layout.ages(month, band);
    return this.ages.subarray(from, from + this.layout.places);
  }

  /** Children in care at a month's end, by age band and place. */
  allAgesRow(month: number): Int32Array {
    return this.ages.subarray(this.layout.ages(month), this.layout.ages(month + 1));
  }

  flowRow(month: number): Int32Array {
    return this.flows.subarray(this.layout.flow(month), this.layout.flow(month + 1));
  }

  peak(month: number, placement: string): number {
    const place = this.layout.placeOf(placement);
    return place === undefined ? 0 : this.peakRow(month)[place];
  }

  peakRow(month: number): Int32Array {
    return this.peaks.subarray(this.layout.peak(month), this.layout.peak(month + 1));
  }

  arrivals(month: number): number {
    return this.arrived[month];
  }

  /** Notes how many arrived during a month. */
  arrive(month: number, children: number): void {
    this.arrived[month] = children;
  }
}

/** Children of both groups by place, at a month's end. */
export function peopleRow(path: Path, month: number): Int32Array {
  const [citizen, uasc] = [path.stockRow(month, "citizen"), path.stockRow(month, "uasc")];
  return Int32Array.from(citizen, (children, place) => children + uasc[place]);
}
