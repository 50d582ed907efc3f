import { exp, ln, openStream, streamKey } from "@sufficiency/core/advanced";
import { mean, meanSimple, sumSimple } from "simple-statistics";
import { sampleQuantile } from "../arrivals/models/model.js";
import type { ScoreRow } from "./arrivals-backtest.js";

/** The mean scores of some rows, and how often each interval held the count. */
export interface ScoreSummary {
  readonly forecasts: number;
  readonly crps: number;
  readonly logCrps: number;
  readonly wis: number;
  readonly logScore: number;
  readonly cover50: number;
  readonly cover80: number;
  readonly cover95: number;
}

export function summariseScores(rows: readonly ScoreRow[]): ScoreSummary {
  const meanOf = (value: (row: ScoreRow) => number) => (rows.length === 0 ? Number.NaN : mean(rows.map(value)));
  return {
    forecasts: rows.length,
    crps: meanOf((r) => r.crps),
    logCrps: meanOf((r) => r.logCrps),
    wis: meanOf((r) => r.wis),
    logScore: meanOf((r) => r.logScore),
    cover50: meanOf((r) => Number(r.in50)),
    cover80: meanOf((r) => Number(r.in80)),
    cover95: meanOf((r) => Number(r.in95)),
  };
}

/**
 * How many tenths of the probability integral transform fall in each tenth, by the counts' own version that spreads a
 * count over its whole step (Czado, Gneiting and Held 2009, doi:10.1111/j.1541-0420.2009.01191.x): shares that would all
 * be 0.1 were the forecasts right.
 */
export function pitHistogram(rows: readonly ScoreRow[], bins = 10): number[] {
  const shares = new Array<number>(bins).fill(0);
  for (const { pitLow, pitHigh } of rows)
    for (let b = 0; b < bins; b++) {
      const overlap = Math.min(pitHigh, (b + 1) / bins) - Math.max(pitLow, b / bins);
      const inside = pitHigh > pitLow ? Math.max(0, overlap) / (pitHigh - pitLow) : Number(isIn(pitLow, b, bins));
      shares[b] += inside / rows.length;
    }
  return shares;
}

const isIn = (value: number, bin: number, bins: number) => Math.min(bins - 1, Math.floor(value * bins)) === bin;

/** A ratio of mean scores, model over benchmark, with its 95% interval; below 1 the model is better. */
export interface Skill {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

export interface SkillOptions {
  readonly seed: string;
  /** Resamples; default 1,000. */
  readonly resamples?: number;
  /**
   * Origins in a block; default 12, and at most a third of a series' origins. Forecasts from near origins err
   * together, so they are drawn together.
   */
  readonly block?: number;
}

/** The score that skill is a ratio of. */
export type SkillScore = "crps" | "logCrps" | "wis";

/**
 * The model's skill against a benchmark: the geometric mean over series of the ratio of mean scores, on the forecasts
 * that both made. Its interval is by a circular block bootstrap of origins within each series (Politis and Romano 1992,
 * in Exploring the Limits of Bootstrap): the end is joined to the beginning, so that every origin is drawn as often. It
 * holds chance in these series, not which series were chosen.
 */
export function skill(
  rows: readonly ScoreRow[],
  model: string,
  benchmark: string,
  score: SkillScore,
  { seed, resamples = 1000, block = 12 }: SkillOptions,
): Skill {
  const series = [...new Set(rows.map((row) => row.series))].map((id) =>
    byOrigin(
      rows.filter((row) => row.series === id),
      model,
      benchmark,
      score,
    ),
  );
  const known = series.filter((origins) => origins.length > 0);
  const stream = openStream(streamKey(seed, `skill ${model} ${benchmark} ${score}`), 0, 0);
  const ratios = Array.from({ length: resamples }, () =>
    geometricRatio(known.map((origins) => resample(origins, block, (n) => stream.below(n)))),
  ).sort((a, b) => a - b);
  return { ratio: geometricRatio(known), low: sampleQuantile(ratios, 0.025), high: sampleQuantile(ratios, 0.975) };
}

/** Both scores, summed over an origin's forecasts. */
type Pair = readonly [model: number, benchmark: number];

function byOrigin(rows: readonly ScoreRow[], model: string, benchmark: string, score: SkillScore): Pair[] {
  const key = (row: ScoreRow) => `${row.origin} ${row.horizon}`;
  const other = new Map(rows.filter((row) => row.model === benchmark).map((row) => [key(row), row[score]]));
  const sums = new Map<number, Pair>();
  for (const row of rows) {
    const against = row.model === model ? other.get(key(row)) : undefined;
    if (against === undefined) continue;
    const [a, b] = sums.get(row.origin) ?? [0, 0];
    sums.set(row.origin, [a + row[score], b + against]);
  }
  return [...sums].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}

function resample(origins: readonly Pair[], block: number, below: (n: number) => number): Pair[] {
  const length = Math.max(1, Math.min(block, Math.floor(origins.length / 3)));
  const drawn: Pair[] = [];
  while (drawn.length < origins.length) {
    const start = below(origins.length);
    for (let i = 0; i < length; i++) drawn.push(origins[(start + i) % origins.length]);
  }
  return drawn.slice(0, origins.length);
}

function geometricRatio(series: readonly (readonly Pair[])[]): number {
  const logs = series.map((origins) => {
    const total = (side: 0 | 1) => sumSimple(origins.map((pair) => pair[side]));
    return ln(Math.max(total(0), 1e-12) / Math.max(total(1), 1e-12));
  });
  return logs.length === 0 ? Number.NaN : exp(meanSimple(logs));
}
