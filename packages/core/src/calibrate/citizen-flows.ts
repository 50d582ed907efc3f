import { mean, sumSimple } from "simple-statistics";
import { isFostered } from "../pack/index.js";
import type { DataPack } from "../pack/types.js";
import { exp, ln } from "../random/portable.js";
import { ADOPTION_AGE } from "../rules/index.js";
import type { Group } from "../vocabulary/cohort.js";
import type { CitizenFlows, Mix } from "../vocabulary/parameters.js";
import { CENTRAL, type Draws } from "./draws.js";
import { citizenRates, HAZARD_BANDS } from "./hazards.js";
import { smooth, type YearOfCare } from "./history.js";
import { CARE_AGES, mixByAge, oneInput, rowsOf } from "./lookup.js";
import type { OpeningStock } from "./opening.js";

/** The reasons for leaving that are counted, by the published ones. Those of the 18th birthday and transfers are apart. */
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

/** Entries and exits of citizen children, from yearly counts and the pack's parameters. */
export class CitizenCalibration {
  private readonly reasons: Mix;
  private readonly uncounted: number;
  private readonly level: number;
  /** By age under 6: fostered children at the origin, central reading. */
  private readonly fosteredYoung: Float64Array;

  constructor(
    private readonly pack: DataPack,
    private readonly years: readonly YearOfCare[],
    care: OpeningStock,
  ) {
    this.reasons = reasonShares(years);
    const uncounted = years.flatMap((y) => (y.uncounted === undefined ? [] : [y.uncounted]));
    this.uncounted = uncounted.length === 0 ? 0 : mean(uncounted);
    this.level = exp(smooth(years.map((y) => ln(y.citizenEntries))));
    this.fosteredYoung = fosteredYoung(care);
  }

  flows(draws: Draws, months: number): CitizenFlows {
    const { pack, years, level } = this;
    const entries = (measure: string) => draws.read(oneInput(pack.entries, measure, "entries.csv"));
    const exits = (measure: string, group: Group) =>
      draws.read(oneInput(pack.exits, measure, "exits.csv", (r) => r.group === group));
    const rates = citizenRates(years, entries("short-share"), entries("short-stay"), exits("other-rate", "uasc"));
    const ages = entryAges(years, entries("older-share"));
    const drift = walk(months, entries("drift"), (year) => draws.drift("citizen-entries", year));
    return {
      entries: Array.from(drift, (d) => ages.map((share) => level * d * share)),
      uncounted: ages.map((share) => Math.max(0, this.uncounted) * share),
      dispersion: entries("dispersion"),
      entryMix: mixByAge(rowsOf(pack.entries, "share"), "citizen", draws),
      shortShare: spread(rates.shortShare),
      shortInStock: spread(rates.shortInStock),
      shortExit: rates.shortExit,
      longExit: spread(rates.longExit),
      exitDrift: walk(months, exits("drift", "citizen"), (year) => draws.drift("citizen-exits", year)),
      adoption: rates.adoption,
      placedForAdoption: rates.adopted / Math.max(1, this.adoptable(rates.shortInStock)),
      reasons: this.reasons,
    };
  }

  /** Long-stay fostered children under 6 at the origin: those whom adoption plans are made for. */
  private adoptable(shortInStock: readonly number[]): number {
    return this.fosteredYoung.reduce((sum, children, age) => sum + children * (1 - shortInStock[bandOf(age)]), 0);
  }
}

function fosteredYoung(care: OpeningStock): Float64Array {
  const stock = care.fit(CENTRAL);
  const children = new Float64Array(ADOPTION_AGE);
  care.cells.forEach((cell, i) => {
    if (cell.group === "citizen" && cell.age < ADOPTION_AGE && isFostered(cell)) children[cell.age] += stock[i];
  });
  return children;
}

/** A value for each age from one for each band. */
function spread(values: readonly number[]): Float64Array {
  return Float64Array.from({ length: CARE_AGES }, (_, age) => values[bandOf(age)]);
}

function bandOf(age: number): number {
  return HAZARD_BANDS.findLastIndex((first) => age >= first);
}

/** A yearly random walk on the log scale, as multipliers of the level known at the origin. */
function walk(months: number, sd: number, normal: (year: number) => number): Float64Array {
  let log = 0;
  return Float64Array.from({ length: Math.ceil(months / 12) }, (_, year) => {
    log += sd * normal(year);
    return exp(log);
  });
}

/** Entrants by single year: printed bands, spread evenly; 10 to 17 is what citizen entries leave over, split at 16. */
function entryAges(years: readonly YearOfCare[], olderShare: number): Float64Array {
  const share = (age: number) => smooth(years.map((y) => (y.entriesByBand.get(age) ?? 0) / y.citizenEntries));
  const [babies, toddlers, young] = [share(0), share(1), share(5)];
  const rest = Math.max(0, 1 - babies - toddlers - young);
  const ages = new Float64Array(CARE_AGES);
  const even = (from: number, to: number, part: number) => ages.fill(part / (to - from + 1), from, to + 1);
  even(0, 0, babies);
  even(1, 4, toddlers);
  even(5, 9, young);
  even(10, 15, rest * (1 - olderShare));
  even(16, 17, rest * olderShare);
  return ages;
}

function reasonShares(years: readonly YearOfCare[]): Mix {
  const totals = new Map<string, number>();
  for (const year of years)
    for (const [reason, children] of year.exitsByReason) {
      const as = REASONS.get(reason);
      if (as) totals.set(as, (totals.get(as) ?? 0) + children);
    }
  const sum = sumSimple([...totals.values()]);
  return sum > 0 ? new Map([...totals].map(([reason, x]) => [reason, x / sum])) : new Map([["other", 1]]);
}
