import { AGE_BANDS } from "../vocabulary/age-band.js";
import type { Frame } from "./frame.js";

/** What one member went through: whole numbers, month by month. */
export interface Path {
  readonly member: number;
  /** Children by month (0 is the origin), group (citizen, uasc) and place: `stock[(month * 2 + group) * places + place]`. */
  readonly stock: Int32Array;
  /** Children in care by month, age band and place, both groups: `ages[(month * AGE_BANDS.length + band) * places + place]`. */
  readonly ages: Int32Array;
  /** Children by month (1 is the first projected; 0 unused) and flow: `flows[month * frame.flows.length + flow]`. */
  readonly flows: Int32Array;
  /** Most children on any day, by month and place; month-end stock where a place is not run by the day. */
  readonly peak: Int32Array;
  /** Asylum-seeking children who arrived, by month; month 0 unused. */
  readonly arrivals: Int32Array;
}

/** An empty path of the frame's shape. */
export function emptyPath(frame: Frame, months: number, member: number): Path {
  const places = frame.places.length;
  return {
    member,
    stock: new Int32Array((months + 1) * 2 * places),
    ages: new Int32Array((months + 1) * AGE_BANDS.length * places),
    flows: new Int32Array((months + 1) * frame.flows.length),
    peak: new Int32Array((months + 1) * places),
    arrivals: new Int32Array(months + 1),
  };
}
