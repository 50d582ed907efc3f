import type { AttributionRow, Comparison } from "@sufficiency/scenarios";
import { textCell, writeCsv } from "./csv.js";
import { fixed, mean, probability, quantile } from "./number.js";

const QUANTILES = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"] as const;

/** A scenario's name and its mean differences split over levers. */
export type Split = readonly [scenario: string, rows: readonly AttributionRow[]];

/** The files of a comparison; attribution.csv where differences have been split. */
export function comparisonOutputs(told: Comparison, splits: readonly Split[], text: string): Map<string, string> {
  return new Map([
    ["comparison.csv", comparisonCsv(told)],
    ["comparison.txt", text],
    ...(splits.length > 0 ? [["attribution.csv", attributionCsv(splits)] as const] : []),
  ]);
}

/** comparison.csv: how much more each scenario has than the first, from paired paths. */
function comparisonCsv({ others }: Comparison): string {
  return writeCsv(
    [
      ...["scenario", "period", "quantity", "placement", "unit", "measure", "first", "second", "difference"],
      ...["difference_error", ...QUANTILES, "probability_more", "probability_less"],
    ],
    others.flatMap(({ scenario, rows }) =>
      rows.map((row) => [
        ...[scenario.name, row.period, row.quantity, row.placement, row.unit, row.measure].map(textCell),
        ...[row.first, row.second, row.mean, row.meanError].map(mean),
        ...QUANTILES.map((name) => quantile(row[name])),
        probability(row.probabilityMore),
        probability(row.probabilityLess),
      ]),
    ),
  );
}

/** attribution.csv: the mean differences split over levers; for each line the parts add up to `all` exactly. */
function attributionCsv(parts: readonly Split[]): string {
  return writeCsv(
    ["scenario", "period", "quantity", "placement", "unit", "measure", "part", "difference"],
    parts.flatMap(([scenario, rows]) =>
      rows.map((row) => [
        ...[scenario, row.period, row.quantity, row.placement, row.unit, row.measure, row.part].map(textCell),
        fixed(row.hundredths / 100, 2),
      ]),
    ),
  );
}
