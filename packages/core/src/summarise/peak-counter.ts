import type { Path } from "../network/index.js";
import type { Ensemble, Histograms } from "./ensemble.js";
import type { PathSeries } from "./path-series.js";
import type { Year } from "./years.js";

/** Counts how full reception gets: on the fullest day, at the fullest month-end, and what the second misses of the first. */
export class PeakCounter {
  private readonly peaks: Histograms;
  private readonly missed: Histograms;

  constructor(
    private readonly series: PathSeries,
    ensemble: Ensemble,
  ) {
    const { scope, years, reception } = series;
    this.peaks = ensemble.histograms("peaks", years.length * reception.length * 3);
    this.missed = ensemble.histograms("missed", scope.months * reception.length);
  }

  observe(path: Path): void {
    const { series } = this;
    series.reception.forEach((place, item) => {
      for (let month = 1; month <= series.scope.months; month++) {
        const missed = this.fullestDay(path, month, place) - this.monthEnd(path, month, place);
        if (missed > 0) this.missed.set(series.missed(month, item), missed);
      }
      series.years.forEach((year, y) => {
        this.countYear(path, year, y, place, item);
      });
    });
  }

  private countYear(path: Path, year: Year, y: number, place: number, item: number): void {
    let [monthEnd, day] = [0, 0];
    for (let month = year.first; month <= year.last; month++) {
      monthEnd = Math.max(monthEnd, this.monthEnd(path, month, place));
      day = Math.max(day, this.fullestDay(path, month, place));
    }
    [monthEnd, day, day - monthEnd].forEach((children, measure) => {
      if (children > 0) this.peaks.set(this.series.peak(y, item, measure), children);
    });
  }

  private monthEnd({ stock }: Path, month: number, place: number): number {
    const places = this.series.scope.frame.places.length;
    return stock[month * 2 * places + place] + stock[(month * 2 + 1) * places + place];
  }

  private fullestDay({ peak }: Path, month: number, place: number): number {
    return peak[month * this.series.scope.frame.places.length + place];
  }
}
