import type { Path } from "../../network/index.js";
import { HOST } from "../../pack/index.js";
import type { Scope } from "../../summarise/index.js";
import { fosterHome, STAYING_PUT } from "../lines.js";
import type { Supply } from "../supply.js";
import { placesOf } from "../units.js";
import { Overflow } from "./overflow.js";

/**
 * The placed reading of a path: at each month's end children are where capacity lets them be. Young adults who stay put
 * or live with hosts keep their places; children have what is left.
 */
export class PlacedReading {
  /** Children by month from the origin and by place, of the path last read: who needs a home, who is in it. */
  readonly need: readonly Int32Array[];
  readonly placed: readonly Int32Array[];
  private readonly capacity: Float64Array;
  private readonly overflow: Overflow;
  private readonly foster: number;
  private readonly stayingPut: number;
  private readonly hosted: readonly number[];

  constructor(
    private readonly scope: Scope,
    private readonly supply: Supply,
  ) {
    const { placements } = scope;
    const indexOf = (id: string | undefined) => placements.findIndex((home) => home.id === id);
    const months = () => Array.from({ length: scope.months + 1 }, () => new Int32Array(placements.length));
    [this.need, this.placed] = [months(), months()];
    this.capacity = new Float64Array(placements.length);
    this.overflow = new Overflow(placements);
    this.foster = indexOf(fosterHome(placements, supply.carers));
    this.stayingPut = indexOf(STAYING_PUT);
    this.hosted = placements.flatMap((home, place) => (home.resource === "host" ? [place] : []));
  }

  /** Reads a path; the supply must have been turned to its member and settled with it. */
  read({ stock }: Path): void {
    this.need.forEach((need, month) => {
      const [citizen, uasc] = [month * 2 * need.length, (month * 2 + 1) * need.length];
      for (let p = 0; p < need.length; p++) need[p] = stock[citizen + p] + stock[uasc + p];
      this.measure(month, need);
      this.overflow.place(need, this.capacity, this.placed[month]);
    });
  }

  /** Children of the path last read whose kind of home has no place for them at the end of a month. */
  displaced(month: number): number {
    const placed = this.placed[month];
    return this.need[month].reduce((sum, children, home) => sum + Math.max(0, children - placed[home]), 0);
  }

  private measure(month: number, need: Int32Array): void {
    const { scope, supply, capacity } = this;
    scope.placements.forEach((home, place) => {
      const beds = supply.beds(home.id, month);
      capacity[place] = beds === undefined ? Number.POSITIVE_INFINITY : placesOf(beds, supply.usable(home.id, month));
    });
    if (this.foster >= 0) {
      const id = scope.placements[this.foster].id;
      const staying = this.stayingPut < 0 ? 0 : need[this.stayingPut] * supply.carers.get(id)!.stayingPutShare;
      capacity[this.foster] = Math.max(0, this.carerPlaces(id, id, month) - Math.round(staying));
    }
    const [first, ...others] = this.hosted;
    if (first !== undefined && supply.carers.get(HOST)?.isPlanned) {
      const kept = others.reduce((sum, place) => sum + need[place], 0);
      capacity[first] = Math.max(0, this.carerPlaces(HOST, scope.placements[first].id, month) - kept);
    }
  }

  /** Places of carers that can be used. */
  private carerPlaces(kind: string, placement: string, month: number): number {
    const { units, perUnit } = this.supply.carers.get(kind)!;
    return placesOf(units[month], perUnit[month] * this.supply.usable(placement, month));
  }
}
