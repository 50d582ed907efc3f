import type { Ensemble, Histograms } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import { isInCare } from "../pack/index.js";
import type { Path } from "../simulate/index.js";
import { PATH_KEPT, PathSeries } from "./path-series.js";
import type { Scope, Year } from "./scope.js";
import type { Counter } from "./summary.js";

/** Counts what each path holds: stocks and flows by month, arrivals, the totals and the peaks of each financial year. */
export class PathCounter implements Counter {
  private readonly stock: Histograms;
  private readonly flows: Histograms;
  private readonly arrivals: Histograms;
  private readonly yearly: Histograms;
  private readonly peaks: PeakCounter;
  private readonly inCare: Uint8Array;
  /** Children by year and flow, of the path being looked at. */
  private readonly totals: Int32Array;
  /** By month: the item of the years it is in; -1 where that year is not whole. */
  private readonly yearOf: Int32Array;

  private readonly series: PathSeries;

  constructor(scope: Scope, ensemble: Ensemble) {
    this.series = new PathSeries(scope);
    const { columns, years, yearly } = this.series;
    const flows = scope.space.flows.length;
    this.stock = ensemble.histograms(PATH_KEPT.stock, (scope.months + 1) * 3 * columns);
    this.flows = ensemble.histograms(PATH_KEPT.flows, scope.months * flows);
    this.arrivals = ensemble.histograms(PATH_KEPT.arrivals, scope.months);
    this.yearly = ensemble.histograms(PATH_KEPT.yearly, years.length * yearly.length);
    this.peaks = new PeakCounter(this.series, ensemble);
    this.inCare = Uint8Array.from(scope.placements, (home) => (isInCare(home) ? 1 : 0));
    this.totals = new Int32Array(years.length * flows);
    this.yearOf = Int32Array.from({ length: scope.months + 1 }, (_, month) =>
      years.findIndex(({ first, last }) => month >= first && month <= last),
    );
  }

  observe({ path }: Pick<Member, "path">): void {
    const { months } = this.series.scope;
    for (let month = 0; month <= months; month++) this.countStock(path, month);
    this.totals.fill(0);
    for (let month = 1; month <= months; month++) {
      this.countFlows(path, month);
      if (path.arrivals(month) > 0) this.arrivals.set(month - 1, path.arrivals(month));
    }
    this.series.years.forEach((_, y) => {
      this.countYear(y);
    });
    this.peaks.observe(path);
  }

  private countStock(path: Path, month: number): void {
    const { inCare, series } = this;
    const places = inCare.length;
    const [citizens, seekers] = [path.stockRow(month, "citizen"), path.stockRow(month, "uasc")];
    let [citizenCare, uascCare, citizenLeft, uascLeft] = [0, 0, 0, 0];
    for (let p = 0; p < places; p++) {
      const [citizen, uasc] = [citizens[p], seekers[p]];
      this.countGroups(series.stock(month, 0, p), citizen, uasc);
      if (inCare[p]) {
        citizenCare += citizen;
        uascCare += uasc;
      } else {
        citizenLeft += citizen;
        uascLeft += uasc;
      }
    }
    this.countGroups(series.stock(month, 0, places), citizenCare, uascCare);
    this.countGroups(series.stock(month, 0, places + 1), citizenLeft, uascLeft);
  }

  private countGroups(at: number, citizen: number, uasc: number): void {
    const { columns } = this.series;
    if (citizen > 0) this.stock.set(at, citizen);
    if (uasc > 0) this.stock.set(at + columns, uasc);
    if (citizen + uasc > 0) this.stock.set(at + 2 * columns, citizen + uasc);
  }

  private countFlows(path: Path, month: number): void {
    const row = path.flowRow(month);
    const series = this.series.flow(month, 0);
    const year = this.yearOf[month] * row.length;
    for (let f = 0; f < row.length; f++) {
      const children = row[f];
      if (children === 0) continue;
      this.flows.set(series + f, children);
      if (year >= 0) this.totals[year + f] += children;
    }
  }

  private countYear(y: number): void {
    const { series, totals } = this;
    const from = y * series.scope.space.flows.length;
    series.yearly.forEach((count, c) => {
      let children = 0;
      for (const f of count.flows) children += totals[from + f];
      if (children > 0) this.yearly.set(series.yearlyCount(y, c), children);
    });
  }
}

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
