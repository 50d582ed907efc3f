import {
  type ArrivalProcess,
  type DataPack,
  type Draws,
  exp,
  Generator,
  gamma,
  ln,
  type Month,
  negativeBinomial,
  oneFigure,
  standardNormal,
} from "@sufficiency/core";

/** What a scenario changes about arrivals; nothing unless told. */
export interface ArrivalsChange {
  /** Ratio of a month's mean to the baseline's, 0 or more. */
  readonly ratio?: (month: Month) => number;
  /** Months by which the season of a month comes early: 1 gives June the season of July. */
  readonly early?: (month: Month) => number;
}

/**
 * The baseline's arrivals: negative binomial counts around a monthly level that drifts as a random walk on the log
 * scale, times the season of the calendar month, times the ratio of a surge while one lasts. Surges begin at random.
 * Every parameter is a row of arrivals.csv and is drawn for the member. Level and surges are drawn first and each month's
 * count has a stream of its own, so that a change of some months leaves the counts of the others as they were.
 */
export function levelArrivals(pack: DataPack, change: ArrivalsChange = {}): ArrivalProcess {
  const figure = (measure: string) => oneFigure(pack.arrivals, measure, "arrivals.csv", (r) => r.series === "uasc");
  const [drift, dispersion, clustering] = [figure("level-drift"), figure("dispersion"), figure("day-clustering")];
  const season = seasonOf(pack);
  const ratioOf = (month: Month) => season[(month + (change.early?.(month) ?? 0)) % 12] * (change.ratio?.(month) ?? 1);
  return {
    dayClustering: (draws) => draws.read(clustering),
    draw(draws: Draws, generator: Generator, months: number) {
      const size = draws.read(dispersion);
      const surges = drawSurges(pack, draws, generator, months);
      const levels = drawLevels(draws.read(figure("level")), draws.read(drift), generator, months);
      const streams = Array.from(levels, () => childStream(generator));
      return Int32Array.from({ length: months }, (_, t) => {
        const mean = levels[t] * surges[t] * ratioOf(pack.meta.origin + 1 + t);
        return negativeBinomial(streams[t], mean, size);
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

/** The ratio of each month to its level: that of a surge while one lasts, else 1. */
function drawSurges(pack: DataPack, draws: Draws, generator: Generator, months: number): Float64Array {
  const read = (measure: string) =>
    draws.read(oneFigure(pack.arrivals, measure, "arrivals.csv", (r) => r.series === "uasc"));
  const [starts, ends, ratio] = [read("surge-rate") / 12, 1 / read("surge-months"), read("surge-ratio")];
  let surging = false;
  return Float64Array.from({ length: months }, () => {
    surging = generator.chance(Math.min(1, surging ? 1 - Math.min(1, ends) : starts));
    return surging ? ratio : 1;
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
  const figure = (measure: string) => oneFigure(pack.arrivals, measure, "arrivals.csv", (r) => r.series === "uasc");
  const season = seasonOf(pack);
  return {
    dayClustering: (draws) => draws.read(figure("day-clustering")),
    draw(draws: Draws, generator: Generator, months: number) {
      const size = draws.read(figure("dispersion"));
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
  const sum = weights.reduce((s, w) => s + w, 0);
  for (let i = 0; i < total; i++) {
    let u = generator.uniform() * sum;
    let m = 0;
    while (m < weights.length - 1 && u >= weights[m]) u -= weights[m++];
    into[offset + m]++;
  }
}

/** The seasonal ratio of each calendar month, January first, averaging 1. */
function seasonOf(pack: DataPack): readonly number[] {
  const ratios = Array.from({ length: 12 }, (_, m) => {
    const series = String(m + 1).padStart(2, "0");
    return oneFigure(pack.arrivals, "season", "arrivals.csv", (r) => r.series === series).value;
  });
  const mean = ratios.reduce((s, x) => s + x, 0) / 12;
  return ratios.map((x) => x / mean);
}
