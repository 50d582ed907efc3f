import type { CountSeries } from "@sufficiency/scenarios";
import {
  type ArrivalsBacktest,
  type FittedModel,
  pitHistogram,
  type ScoreRow,
  skill,
  summariseScores,
} from "@sufficiency/scenarios/advanced";
import { type ArrivalsForecast, stepName } from "../words/arrivals-forecast.js";
import { visible } from "../words/format.js";
import { aligned } from "../words/lines.js";
import { decimals, significant } from "../words/numbers.js";

/** What a model learned, one fact a line. */
export function factsTable(series: CountSeries, model: string, facts: FittedModel["facts"]): string {
  const began = series.breaks.size > 0 ? [`${series.breaks.size} a new regime`] : [];
  const marks = [
    `${series.provisional.size} provisional`,
    `${series.censored.size} limited by capacity`,
    ...began,
  ].join(", ");
  const heading = `${visible(series.id)}, ${model}: ${series.counts.length} counts to ${stepName(series, series.counts.length - 1)} (${marks})\n`;
  return `${heading}${aligned(facts.map(({ name, value }) => [`  ${name}`, significant(value)]))}\n`;
}

/** The forecast step by step. */
export function forecastTable({ series, model, members, steps }: ArrivalsForecast): string {
  const rows = steps.map(({ mean, p50, p25, p75, p10, p90 }, i) => [
    stepName(series, series.counts.length + i),
    decimals(mean, 1),
    String(p50),
    `${p25} to ${p75}`,
    `${p10} to ${p90}`,
  ]);
  const heading = `${visible(series.id)}, ${model}, ${members} paths; intervals hold chance and the model's own parameters\n`;
  return `${heading}${aligned([["month", "mean", "median", "50% interval", "80% interval"], ...rows])}\n`;
}

/** The back-test: each series, all series, skill against each benchmark, horizons, the probability integral transform. */
export function scoreTables(
  { rows, failures }: ArrivalsBacktest,
  models: readonly string[],
  { seed }: { readonly seed: string },
): string {
  const of = (key: "series" | "model", name: string) => rows.filter((row) => row[key] === name);
  const series = [...new Set(rows.map((row) => row.series))];
  const own = of("model", models[0]);
  const tenths = pitHistogram(own).map((share) => decimals(100 * share, 0));
  const failed =
    failures[0] && `${failures.length} forecasts failed, the first with: ${visible(failures[0].message)}\n`;
  return [
    ...series.map((id) => `${visible(id)}\n${summaryTable(of("series", id), models)}`),
    ...(series.length > 0 && models.length > 1 ? against(rows, models, series, seed) : []),
    `${models[0]} by steps ahead\n${bandTable(own)}`,
    `Probability integral transform by tenths, 10 each if right: ${tenths.join(" ")}\n`,
    failed ?? "No forecast failed.\n",
  ].join("\n");
}

function against(rows: readonly ScoreRow[], models: readonly string[], series: readonly string[], seed: string) {
  return [
    `Skill of ${models[0]}: geometric mean over series of the ratio of mean scores, 95% interval by block bootstrap\n${skillTable(rows, models, seed)}`,
    `Worst series of ${models[0]}: ${worst(rows, models, series)}\n`,
  ];
}

const SCORES = ["forecasts", "CRPS", "logCRPS", "WIS", "log score", "50%", "80%", "95%"];

function summaryTable(rows: readonly ScoreRow[], models: readonly string[]): string {
  const lines = models.map((model) =>
    scoreLine(
      model,
      rows.filter((row) => row.model === model),
    ),
  );
  return aligned([["  method", ...SCORES], ...lines]);
}

function bandTable(rows: readonly ScoreRow[]): string {
  const bands = [
    [1, 3],
    [4, 6],
    [7, 12],
    [13, 120],
  ] as const;
  const lines = bands.flatMap(([from, to]) => {
    const inside = rows.filter(({ horizon }) => horizon >= from && horizon <= to);
    return inside.length === 0 ? [] : [scoreLine(`${from} to ${to}`, inside)];
  });
  return aligned([["  steps", ...SCORES], ...lines]);
}

function scoreLine(name: string, rows: readonly ScoreRow[]): string[] {
  if (rows.length === 0) return [`  ${name}`, "0", ...SCORES.slice(1).map(() => "-")];
  const s = summariseScores(rows);
  const shares = [s.cover50, s.cover80, s.cover95].map((share) => decimals(100 * share, 0));
  return [
    `  ${name}`,
    String(s.forecasts),
    significant(s.crps),
    decimals(s.logCrps, 3),
    significant(s.wis),
    decimals(s.logScore, 2),
    ...shares,
  ];
}

function skillTable(rows: readonly ScoreRow[], models: readonly string[], seed: string): string {
  const lines = models.slice(1).map((benchmark) => [
    `  ${benchmark}`,
    ...(["logCrps", "crps", "wis"] as const).map((score) => {
      const { ratio, low, high } = skill(rows, models[0], benchmark, score, { seed });
      const [middle, ...ends] = [ratio, low, high].map((value) => decimals(value, 2));
      return `${middle} (${ends.join(" to ")})`;
    }),
  ]);
  return aligned([["  against", "logCRPS", "CRPS", "WIS"], ...lines]);
}

/** The series on which the method does worst beside the best benchmark there, by logCRPS. */
function worst(rows: readonly ScoreRow[], models: readonly string[], series: readonly string[]): string {
  const ratios = series.map((id) => {
    const score = (model: string) => summariseScores(rows.filter((r) => r.series === id && r.model === model)).logCrps;
    const best = models
      .slice(1)
      .map((model) => ({ model, value: score(model) }))
      .reduce((a, b) => (b.value < a.value ? b : a));
    return { id, ratio: score(models[0]) / best.value, best: best.model };
  });
  const { id, ratio, best } = ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return `${visible(id)}, ${decimals(ratio, 2)} times the logCRPS of its best benchmark, ${best}`;
}
