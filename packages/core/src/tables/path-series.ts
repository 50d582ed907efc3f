import { kept } from "../ensemble/index.js";
import { receptionHomes } from "../rules/index.js";
import { financialYears, type Scope, type Year } from "./scope.js";
import { type YearlyCount, yearlyCounts } from "./yearly-flows.js";

/** What is kept of a path. */
export const PATH_KEPT = {
  stock: kept("stock"),
  flows: kept("flows"),
  arrivals: kept("arrivals"),
  yearly: kept("yearly"),
  peaks: kept("peaks"),
  peakExcess: kept("missed"),
};

/** Where each count of a path stands in its histograms. */
export class PathSeries {
  /** Columns of a stock: every place, all children in care, all care leavers. */
  readonly columns: number;
  readonly years: readonly Year[];
  readonly yearly: readonly YearlyCount[];
  /** Reception homes. */
  readonly reception: readonly string[];

  constructor(readonly scope: Scope) {
    this.columns = scope.space.places.length + 2;
    this.years = financialYears(scope.origin, scope.months);
    this.yearly = yearlyCounts(scope);
    this.reception = receptionHomes(scope.space, scope.placements);
  }

  /** `group` 0 citizen, 1 uasc, 2 all; month 0 is the origin. */
  stock(month: number, group: number, column: number): number {
    return (month * 3 + group) * this.columns + column;
  }

  flow(month: number, flow: number): number {
    return (month - 1) * this.scope.space.flows.length + flow;
  }

  yearlyCount(year: number, count: number): number {
    return year * this.yearly.length + count;
  }

  /** `measure` 0 month-end, 1 peak-day, 2 peak-day less month-end; `item` of the reception homes. */
  peak(year: number, item: number, measure: number): number {
    return (year * this.reception.length + item) * 3 + measure;
  }

  /** How far a reception home's peak day is above its month-end count. */
  peakExcess(month: number, item: number): number {
    return (month - 1) * this.reception.length + item;
  }
}
