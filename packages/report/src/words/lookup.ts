import type { Month, Projection, RequirementRow, StockSummary } from "@sufficiency/core";
import type { PeakExcessSummary } from "@sufficiency/core/advanced";

/** The month the headline is read at: the pack's, or the last one projected where the run stops earlier. */
export function headlineMonth({ meta, stock }: Projection): Month {
  const last = Math.max(meta.origin, ...stock.map((row) => row.month));
  return Math.min(meta.headline, last);
}

/** What month-ends miss of reception, in the twelve months that end with the headline's. */
export function peakExcessInHeadlineYear(projection: Projection): readonly PeakExcessSummary[] {
  const month = headlineMonth(projection);
  return projection.peakExcess.filter((row) => row.month > month - 12 && row.month <= month);
}

/** People in a kind of home at the end of a month. */
export function stockAt(
  projection: Projection,
  month: Month,
  group: StockSummary["group"],
  placement: string,
): StockSummary | undefined {
  return projection.stock.find((row) => row.month === month && row.group === group && row.placement === placement);
}

/** What a kind of home needs and has at the end of a month, or on its busiest day. */
export function requirementAt(
  projection: Projection,
  month: Month,
  placement: string,
  resource: RequirementRow["resource"],
  measure: RequirementRow["measure"] = "month-end",
): RequirementRow | undefined {
  return projection.requirements.find(
    (row) => row.month === month && row.placement === placement && row.resource === resource && row.measure === measure,
  );
}
