import type { CitizenFlows, Mix } from "../calibrate/index.js";
import { AliasTable } from "../chance/alias.js";
import { type InForce, type Timeline, yearOfProjection } from "../timeline/index.js";
import type { EntryMix, EntryStream } from "./network.js";
import { ShareShift } from "./share-shift.js";
import type { Wiring } from "./wiring.js";

/**
 * How old, in months, children are who enter before their first birthday: weights (12 - m)^2, so that most are newborn
 * and the mean is 2.6 months. With some 104 such entries a year it puts 78 under one in the stock, as published.
 */
const BABY_MONTHS = Float64Array.from({ length: 12 }, (_, m) => ((12 - m) * (12 - m)) / 650);

/** Shares by seat. */
interface SeatOdds {
  readonly home: Float64Array;
  readonly staying: Float64Array;
}

/** Where a month's entrants go, and how many are expected. */
interface MonthOfEntries extends EntryMix {
  readonly mean: number;
}

/** Citizen children entering: which cells they may enter does not vary between members, how many and what share do. */
export class EntrySeats {
  private readonly ages: Int32Array;
  private readonly places: readonly string[];
  private readonly isShort: readonly boolean[];
  private readonly cells: Int32Array;
  private readonly babyTable = new AliasTable(BABY_MONTHS);
  private readonly flows: ReadonlyMap<string, Int32Array>;

  /** `items` are in force in some month: their homes are those that entrants may go to. */
  constructor(wiring: Wiring, items: readonly InForce[]) {
    const mixes = items.map(({ parameters }) => parameters.citizen.entryMix);
    const homes = mixes[0].map((_, age) => new Set(mixes.flatMap((mix) => [...mix[age].keys()])));
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
    const { dispersion } = timeline.at(0).parameters.citizen;
    const shift = new ShareShift(timeline);
    const months = timeline.byMonth(shift.since, ({ parameters }, since) => {
      const { citizen } = parameters;
      const odds = this.odds(citizen, shift.mixes(citizen.entryMix, parameters, since));
      return {
        entries: this.month(odds, citizen.entries[yearOfProjection(since)]),
        repeats: this.month(odds, citizen.uncounted),
      };
    });
    const [entries, repeats] = [months.map((month) => month.entries), months.map((month) => month.repeats)];
    return [this.stream("entries", entries, dispersion), this.stream("repeat-entries", repeats, 1)];
  }

  /** Of the entrants of a seat's age, the share who go to its home, and of those the share who stay as long as it says. */
  private odds({ shortShare }: CitizenFlows, mixes: readonly Mix[]): SeatOdds {
    const { ages, places, isShort } = this;
    const home = new Float64Array(ages.length);
    const staying = new Float64Array(ages.length);
    for (let seat = 0; seat < ages.length; seat++) {
      const age = ages[seat];
      home[seat] = mixes[age].get(places[seat]) ?? 0;
      staying[seat] = isShort[seat] ? shortShare[age] : 1 - shortShare[age];
    }
    return { home, staying };
  }

  /** A month's entrants of each age, by seat; even shares where nobody enters, so that there is a table. */
  private month({ home, staying }: SeatOdds, entrants: Float64Array): MonthOfEntries {
    const share = new Float64Array(this.ages.length);
    for (let seat = 0; seat < share.length; seat++)
      share[seat] = entrants[this.ages[seat]] * home[seat] * staying[seat];
    const total = sum(share);
    for (let seat = 0; seat < share.length; seat++) share[seat] = total > 0 ? share[seat] / total : 1 / share.length;
    return { mean: sum(entrants) / 12, share, table: new AliasTable(share) };
  }

  private stream(name: string, months: readonly MonthOfEntries[], dispersion: number): EntryStream {
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
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
