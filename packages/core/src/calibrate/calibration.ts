import { exp, ln } from "../chance/portable.js";
import type { DataPack, EntryRow, Figure, ReceptionRow } from "../pack/types.js";
import type { Group } from "../vocabulary/cohort.js";
import { CENTRAL, type Draws } from "./draws.js";
import { citizenRates, HAZARD_BANDS } from "./hazards.js";
import { smooth, type YearOfCare, yearsOfCare } from "./history.js";
import { covers, oneFigure, rowsOf } from "./lookup.js";
import { OpeningStock } from "./opening.js";
import type { CitizenFlows, Mix, Parameters, ReceptionFlows } from "./parameters.js";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["home-planned", "home"],
  ["home-unplanned", "home"],
  ["parents-relatives", "relatives"],
  ["special-guardianship", "order"],
  ["child-arrangements-order", "order"],
  ["custody", "other"],
  ["abroad", "other"],
  ["other", "other"],
]);

/** Children under this age may be placed for adoption. */
export const ADOPTION_AGE = 6;

/**
 * Turns a checked pack into the parameters of a path. What a pack prints only as yearly counts (entries, exits,
 * transfers) becomes rates here, from the years up to the pack's origin and no later.
 */
export class Calibration {
  readonly care: OpeningStock;
  readonly leavers: OpeningStock;
  readonly months: number;
  private readonly centralStock: Float64Array;
  private readonly years: readonly YearOfCare[];

  constructor(readonly pack: DataPack) {
    this.years = yearsOfCare(pack);
    this.care = new OpeningStock(pack, "care");
    this.leavers = new OpeningStock(pack, "leaver");
    this.centralStock = this.care.fit(CENTRAL);
    this.months = pack.meta.horizon - pack.meta.origin;
  }

  /** The parameters under one reading of the pack; the central one unless a member's draws are given. */
  parameters(draws: Draws = CENTRAL): Parameters {
    const { pack } = this;
    return {
      origin: pack.meta.origin,
      months: this.months,
      citizen: this.citizen(draws),
      reception: this.reception(draws),
      moves: pack.moves.map((r) => ({
        group: r.group,
        ageFrom: r.ageFrom ?? 0,
        ageTo: r.ageTo ?? 17,
        from: r.from,
        to: r.to,
        rate: draws.read(r.figure),
      })),
      birthdays: transitions(pack, "share", draws),
      leaverRates: transitions(pack, "rate", draws),
    };
  }

  private citizen(draws: Draws): CitizenFlows {
    const { pack, years } = this;
    const figure = (measure: string) => draws.read(oneFigure(pack.entries, measure, "entries.csv"));
    const exits = (measure: string, group: Group) =>
      draws.read(oneFigure(pack.exits, measure, "exits.csv", (r) => r.group === group));
    const rates = citizenRates(years, figure("short-share"), figure("short-stay"), exits("other-rate", "uasc"));
    const level = exp(smooth(years.map((y) => ln(y.citizenEntries))));
    const uncounted = years.flatMap((y) => (y.uncounted === undefined ? [] : [y.uncounted]));
    const byAge = (values: readonly number[]) =>
      Float64Array.from({ length: 18 }, (_, age) => values[bandOf(age)] as number);
    return {
      entriesPerYear: walk(this.months, figure("drift"), (k) => draws.drift("citizen-entries", k)).map(
        (d) => level * d,
      ),
      uncountedPerYear: uncounted.length > 0 ? mean(uncounted) : 0,
      dispersion: figure("dispersion"),
      entryAge: entryAges(years, figure("older-share")),
      entryMix: mixes(rowsOf(pack.entries, "share"), "citizen", draws),
      shortShare: byAge(rates.shortShare),
      shortInStock: byAge(rates.shortInStock),
      shortExit: rates.shortExit,
      longExit: byAge(rates.longExit),
      exitDrift: walk(this.months, exits("drift", "citizen"), (k) => draws.drift("citizen-exits", k)),
      adoption: rates.adoption,
      placedForAdoption: rates.adopted / Math.max(1, this.fosteredYoung(rates.shortInStock)),
      reasons: reasonShares(years),
    };
  }

  /** Long-stay fostered children under 6 at the origin, central reading: those whom adoption plans are made for. */
  private fosteredYoung(shortInStock: readonly number[]): number {
    return this.care.cells.reduce((sum, cell, i) => {
      const counted = cell.group === "citizen" && cell.age < ADOPTION_AGE && cell.category === "fostered";
      return counted ? sum + this.centralStock[i] * (1 - shortInStock[bandOf(cell.age)]) : sum;
    }, 0);
  }

  private reception(draws: Draws): ReceptionFlows {
    const { pack } = this;
    const one = (measure: string) => draws.read(oneFigure(pack.reception, measure, "reception.csv"));
    const thresholds = known(rowsOf(pack.reception, "threshold"), pack.meta.origin);
    const threshold = Float64Array.from({ length: this.months + 1 }, (_, t) => {
      const row = [...thresholds].reverse().find((r) => (r.from as number) <= pack.meta.origin + t);
      return row ? draws.read(row.figure) : Number.POSITIVE_INFINITY;
    });
    const keep = rowsOf(pack.reception, "keep-share");
    return {
      threshold,
      retainedAtOrigin: (threshold[0] as number) * one("retained-ratio"),
      waitDays: this.waitDays(draws),
      waitShape: one("wait-shape"),
      handoverDays: one("handover"),
      retain: byAge((age) => keep.find((r) => covers(r, "uasc", age))?.figure, 1, draws),
      ageShare: normalised(
        byAge(
          (age) =>
            rowsOf(pack.reception, "age-share").find((r) => covers(r, "uasc", age) && r.ageFrom !== undefined)?.figure,
          0,
          draws,
        ),
      ),
      waitingMix: mixes(rowsOf(pack.reception, "waiting-share"), "uasc", draws),
      retainedMix: mixes(rowsOf(pack.reception, "retained-share"), "uasc", draws),
      otherRate: draws.read(oneFigure(pack.exits, "other-rate", "exits.csv", (r) => r.group === "uasc")),
    };
  }

  /** Days of wait implied at each known year's end, smoothed on the log scale, times the member's reading of the newest. */
  private waitDays(draws: Draws): number {
    const rows = rowsOf(this.pack.reception, "transfer-wait").filter((r) => (r.from ?? 0) <= this.pack.meta.origin);
    const newest = (rows.at(-1) ?? oneRow(this.pack.reception)).figure;
    const level = exp(
      smooth(
        rows.map((r) => ln(r.figure.value)),
        0.5,
      ),
    );
    return (level * draws.read(newest)) / newest.value;
  }
}

/** The parameters of a pack under one reading, central unless given. */
export function calibrate(pack: DataPack, draws: Draws = CENTRAL): Parameters {
  return new Calibration(pack).parameters(draws);
}

function oneRow(rows: readonly ReceptionRow[]): ReceptionRow {
  oneFigure(rows, "transfer-wait", "reception.csv");
  return rows[0] as ReceptionRow;
}

/** Dated rows known at the origin, and assumptions about later dates. */
function known(rows: readonly ReceptionRow[], origin: number): readonly ReceptionRow[] {
  return rows
    .filter((r) => (r.from ?? 0) <= origin || r.figure.status === "assumption")
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
}

function bandOf(age: number): number {
  return HAZARD_BANDS.findLastIndex((first) => age >= first);
}

function mean(values: readonly number[]): number {
  return values.reduce((s, x) => s + x, 0) / values.length;
}

/** A yearly random walk on the log scale, as multipliers of the level known at the origin. */
function walk(months: number, sd: number, normal: (year: number) => number): Float64Array {
  let log = 0;
  return Float64Array.from({ length: Math.ceil(months / 12) }, (_, k) => exp((log += sd * normal(k))));
}

function byAge(figureAt: (age: number) => Figure | undefined, otherwise: number, draws: Draws): Float64Array {
  return Float64Array.from({ length: 18 }, (_, age) => {
    const figure = figureAt(age);
    return figure ? draws.read(figure) : otherwise;
  });
}

function normalised(shares: Float64Array): Float64Array {
  const sum = shares.reduce((s, x) => s + x, 0);
  return sum > 0 ? shares.map((x) => x / sum) : shares;
}

type MixRow = Pick<EntryRow, "ageFrom" | "ageTo" | "placement" | "figure"> & { readonly group?: Group | undefined };

/** The mix at each age 0 to 17, drawn and rescaled to 1. */
function mixes(rows: readonly MixRow[], group: Group, draws: Draws): Mix[] {
  return Array.from({ length: 18 }, (_, age) => {
    const here = rows
      .filter((r) => r.placement && covers(r, group, age))
      .map((r) => [r.placement as string, draws.read(r.figure)] as const);
    const sum = here.reduce((s, [, x]) => s + x, 0);
    return new Map(here.map(([placement, x]) => [placement, x / sum]));
  });
}

/** Entrants by single year: printed bands, spread evenly; 10 to 17 is what citizen entries leave over, split at 16. */
function entryAges(years: readonly YearOfCare[], olderShare: number): Float64Array {
  const share = (age: number) => smooth(years.map((y) => (y.entriesByBand.get(age) ?? 0) / y.citizenEntries));
  const bands = [share(0), share(1), share(5)];
  const rest = Math.max(0, 1 - bands.reduce((s, x) => s + x, 0));
  const spread: readonly (readonly [from: number, to: number, share: number])[] = [
    [0, 0, bands[0] as number],
    [1, 4, bands[1] as number],
    [5, 9, bands[2] as number],
    [10, 15, rest * (1 - olderShare)],
    [16, 17, rest * olderShare],
  ];
  const ages = new Float64Array(18);
  for (const [from, to, part] of spread) for (let age = from; age <= to; age++) ages[age] = part / (to - from + 1);
  return ages;
}

function reasonShares(years: readonly YearOfCare[]): Mix {
  const totals = new Map<string, number>();
  for (const year of years)
    for (const [reason, children] of year.exitsByReason) {
      const as = REASONS.get(reason);
      if (as) totals.set(as, (totals.get(as) ?? 0) + children);
    }
  const sum = [...totals.values()].reduce((s, x) => s + x, 0);
  return sum > 0 ? new Map([...totals].map(([reason, x]) => [reason, x / sum])) : new Map([["other", 1]]);
}

function transitions(pack: DataPack, measure: "share" | "rate", draws: Draws) {
  return rowsOf(pack.transitions, measure).map((r) => ({
    group: r.group,
    age: r.age,
    from: r.from,
    to: r.to,
    value: draws.read(r.figure),
  }));
}
