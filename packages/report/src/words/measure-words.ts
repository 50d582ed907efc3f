import type { MeasureSummary } from "@sufficiency/core";
import { decimals, grouped } from "./numbers.js";
import { supportedSpread } from "./supported-spread.js";

/** Small shares to a hundredth of a per cent, others to a tenth, as the scorecard has them. */
export function valueText(unit: MeasureSummary["unit"], value: number): string {
  if (unit === "children") return grouped(value);
  if (unit === "per 10,000") return decimals(value, 1);
  return `${decimals(100 * value, value < 0.01 ? 2 : 1)}%`;
}

/** The median and both ends of the 80% interval of a projected measure, to the digits that its members support. */
export function measureEnds({ unit, spread }: MeasureSummary): readonly [string, string, string] | undefined {
  if (!spread) return undefined;
  const grain = unit === "children" ? 1 : unit === "per 10,000" ? 0.1 : spread.p50 < 0.01 ? 0.0001 : 0.001;
  const [middle, low, high] = supportedSpread(spread, grain).map((value) => valueText(unit, value));
  return [middle, low, high];
}

/** The median with its 80% interval, or alone where all paths agree; undefined of what is not projected. */
export function measureText(row: MeasureSummary): string | undefined {
  const ends = measureEnds(row);
  if (!ends) return undefined;
  const [middle, low, high] = ends;
  return low === high ? middle : `${middle} (${low}\u00a0to\u00a0${high})`;
}
