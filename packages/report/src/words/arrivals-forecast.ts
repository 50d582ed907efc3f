import { formatMonth, type Spread } from "@sufficiency/core";
import type { CountSeries } from "@sufficiency/scenarios";
import { type CountPaths, monthAt, sampleQuantile, sortedAt } from "@sufficiency/scenarios/advanced";

import { mean } from "simple-statistics";

/** A forecast of one series from its end, summed up step by step. */
export interface ArrivalsForecast {
  readonly series: CountSeries;
  readonly model: string;
  readonly members: number;
  readonly steps: readonly Spread[];
}

/** The mean and quantiles of each step ahead. */
export function summarisePaths(paths: CountPaths): Spread[] {
  return Array.from({ length: paths.horizon }, (_, h) => {
    const sorted = sortedAt(paths, h + 1);
    const at = (p: number) => sampleQuantile(sorted, p);
    return {
      mean: mean([...sorted]),
      p05: at(0.05),
      p10: at(0.1),
      p25: at(0.25),
      p50: at(0.5),
      p75: at(0.75),
      p90: at(0.9),
      p95: at(0.95),
      members: sorted.length,
    };
  });
}

/** The month of a position, or its number from 1 where no months are known. */
export function stepName(series: CountSeries, position: number): string {
  const month = monthAt(series, position);
  return month === undefined ? String(position + 1) : formatMonth(month);
}
