import { AliasTable } from "../random/alias.js";
import { type InForce, type Timeline, yearOfProjection } from "../timeline/index.js";
import type { CitizenFlows, Mix } from "../vocabulary/parameters.js";
import { DriftingMix } from "./drifting-mix.js";
import type { EntryMix, EntryStream } from "./network.js";
import type { Transitions } from "./transitions.js";

/**
 * How old, in months, children are who enter before their first birthday: weights (12 - m)^2, so that most are newborn
 * and the mean is 2.6 months. With some 104 such entries a year it puts 78 under one in the stock, as published.
 */
const BABY_MONTHS = Float64Array.from({ length: 12 }, (_, m) => ((12 - m) * (12 - m)) / 650);

/** Shares by index of the cells that entrants may enter. */
interface EntryShares {
  readonly home: Float64Array;
  readonly staying: Float64Array;
}

/** Where a month's entrants go, and how many are expected. */
interface MonthOfEntries extends EntryMix {
  readonly mean: number;
}

/** Citizen children entering: which cells they may enter does not vary between members, how many and what share do. */
export class EntryCells {
  private readonly ages: Int32Array;
  private readonly places: readonly string[];
  private readonly isShort: readonly boolean[];
  private readonly cells: Int32Array;
  private readonly babyTable = new AliasTable(BABY_MONTHS);
  private readonly flows: ReadonlyMap<string, Int32Array>;

  /** `items` are in force in some month: their homes are those that entrants may go to. */
  constructor(transitions: Transitions, items: readonly InForce[]) {
    const mixes = items.map(({ parameters }) => parameters.citizen.entryMix);
    const homes = mixes[0].map((_, age) => new Set(mixes.flatMap((mix) => [...mix[age].keys()])));
    const entrances = homes.flatMap((places, age) =>
      [...places].flatMap((place) =>
        (["short", "long"] as const)
          .map((stage) => ({ age, place, stage, cell: transitions.cellOf(stage, "citizen", age, place) }))
          .filter((index) => index.cell >= 0),
      ),
    );
    this.ages = Int32Array.from(entrances, (index) => index.age);
    this.places = entrances.map((index) => index.place);
    this.isShort = entrances.map((index) => index.stage === "short");
    this.cells = Int32Array.from(entrances, (index) => index.cell);
    const flows = (kind: "entry" | "repeat-entry") =>
      Int32Array.from(this.places, (place) => transitions.flowOf(kind, "citizen", "outside", place));
    this.flows = new Map([
      ["entries", flows("entry")],
      ["repeat-entries", flows("repeat-entry")],
    ]);
  }

  /** Those whom the yearly count includes, and the repeat entries it misses. */
  streams(timeline: Timeline): EntryStream[] {
    const { dispersion } = timeline.at(0).parameters.citizen;
    const drift = new DriftingMix(timeline);
    const months = timeline.byMonth(drift.since, ({ parameters }, since) => {
      const { citizen } = parameters;
      const sharesOf = this.sharesOf(citizen, drift.mixes(citizen.entryMix, parameters, since));
      return {
        entries: this.month(sharesOf, citizen.entries[yearOfProjection(since)]),
        repeats: this.month(sharesOf, citizen.uncounted),
      };
    });
    const [entries, repeats] = [months.map((month) => month.entries), months.map((month) => month.repeats)];
    return [this.stream("entries", entries, dispersion), this.stream("repeat-entries", repeats, 1)];
  }

  /** Of the entrants of an index's age, the share who go to its home, and of those the share who stay as long as it says. */
  private sharesOf({ shortShare }: CitizenFlows, mixes: readonly Mix[]): EntryShares {
    const { ages, places, isShort } = this;
    const home = new Float64Array(ages.length);
    const staying = new Float64Array(ages.length);
    for (let index = 0; index < ages.length; index++) {
      const age = ages[index];
      home[index] = mixes[age].get(places[index]) ?? 0;
      staying[index] = isShort[index] ? shortShare[age] : 1 - shortShare[age];
    }
    return { home, staying };
  }

  /** A month's entrants of each age, by index; even shares where nobody enters, so that there is a table. */
  private month({ home, staying }: EntryShares, entrants: Float64Array): MonthOfEntries {
    const share = new Float64Array(this.ages.length);
    for (let index = 0; index < share.length; index++)
      share[index] = entrants[this.ages[index]] * home[index] * staying[index];
    const total = sum(share);
    for (let index = 0; index < share.length; index++)
      share[index] = total > 0 ? share[index] / total : 1 / share.length;
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
