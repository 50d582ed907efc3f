import { isInCare } from "../pack/index.js";
import type { Placement, StockRow } from "../pack/types.js";
import type { Month } from "../vocabulary/month.js";

/**
 * The totals that an opening stock keeps: those of the origin. Care leavers are counted less often, so theirs of an older
 * date hold too, where seeds put such people somewhere and no newer total counts the same ones.
 */
export function keptMargins(
  rows: readonly StockRow[],
  origin: Month,
  service: Placement["service"],
  isSeeded: (row: StockRow) => boolean,
): StockRow[] {
  const margins = rows.filter(({ measure }) => measure === "margin");
  if (isInCare({ service })) return margins.filter(({ date }) => date === origin);
  const isOld = ({ date }: StockRow) => date !== undefined && date < origin;
  const isReplaced = (row: StockRow) => margins.some((other) => countSame(row, other) && isLater(other.date, row.date));
  return margins.filter((row) => !isOld(row) || (isSeeded(row) && !isReplaced(row)));
}

function isLater(one: Month | undefined, other: Month | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}

function countSame(a: StockRow, b: StockRow): boolean {
  return (["group", "ageFrom", "ageTo", "placement", "category"] as const).every((key) => a[key] === b[key]);
}
