import type { Ensemble } from "../ensemble/index.js";
import { PathSeries } from "./path-series.js";
import type { ArrivalSummary, FlowSummary, StockSummary } from "./path-tables.js";
import type { MissedSummary, PeakSummary, YearlySummary } from "./projection.js";
import type { Scope } from "./scope.js";

/** The tables of what happens to children, before anything is said of beds or money. */
export interface PathTables {
  readonly stock: readonly StockSummary[];
  readonly flows: readonly FlowSummary[];
  readonly arrivals: readonly ArrivalSummary[];
  readonly yearly: readonly YearlySummary[];
  readonly peaks: readonly PeakSummary[];
  readonly missed: readonly MissedSummary[];
}

const STOCK_GROUPS = ["citizen", "uasc", "all"] as const;

/** Mean and quantiles of everything a `PathCounter` counted. Rows run by month, then in the pack's order. */
export function summarise(ensemble: Ensemble, scope: Scope): PathTables {
  const series = new PathSeries(scope);
  return {
    stock: stockRows(ensemble, series),
    flows: flowRows(ensemble, series),
    arrivals: monthsAfterOrigin(scope).map((month) => ({
      month: scope.origin + month,
      ...ensemble.spread("arrivals", month - 1),
    })),
    yearly: yearlyRows(ensemble, series),
    peaks: peakRows(ensemble, series),
    missed: missedRows(ensemble, series),
  };
}

function stockRows(ensemble: Ensemble, series: PathSeries): StockSummary[] {
  const { scope } = series;
  const columns = [...scope.frame.places, "all", "all-leavers"];
  return [0, ...monthsAfterOrigin(scope)].flatMap((month) =>
    STOCK_GROUPS.flatMap((group, g) =>
      columns.map((placement, column) => ({
        month: scope.origin + month,
        group,
        placement,
        ...ensemble.spread("stock", series.stock(month, g, column)),
      })),
    ),
  );
}

/** The flows that happened to anyone: a flow that no member ever used has no rows. */
function flowRows(ensemble: Ensemble, series: PathSeries): FlowSummary[] {
  const { scope } = series;
  const rows = scope.frame.flows.map((flow, f) => {
    const { kind, group, from, to } = flow;
    const months = monthsAfterOrigin(scope).map((month) => ({
      month: scope.origin + month,
      flow: kind,
      group,
      from,
      to,
      ...ensemble.spread("flows", series.flow(month, f)),
    }));
    return months.some((row) => row.mean > 0) ? months : [];
  });
  return monthsAfterOrigin(scope).flatMap((month) => rows.flatMap((months) => months.slice(month - 1, month)));
}

function yearlyRows(ensemble: Ensemble, series: PathSeries): YearlySummary[] {
  return series.years.flatMap(({ year }, y) =>
    series.yearly.map(({ flow, group }, c) => ({
      year,
      flow,
      group,
      ...ensemble.spread("yearly", series.yearlyCount(y, c)),
    })),
  );
}

function peakRows(ensemble: Ensemble, series: PathSeries): PeakSummary[] {
  return series.years.flatMap(({ year }, y) =>
    series.reception.flatMap((placement, item) =>
      (["month-end", "peak-day", "missed"] as const).map((measure, m) => ({
        year,
        placement,
        measure,
        ...ensemble.spread("peaks", series.peak(y, item, m)),
      })),
    ),
  );
}

function missedRows(ensemble: Ensemble, series: PathSeries): MissedSummary[] {
  const { scope, reception } = series;
  return monthsAfterOrigin(scope).flatMap((month) =>
    reception.map((placement, item) => ({
      month: scope.origin + month,
      placement,
      ...ensemble.spread("missed", series.missed(month, item)),
    })),
  );
}

/** 1, 2 ... to the last month counted. */
function monthsAfterOrigin({ months }: Scope): number[] {
  return Array.from({ length: months }, (_, i) => i + 1);
}
