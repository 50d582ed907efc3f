import type { Ensemble, Spread } from "../ensemble/index.js";
import type { Group } from "../vocabulary/cohort.js";
import type { Month } from "../vocabulary/month.js";
import { month, oneOf, placement, spread } from "./column.js";
import { PathCounter } from "./path-counter.js";
import { PATH_KEPT, PathSeries } from "./path-series.js";
import type { Scope } from "./scope.js";
import type { OutputTable } from "./summary.js";
import { GROUP_WORDS, type Words } from "./table.js";

/**
 * Children in a kind of home on the last day of a month.
 *
 * @example
 * const opening = projection.stock.filter(({ month }: StockSummary) => month === pack.meta.origin);
 * opening.length > 0; // => true
 */
export interface StockSummary extends Spread {
  readonly month: Month;
  readonly group: Group | "all";
  /** A placement id, `all` for children in care, or `all-leavers` for care leavers. */
  readonly placement: string;
}

/** What people read for a total of stock. */
export const STOCK_TOTALS = { all: "All children in care", "all-leavers": "All care leavers" } satisfies Words;

/** stock.csv */
export const STOCK: OutputTable<StockSummary> = {
  name: "stock",
  title: "People in each kind of home, by month",
  about: "Last day of each month; the first month is the opening stock.",
  keys: ["month", "group", "placement"],
  columns: [
    month("The month that ends with the day counted."),
    oneOf("group", "citizen, uasc (unaccompanied asylum-seeking children) or all.", GROUP_WORDS, (row) => row.group),
    placement("A kind of home; all is children in care, all-leavers is care leavers.", STOCK_TOTALS),
    ...spread<StockSummary>("people"),
  ],
  counters: [PathCounter],
  rows: stockRows,
};

const STOCK_GROUPS = ["citizen", "uasc", "all"] as const;

function stockRows(ensemble: Ensemble, scope: Scope): StockSummary[] {
  const series = new PathSeries(scope);
  const columns = [...scope.space.places, "all", "all-leavers"];
  return Array.from({ length: scope.months + 1 }, (_, month) =>
    STOCK_GROUPS.flatMap((group, g) =>
      columns.map((placement, column) => ({
        month: scope.origin + month,
        group,
        placement,
        ...ensemble.spread(PATH_KEPT.stock, series.stock(month, g, column)),
      })),
    ),
  ).flat();
}
