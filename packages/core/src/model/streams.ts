import type { CitizenFlows, Parameters } from "../calibrate/index.js";
import { AliasTable } from "../chance/alias.js";
import { type EntryMix, type EntryStream, type Reception, type ReceptionRules, StayLength } from "../network/index.js";
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

  constructor(wiring: Wiring, { citizen }: Parameters) {
    const seats = citizen.entryMix.flatMap((mix, age) =>
      [...mix.keys()].flatMap((place) =>
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
  streams({ citizen, months }: Parameters): EntryStream[] {
    const counted = Float64Array.from({ length: months }, (_, t) => citizen.entriesPerYear[Math.floor(t / 12)] / 12);
    const repeat = new Float64Array(months).fill(Math.max(0, citizen.uncountedPerYear) / 12);
    const share = this.shares(citizen);
    const mix = new Array<EntryMix>(months).fill({ share, table: new AliasTable(share) });
    const stream = (name: string, mean: Float64Array, dispersion: number): EntryStream => ({
      name,
      mean,
      dispersion: new Float64Array(months).fill(dispersion),
      mix,
      cells: this.cells,
      babyMonths: BABY_MONTHS,
      babyTable: this.babyTable,
      flows: this.flows.get(name) as Int32Array,
    });
    return [stream("entries", counted, citizen.dispersion), stream("repeat-entries", repeat, 1)];
  }

  private shares(citizen: CitizenFlows): Float64Array {
    const share = new Float64Array(this.cells.length);
    let sum = 0;
    for (let i = 0; i < share.length; i++) {
      const age = this.ages[i];
      const staying = this.isShort[i] ? citizen.shortShare[age] : 1 - citizen.shortShare[age];
      share[i] = citizen.entryAge[age] * (citizen.entryMix[age].get(this.places[i]) ?? 0) * staying;
      sum += share[i];
    }
    return share.map((x) => x / sum);
  }
}

/** Cells and flows of reception, looked up once. */
export class ReceptionSeats {
  private readonly wired: Pick<
    Reception,
    "arrivalCells" | "retained" | "arrivalFlow" | "transferFlow" | "moveFlow" | "places"
  >;

  constructor(private readonly wiring: Wiring) {
    const { places, cells } = wiring.frame;
    const awaiting = cells.flatMap((cell, index) => (cell.stage === "awaiting" ? [index] : []));
    this.wired = {
      arrivalCells: Int32Array.from(awaiting),
      retained: Int32Array.from({ length: 18 * places.length }, (_, i) =>
        wiring.cellOf("retained", "uasc", Math.floor(i / places.length), places[i % places.length]),
      ),
      places: Int32Array.from(new Set(awaiting.map((index) => cells[index].place))),
      arrivalFlow: Int32Array.from(places, (place) => wiring.flowOf("arrival", "uasc", "outside", place)),
      transferFlow: Int32Array.from(places, (place) => wiring.flowOf("transfer", "uasc", place, "outside")),
      moveFlow: Int32Array.from({ length: places.length * places.length }, (_, i) =>
        wiring.flowOf("move", "uasc", places[Math.floor(i / places.length)], places[i % places.length]),
      ),
    };
  }

  /** Reception under one member's parameters; undefined for a pack where nobody arrives. */
  reception({ reception, months }: Parameters, dayClustering: number): Reception | undefined {
    if (reception.ageShare.every((share) => share === 0)) return undefined;
    const { places, cells } = this.wiring.frame;
    const shares = Float64Array.from(this.wired.arrivalCells, (index) => {
      const { age, place } = cells[index];
      return reception.ageShare[age] * (reception.waitingMix[age].get(places[place]) ?? 0);
    });
    const arrivalTable = new AliasTable(shares);
    const retainedPlace = reception.retainedMix.map((mix) =>
      mix.size > 0 ? new AliasTable(places.map((place) => mix.get(place) ?? 0)) : undefined,
    );
    const handover = new StayLength(reception.handoverDays, reception.waitShape);
    const waits = Array.from(reception.waitDays, (days) => new StayLength(days, reception.waitShape));
    const rules = Array.from({ length: months }, (_, t): ReceptionRules => {
      const wait = waits[Math.min(waits.length - 1, Math.floor(t / 3))];
      const threshold = reception.threshold[t + 1];
      return {
        arrivalTable,
        retainedPlace,
        threshold,
        retain: reception.retain,
        wait,
        handover,
        transferLimit: Number.POSITIVE_INFINITY,
      };
    });
    return { ...this.wired, rules, dayClustering };
  }
}
