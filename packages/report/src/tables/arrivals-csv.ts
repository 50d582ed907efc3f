import { formatMonth } from "@sufficiency/core";
import type { ForecastFailure, LevelEvidence, ScoreRow } from "@sufficiency/scenarios";
import { type ArrivalsForecast, stepName } from "../words/arrivals-forecast.js";
import { textCell, writeCsv } from "./csv.js";
import { fixed, mean, quantile } from "./number.js";

/** forecast.csv: one row a step; `month` is the step's number where the series has no months. */
export function forecastCsv(forecasts: readonly ArrivalsForecast[]): string {
  const header = ["series", "method", "month", "mean", "p05", "p10", "p25", "p50", "p75", "p90", "p95"];
  const rows = forecasts.flatMap(({ series, model, steps }) =>
    steps.map((step, i) => {
      const { p05, p10, p25, p50, p75, p90, p95 } = step;
      const spread = [p05, p10, p25, p50, p75, p90, p95].map(quantile);
      return [textCell(series.id), model, stepName(series, series.counts.length + i), mean(step.mean), ...spread];
    }),
  );
  return writeCsv(header, rows);
}

/** scores.csv, the long table: one row for each series, method, origin and horizon that has been overtaken by a count. */
export function scoresCsv(rows: readonly ScoreRow[]): string {
  const header =
    "series,method,origin,horizon,count,median,p10,p90,crps,log_crps,wis,log_score,pit_low,pit_high,in50,in80,in95";
  return writeCsv(
    header.split(","),
    rows.map((row) => [
      textCell(row.series),
      row.model,
      String(row.origin),
      String(row.horizon),
      String(row.truth),
      ...[row.median, row.p10, row.p90].map(String),
      ...[row.crps, row.logCrps, row.wis, row.logScore, row.pitLow, row.pitHigh].map((value) => fixed(value, 6)),
      ...[row.in50, row.in80, row.in95].map((inside) => (inside ? "1" : "0")),
    ]),
  );
}

/** failures.csv: forecasts that could not be made; only its header where all could. */
export function failuresCsv(failures: readonly ForecastFailure[]): string {
  const rows = failures.map(({ series, model, origin, message }) => [series, model, String(origin), message]);
  return writeCsv(
    ["series", "method", "origin", "message"],
    rows.map((row) => row.map(textCell)),
  );
}

/** evidence.csv: the level by month, children in an average month as the council counts them. */
export function evidenceCsv({ months }: LevelEvidence): string {
  return writeCsv(
    ["month", "p10", "p50", "p90"],
    months.map(({ month, level: { low, middle, high } }) => [formatMonth(month), ...[low, middle, high].map(mean)]),
  );
}
