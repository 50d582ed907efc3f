import type { Column, Spread, Table } from "@sufficiency/core";
import { column, type Output, output } from "@sufficiency/core/advanced";

import type { LevelEvidence } from "@sufficiency/scenarios";
import type { ArrivalsBacktest, ForecastFailure, ScoreRow } from "@sufficiency/scenarios/advanced";

import { type ArrivalsForecast, stepName } from "../words/arrivals-forecast.js";

/** One step of a forecast. */
interface Step extends Spread {
  readonly series: string;
  readonly method: string;
  readonly step: string;
}

/** forecast.csv */
export const FORECAST_TABLE: Table<Step> = {
  name: "forecast",
  title: "What may follow each series",
  about: "One row a step ahead.",
  keys: ["series", "method", "month"],
  columns: [
    column.text("series", "The series, by its id.", (row) => row.series),
    column.text("method", "The model of arrivals.", (row) => row.method),
    column.text("month", "The month; the step's number where the series has no months.", (row) => row.step),
    ...column.spread<Step>("as the series counts"),
  ],
};

const COUNTS = "as the series counts";
const SCORE = "as the score";

const score = (name: string, meaning: string, of: (row: ScoreRow) => number, unit = SCORE): Column<ScoreRow> =>
  column.number(name, meaning, unit, "score", of);

const inside = (level: 50 | 80 | 95, of: (row: ScoreRow) => boolean): Column<ScoreRow> =>
  column.number(`in${level}`, `1 where the ${level}% interval holds the count, else 0.`, "1 or 0", "count", (row) =>
    Number(of(row)),
  );

/** scores.csv */
export const SCORES: Table<ScoreRow> = {
  name: "scores",
  title: "Forecasts that counts have overtaken, and their scores",
  about: "One row for each series, method, origin and step ahead.",
  keys: ["series", "method", "origin", "horizon"],
  columns: [
    column.text("series", "The series, by its id.", (row) => row.series),
    column.text("method", "The model of arrivals.", (row) => row.model),
    column.number("origin", "Counts known when it was made.", "counts", "count", (row) => row.origin),
    column.number("horizon", "Steps ahead, from 1.", "steps", "count", (row) => row.horizon),
    column.number("count", "What was counted.", COUNTS, "exact", (row) => row.truth),
    column.number("median", "The forecast's median.", COUNTS, "exact", (row) => row.median),
    column.number("p10", "The lower end of its 80% interval.", COUNTS, "exact", (row) => row.p10),
    column.number("p90", "The upper end of its 80% interval.", COUNTS, "exact", (row) => row.p90),
    score("crps", "Continuous ranked probability score: smaller is better.", (row) => row.crps, COUNTS),
    score("log_crps", "The same of log(1 + count), so that small and large series count alike.", (row) => row.logCrps),
    score("wis", "Weighted interval score of the median and the 50, 80 and 95% intervals.", (row) => row.wis, COUNTS),
    score("log_score", "Minus the log of the probability given to the count.", (row) => row.logScore),
    score("pit_low", "Share of draws below the count.", (row) => row.pitLow, "share of draws, 0 to 1"),
    score("pit_high", "Share of draws at or below the count.", (row) => row.pitHigh, "share of draws, 0 to 1"),
    inside(50, (row) => row.in50),
    inside(80, (row) => row.in80),
    inside(95, (row) => row.in95),
  ],
};

/** failures.csv */
export const FAILURES: Table<ForecastFailure> = {
  name: "failures",
  title: "Forecasts that could not be made",
  about: "Only its header where all could.",
  keys: ["series", "method", "origin"],
  columns: [
    column.text("series", "The series, by its id.", (row) => row.series),
    column.text("method", "The model of arrivals.", (row) => row.model),
    column.text("origin", "Counts known when it was tried.", (row) => String(row.origin)),
    column.text("message", "Why not.", (row) => row.message),
  ],
};

const LEVEL = "children a month";

/** evidence.csv */
export const EVIDENCE_TABLE: Table<LevelEvidence["months"][number]> = {
  name: "evidence",
  title: "The level of arrivals by month",
  about: "Children in an average month, season taken out, as the council counts them.",
  keys: ["month"],
  columns: [
    column.month("The month."),
    column.number("p10", "The lower end of the 80% interval.", LEVEL, "mean", (row) => row.level.low),
    column.number("p50", "The median.", LEVEL, "mean", (row) => row.level.middle),
    column.number("p90", "The upper end of the 80% interval.", LEVEL, "mean", (row) => row.level.high),
  ],
};

/** What may follow each series. */
export function forecastTables(forecasts: readonly ArrivalsForecast[]): Output[] {
  const steps = forecasts.flatMap(({ series, model: method, steps: ahead }) =>
    ahead.map((step, i) => ({ series: series.id, method, step: stepName(series, series.counts.length + i), ...step })),
  );
  return [output(FORECAST_TABLE, steps)];
}

/** Scores of a back-test, and what could not be forecast. */
export function backtestTables({ rows, failures }: ArrivalsBacktest): Output[] {
  return [output(SCORES, rows), output(FAILURES, failures)];
}

/** What past counts say of the level. */
export function evidenceTables({ months }: LevelEvidence): Output[] {
  return [output(EVIDENCE_TABLE, months)];
}
