import type { Month } from "@sufficiency/core";
import { definite, exp, ln, normalQuantile } from "@sufficiency/core/advanced";

import { meanSimple, sumSimple } from "simple-statistics";
import { normalised } from "../models/count-likelihood.js";
import { type LevelDistribution, type LevelSpread, levelDistribution } from "./laplace.js";
import type { Evidence } from "./observations.js";
import type { LevelPrior } from "./walk.js";

/** 10th, 50th and 90th percentile. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What the published counts say of past arrivals, and of what a forecast starts from. */
export interface LevelEvidence {
  /** Children a month at the end, in an average month, as official statistics count them. */
  readonly level: Range;
  /** Standard deviation of the level's yearly log change. */
  readonly drift: Range;
  /** Negative binomial size of a month. */
  readonly size: Range;
  /** Official count over the council's, for the same children. */
  readonly ratio: Range;
  /** Arrivals of the past surge over the level. */
  readonly surge: Range;
  /** Children a month by month, season taken out, as the council counts them. */
  readonly months: readonly { readonly month: Month; readonly level: Range }[];
}

/** Drifts and sizes that are tried, each as likely before anything is counted. */
const DRIFTS = [0.12, 0.17, 0.24, 0.31, 0.4, 0.51, 0.66, 0.85, 1.1];
const SIZES = [2, 3, 4.5, 7, 10, 15, 23, 40, 80];

/** Counts of a level, and its prior. */
export interface CountedLevel {
  readonly evidence: Evidence;
  readonly prior: LevelPrior;
}

/**
 * Averages the level's distribution over drifts and sizes, by how likely each makes the counts. `beside` are counts of the same
 * kind elsewhere: they drift as fast, at a level and with a size of their own.
 *
 * @example
 * const { level } = levelEvidence(packLevel(pack));
 * level.low < level.high; // => true
 */
export function levelEvidence(counted: CountedLevel, beside: readonly CountedLevel[] = []): LevelEvidence {
  const distributions = distributionsOf(counted);
  const others = beside.map((other) => distributionsOf(other));
  const logWeights = Float64Array.from(
    distributions,
    ({ drift, distribution }) =>
      distribution.logEvidence + sumSimple(others.map((other) => driftEvidence(other, drift))),
  );
  const weights = normalised(logWeights);
  const heavy = distributions.flatMap((one, i) =>
    weights[i] > 1e-4 ? [{ ...one, weight: weights[i], spread: one.distribution.spread() }] : [],
  );
  const mixed = (of: (distribution: LevelDistribution, spread: LevelSpread) => { mean: number; sd: number }) =>
    mixture(heavy.map(({ distribution, spread, weight }) => ({ ...of(distribution, spread), weight })));
  const at = (position: number) => mixed(({ mode }, { sd }) => ({ mean: mode[position], sd: sd[position] }));
  const shareOf = (holds: (one: Distribution) => boolean) =>
    sumSimple(distributions.map((one, i) => (holds(one) ? weights[i] : 0)));
  const { first, last } = counted.prior;
  const months = last - first + 1;
  return {
    level: mixed((_, { official }) => official),
    drift: onGrid(DRIFTS, (drift) => shareOf((one) => one.drift === drift)),
    size: onGrid(SIZES, (size) => shareOf((one) => one.size === size)),
    ratio: at(months),
    surge: at(months + 1),
    months: Array.from({ length: months }, (_, t) => ({ month: first + t, level: at(t) })),
  };
}

interface Distribution {
  readonly drift: number;
  readonly size: number;
  readonly distribution: LevelDistribution;
}

function distributionsOf({ evidence, prior }: CountedLevel): Distribution[] {
  const distributions: Distribution[] = [];
  for (const drift of DRIFTS)
    for (const size of SIZES)
      distributions.push({
        drift,
        size,
        distribution: levelDistribution(evidence, prior, drift, size, distributions.at(-1)?.distribution.mode),
      });
  return distributions;
}

/** Log probability of counts under one drift, their size averaged out. */
function driftEvidence(distributions: readonly Distribution[], drift: number): number {
  const logs = distributions.filter((one) => one.drift === drift).map(({ distribution }) => distribution.logEvidence);
  const top = Math.max(...logs);
  return top + ln(meanSimple(logs.map((log) => exp(log - top))));
}

const PARTS = 99;
const SHARES = [0.1, 0.5, 0.9] as const;

/** Percentiles of a mixture of normal distributions, as their exponentials; each distribution stands as 99 equal parts. */
function mixture(
  distributions: readonly { readonly mean: number; readonly sd: number; readonly weight: number }[],
): Range {
  const points = distributions.flatMap(({ mean, sd, weight }) =>
    Array.from({ length: PARTS }, (_, p) => ({
      value: mean + sd * normalQuantile((p + 0.5) / PARTS),
      weight: weight / PARTS,
    })),
  );
  points.sort((a, b) => a.value - b.value);
  const total = sumSimple(points.map(({ weight }) => weight));
  const [low, middle, high] = SHARES.map((share) => {
    let below = 0;
    for (const { value, weight } of points) {
      below += weight;
      if (below >= share * total) return exp(value);
    }
    return exp(definite(points.at(-1)).value);
  }) as [number, number, number];
  return { low, middle, high };
}

/** Percentiles on a grid that is even on the log scale, each point's weight spread evenly about it. */
function onGrid(values: readonly number[], weightOf: (value: number) => number): Range {
  const logs = values.map((value) => ln(value));
  const edge = (i: number) => {
    if (i === 0) return (3 * logs[0] - logs[1]) / 2;
    if (i === logs.length) return (3 * definite(logs.at(-1)) - definite(logs.at(-2))) / 2;
    return (logs[i - 1] + logs[i]) / 2;
  };
  const weights = values.map(weightOf);
  const [low, middle, high] = SHARES.map((share) => {
    let below = 0;
    for (let i = 0; i < weights.length; i++) {
      if (below + weights[i] >= share) return exp(edge(i) + ((share - below) / weights[i]) * (edge(i + 1) - edge(i)));
      below += weights[i];
    }
    return exp(edge(weights.length));
  }) as [number, number, number];
  return { low, middle, high };
}
