import { HOST } from "../pack/index.js";
import type { Placement } from "../pack/types.js";
import { fosterHome, hostedHomes, Overflow, stayingPutHome } from "../rules/index.js";
import type { Path } from "../simulate/index.js";
import { definite } from "../vocabulary/issue.js";
import { type CarerKinds, placesOf } from "./lines.js";
import type { Supply } from "./supply.js";

/** Children at the end of a month, by place: who needs a home, and who is in it. */
export interface PlacedMonth {
  readonly need: readonly number[];
  readonly placed: readonly number[];
}

/** One member's placed reading: at each month's end children are where capacity lets them be. */
export class PlacedReading {
  private readonly months: (PlacedMonth | undefined)[] = [];

  constructor(private readonly place: (month: number) => PlacedMonth) {}

  /** Where children are at the end of a month from the origin. */
  at(month: number): PlacedMonth {
    const known = this.months[month] ?? this.place(month);
    this.months[month] = known;
    return known;
  }

  /** Children whose kind of home has no place for them at the end of a month. */
  displaced(month: number): number {
    const { need, placed } = this.at(month);
    let displaced = 0;
    for (let home = 0; home < need.length; home++) displaced += Math.max(0, need[home] - placed[home]);
    return displaced;
  }
}

/**
 * How a pack's children are placed when homes fill: young adults who stay put or live with hosts keep their places,
 * children have what is left, and those whom a home cannot take go down the overflow order.
 */
export class Placing {
  private readonly overflow: Overflow;
  private readonly foster: number;
  private readonly stayingPut: number;
  private readonly hosted: readonly number[];

  /** `placements` are in the order of the places. */
  constructor(
    private readonly placements: readonly Placement[],
    private readonly carers: CarerKinds,
  ) {
    const indexOf = (id: string | undefined) => placements.findIndex((home) => home.id === id);
    this.overflow = new Overflow(placements);
    this.foster = indexOf(fosterHome(placements, carers));
    this.stayingPut = indexOf(stayingPutHome(placements) ?? "");
    this.hosted = hostedHomes(placements).map(indexOf);
  }

  /** Where the children of a path are with a supply. */
  read(path: Path, supply: Supply): PlacedReading {
    return new PlacedReading((month) => {
      const need = path.people(month);
      return { need, placed: this.overflow.place(need, this.capacity(supply, need, month)) };
    });
  }

  /** Usable places by place, Infinity where they are not planned. */
  private capacity(supply: Supply, need: readonly number[], month: number): number[] {
    const { placements } = this;
    const capacity = placements.map(({ id }) => {
      const beds = supply.beds(id, month);
      return beds === undefined ? Number.POSITIVE_INFINITY : placesOf(beds, supply.usable(id, month));
    });
    const carerPlaces = (kind: string, id: string) => supply.carerPlaces(kind, month, supply.usable(id, month));
    if (this.foster >= 0) {
      const { id } = placements[this.foster];
      const staying = this.stayingPut < 0 ? 0 : need[this.stayingPut] * definite(supply.carers.get(id)).stayingPutShare;
      capacity[this.foster] = Math.max(0, carerPlaces(id, id) - Math.round(staying));
    }
    const [first, ...others] = this.hosted;
    if (first !== undefined && this.carers.get(HOST)?.isPlanned) {
      const kept = others.reduce((sum, place) => sum + need[place], 0);
      capacity[first] = Math.max(0, carerPlaces(HOST, placements[first].id) - kept);
    }
    return capacity;
  }
}
