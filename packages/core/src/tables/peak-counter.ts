import type { Ensemble, Histograms } from "../ensemble/index.js";
import type { Path } from "../simulate/index.js";
import { PATH_KEPT, type PathSeries } from "./path-series.js";
import type { Year } from "./years.js";

/** Counts the peaks of reception: the peak day, the highest month-end, and how far the first is above the second. */
export class PeakCounter {
  private readonly peaks: Histograms;
  private readonly peakExcess: Histograms;

  constructor(
    private readonly series: PathSeries,
    ensemble: Ensemble,
  ) {
    const { scope, years, reception } = series;
    this.peaks = ensemble.histograms(PATH_KEPT.peaks, years.length * reception.length * 3);
    this.peakExcess = ensemble.histograms(PATH_KEPT.peakExcess, scope.months * reception.length);
  }

  observe(path: Path): void {
    const { series } = this;
    series.reception.forEach((home, item) => {
      for (let month = 1; month <= series.scope.months; month++) {
        const peakExcess = path.peak(month, home) - path.stock(month, "all", home);
        if (peakExcess > 0) this.peakExcess.set(series.peakExcess(month, item), peakExcess);
      }
      series.years.forEach((year, y) => {
        this.countYear(path, year, y, home, item);
      });
    });
  }

  private countYear(path: Path, year: Year, y: number, home: string, item: number): void {
    let [monthEnd, day] = [0, 0];
    for (let month = year.first; month <= year.last; month++) {
      monthEnd = Math.max(monthEnd, path.stock(month, "all", home));
      day = Math.max(day, path.peak(month, home));
    }
    [monthEnd, day, day - monthEnd].forEach((children, measure) => {
      if (children > 0) this.peaks.set(this.series.peak(y, item, measure), children);
    });
  }
}
