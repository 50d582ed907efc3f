import {
  byMonth,
  type CitizenFlows,
  type Mix,
  type Parameters,
  type Timeline,
  yearOfProjection,
} from "../calibrate/index.js";
import { AliasTable } from "../chance/alias.js";
import type { EntryStream } from "../network/index.js";
import { ShareShift } from "./share-shift.js";
import type { Wiring } from "./wiring.js";

/**
 * How old, in months, children are who enter before their first birthday: weights (12 - m)^2, so that most are newborn
 * and the mean is 2.6 months. With some 104 such entries a year it puts 78 under one in the stock, as published.
 */
const BABY_MONTHS = Float64Array.from({ length: 12 }, (_, m) => ((12 - m) * (12 - m)) / 650);

/** Citizen children entering: which cells they may enter does not vary between members, how many and what share do. */
export class EntrySeats {
  private readonly ages: Int32Array;
  private readonly places: readonly string[];
  private readonly isShort: readonly boolean[];
  private readonly cells: Int32Array;
  private readonly babyTable = new AliasTable(BABY_MONTHS);
  private readonly flows: ReadonlyMap<string, Int32Array>;

  /** `items` are the parameters in force in some month: their homes are those that entrants may go to. */
  constructor(wiring: Wiring, items: readonly Parameters[]) {
    const homes = items[0].citizen.entryMix.map(
      (_, age) => new Set(items.flatMap(({ citizen }) => [...citizen.entryMix[age].keys()])),
    );
    const seats = homes.flatMap((places, age) =>
      [...places].flatMap((place) =>
        (["short", "long"] as const)
          .map((stage) => ({ age, place, stage, cell: wiring.cellOf(stage, "citizen", age, place) }))
          .filter((seat) => seat.cell >= 0),
      ),
    );
    this.ages = Int32Array.from(seats, (seat) => seat.age);
    this.places = seats.map((seat) => seat.place);
    this.isShort = seats.map((seat) => seat.stage === "short");
    this.cells = Int32Array.from(seats, (seat) => seat.cell);
    const flows = (kind: "entry" | "repeat-entry") =>
      Int32Array.from(this.places, (place) => wiring.flowOf(kind, "citizen", "outside", place));
    this.flows = new Map([
      ["entries", flows("entry")],
      ["repeat-entries", flows("repeat-entry")],
    ]);
  }

  /** Those whom the yearly count includes, and the repeat entries it misses. */
  streams(timeline: Timeline): EntryStream[] {
    const { dispersion } = timeline.items[0].citizen;
    const shift = new ShareShift(timeline);
    return [
      this.stream("entries", timeline, shift, dispersion, ({ entries }, year) => entries[year]),
      this.stream("repeat-entries", timeline, shift, 1, ({ uncounted }) => uncounted),
    ];
  }

  private stream(
    name: string,
    timeline: Timeline,
    shift: ShareShift,
    dispersion: number,
    perYear: (citizen: CitizenFlows, year: number) => Float64Array,
  ): EntryStream {
    const months = byMonth(timeline, shift.since, (parameters, since) => {
      const { citizen } = parameters;
      const ages = perYear(citizen, yearOfProjection(since));
      const share = this.shares(citizen, ages, shift.mixes(citizen.entryMix, parameters, since));
      return { mean: sum(ages) / 12, share, table: new AliasTable(share) };
    });
    return {
      name,
      mean: Float64Array.from(months, (month) => month.mean),
      dispersion: new Float64Array(months.length).fill(dispersion),
      mix: months,
      cells: this.cells,
      babyMonths: BABY_MONTHS,
      babyTable: this.babyTable,
      flows: this.flows.get(name) as Int32Array,
    };
  }

  /** Shares of the cells; even where nobody enters, so that there is a table. */
  private shares({ shortShare }: CitizenFlows, ages: Float64Array, mixes: readonly Mix[]): Float64Array {
    const weights = Float64Array.from(this.ages, (age, i) => {
      const staying = this.isShort[i] ? shortShare[age] : 1 - shortShare[age];
      return ages[age] * (mixes[age].get(this.places[i]) ?? 0) * staying;
    });
    const total = sum(weights);
    return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
