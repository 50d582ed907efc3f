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

const FILE = "price-index.csv";

/** The last financial year to whose prices the data pack raises its costs, `2028/29`; undefined where it has no index. */
export function raisedTo({ register }: Pick<Projection, "register">): string | undefined {
  return register
    .filter(({ file }) => file === FILE)
    .map(({ id }) => id.split("/").slice(-2).join("/"))
    .sort()
    .at(-1);
}

/** Which prices costs are in: those of the price year unless the data pack or the scenario says otherwise. */
export function pricesOf({ meta, register, assumed }: Pick<Projection, "meta" | "register" | "assumed">): string {
  const last = raisedTo({ register });
  const changed = assumed.levers.some(({ lever }) => lever.startsWith("costs:"))
    ? ", as the scenario changes them"
    : "";
  if (last === undefined) return `${meta.priceYear} prices${changed}`;
  return `prices of each year to ${last} (unit costs of ${meta.priceYear}, raised by the data pack's price index)${changed}`;
}
