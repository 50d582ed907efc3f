import type { DataPack } from "@sufficiency/core";
import {
  type ArrivalProcess,
  type Draws,
  exp,
  Generator,
  gamma,
  IDENTITY,
  type LinearTransform,
  ln,
  negativeBinomial,
  oneInput,
  standardNormal,
} from "@sufficiency/core/advanced";
import { meanSimple, sumSimple } from "simple-statistics";

/** What a scenario makes of a month's arrivals. */
export interface ArrivalsInForce {
  /** Surges come and go (`usual`), one lasts (`surge`), or none does (`calm`). */
  readonly regime: "usual" | "surge" | "calm";
  /** Of the month's mean, level x surge x season, in children. */
  readonly line: LinearTransform;
  /** Months by which the season comes early. */
  readonly early: number;
}

/** Arrivals as they come without a scenario. */
export const USUAL_ARRIVALS: ArrivalsInForce = { regime: "usual", line: IDENTITY, early: 0 };

/** Arrivals that a scenario may change: `inForce` is what it makes of each month from the first projected. */
export interface AdjustableArrivals extends ArrivalProcess {
  draw(
    draws: Draws,
    generator: Generator,
    months: number,
    inForce?: readonly ArrivalsInForce[] | undefined,
  ): Int32Array;
}

/**
 * The baseline's arrivals: negative binomial counts around a monthly level that drifts as a random walk on the log
 * scale, times the season of the calendar month, times the ratio of a surge while one lasts. Surges begin at random.
 * Every parameter is a row of arrivals.csv and is drawn for the member. Level and surges are drawn first and each month's
 * count has a stream of its own, so that what a scenario makes of some months leaves the counts of the others as they were.
 */
export function levelArrivals(pack: DataPack): AdjustableArrivals {
  const input = (measure: string) => oneInput(pack.arrivals, measure, "arrivals.csv", (r) => r.series === "uasc");
  const [drift, dispersion, clustering] = [input("level-drift"), input("dispersion"), input("day-clustering")];
  const season = packSeason(pack);
  return {
    dayClustering: (draws) => draws.read(clustering),
    draw(draws: Draws, generator: Generator, months: number, inForce?: readonly ArrivalsInForce[]) {
      const size = draws.read(dispersion);
      const surge = draws.read(input("surge-ratio"));
      const surges = drawSurges(pack, draws, generator, months);
      const levels = drawLevels(draws.read(input("level")), draws.read(drift), generator, months);
      const streams = Array.from(levels, () => childStream(generator));
      return Int32Array.from({ length: months }, (_, t) => {
        const { regime, line, early } = inForce?.[t] ?? USUAL_ARRIVALS;
        const isSurging = regime === "surge" || (regime === "usual" && surges[t] === 1);
        const usual = levels[t] * (isSurging ? surge : 1) * season[(pack.meta.origin + 1 + t + early) % 12];
        const mean = line.slope * usual + line.intercept;
        return mean > 0 ? negativeBinomial(streams[t], mean, size) : 0;
      });
    },
  };
}

/** The level of each month: a random walk of its logarithm, with this standard deviation a year. */
function drawLevels(start: number, yearlySd: number, generator: Generator, months: number): Float64Array {
  let log = ln(start);
  return Float64Array.from({ length: months }, () => {
    log += (yearlySd / Math.sqrt(12)) * standardNormal(generator);
    return exp(log);
  });
}

/** The months in which a surge lasts, 1, and the others, 0. */
function drawSurges(pack: DataPack, draws: Draws, generator: Generator, months: number): Uint8Array {
  const read = (measure: string) =>
    draws.read(oneInput(pack.arrivals, measure, "arrivals.csv", (r) => r.series === "uasc"));
  const [starts, ends] = [read("surge-rate") / 12, 1 / read("surge-months")];
  let surging = false;
  return Uint8Array.from({ length: months }, () => {
    surging = generator.chance(Math.min(1, surging ? 1 - Math.min(1, ends) : starts));
    return surging ? 1 : 0;
  });
}

/** A generator of its own, seeded by four words of another. */
function childStream(generator: Generator): Generator {
  return new Generator(generator.next(), generator.next(), generator.next(), generator.next() | 1);
}

/**
 * Arrivals whose yearly totals are known, for back-tests: each financial year's total is shared over its months by
 * season, with the month-to-month dispersion of the pack. Totals are kept exactly.
 */
export function knownArrivals(pack: DataPack, totals: readonly number[]): ArrivalProcess {
  const input = (measure: string) => oneInput(pack.arrivals, measure, "arrivals.csv", (r) => r.series === "uasc");
  const season = packSeason(pack);
  return {
    dayClustering: (draws) => draws.read(input("day-clustering")),
    draw(draws: Draws, generator: Generator, months: number) {
      const size = draws.read(input("dispersion"));
      const counts = new Int32Array(months);
      for (let year = 0; 12 * year < months; year++) {
        const weights = Array.from({ length: Math.min(12, months - 12 * year) }, (_, m) => {
          return season[(pack.meta.origin + 1 + m) % 12] * gamma(generator, size, 1 / size);
        });
        shareOut(totals[year] ?? 0, weights, counts, 12 * year, generator);
      }
      return counts;
    },
  };
}

function shareOut(
  total: number,
  weights: readonly number[],
  into: Int32Array,
  offset: number,
  generator: Generator,
): void {
  const sum = sumSimple(weights);
  for (let i = 0; i < total; i++) {
    let u = generator.uniform() * sum;
    let m = 0;
    while (m < weights.length - 1 && u >= weights[m]) u -= weights[m++];
    into[offset + m]++;
  }
}

/** The seasonal ratio of each calendar month, January first, averaging 1. */
export function packSeason(pack: DataPack): readonly number[] {
  const ratios = Array.from({ length: 12 }, (_, m) => {
    const series = String(m + 1).padStart(2, "0");
    return oneInput(pack.arrivals, "season", "arrivals.csv", (r) => r.series === series).value;
  });
  const mean = meanSimple(ratios);
  return ratios.map((x) => x / mean);
}
