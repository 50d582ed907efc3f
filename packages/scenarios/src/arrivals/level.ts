import {
  type ArrivalProcess,
  type DataPack,
  type Draws,
  exp,
  type Generator,
  gamma,
  ln,
  negativeBinomial,
  oneFigure,
  standardNormal,
} from "@sufficiency/core";

/**
 * The baseline's arrivals: negative binomial counts around a monthly level that drifts as a random walk on the log
 * scale, times the season of the calendar month, times the ratio of a surge while one lasts. Surges begin at random.
 * Every parameter is a row of arrivals.csv and is drawn for the member.
 */
export function levelArrivals(pack: DataPack): ArrivalProcess {
  const figure = (measure: string) => oneFigure(pack.arrivals, measure, "arrivals.csv", (r) => r.series === "uasc");
  const [level, drift, dispersion] = [figure("level"), figure("level-drift"), figure("dispersion")];
  const [surgeRate, surgeMonths, surgeRatio] = [figure("surge-rate"), figure("surge-months"), figure("surge-ratio")];
  const season = seasonOf(pack);
  return {
    dayClustering: (draws) => draws.read(figure("day-clustering")),
    draw(draws: Draws, generator: Generator, months: number) {
      const monthlySd = draws.read(drift) / Math.sqrt(12);
      const size = draws.read(dispersion);
      const starts = draws.read(surgeRate) / 12;
      const ends = 1 / draws.read(surgeMonths);
      const ratio = draws.read(surgeRatio);
      let log = ln(draws.read(level));
      let surging = false;
      return Int32Array.from({ length: months }, (_, t) => {
        log += monthlySd * standardNormal(generator);
        surging = surging ? !generator.chance(Math.min(1, ends)) : generator.chance(Math.min(1, starts));
        const mean = exp(log) * season[(pack.meta.origin + 1 + t) % 12] * (surging ? ratio : 1);
        return negativeBinomial(generator, mean, size);
      });
    },
  };
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
