import { exp, ln, type Month } from "@sufficiency/core";
import { backSolve, cholesky } from "../linear.js";
import type { Evidence, Observation } from "./observations.js";
import { atLeastCounted, counted, type Score, sizeOfSum } from "./summed-count.js";

/** What is supposed of the level before anything is counted. */
export interface LevelPrior {
  readonly first: Month;
  readonly last: Month;
  /** Season by calendar month, January first; for a count by quarters, whose steps are then quarters, by quarter. */
  readonly season: readonly number[];
  /** Log of the level in the first month. */
  readonly start: { readonly mean: number; readonly sd: number };
  /** Log of official counts over the council's. */
  readonly ratio: { readonly mean: number; readonly sd: number };
  /** Log of a surge over the level. */
  readonly surge: { readonly mean: number; readonly sd: number };
}

/** The level's law given its yearly drift and the months' size, by Laplace's approximation. */
export interface LevelLaw {
  /** Log probability of everything that was counted. */
  readonly logEvidence: number;
  /** The likeliest logs: the level by month, then the ratio of definitions, then the surge. */
  readonly mode: readonly number[];
  /** How sure each is. */
  spread(): LevelSpread;
}

export interface LevelSpread {
  /** Standard deviation of each log about its mode. */
  readonly sd: readonly number[];
  /** Log of the level at the end as the official counts have it: mode and standard deviation. */
  readonly official: { readonly mean: number; readonly sd: number };
}

/**
 * The likeliest path of the level by Newton's steps and the curvature there (Tierney and Kadane 1986; Rue, Martino and
 * Chopin 2009, doi:10.1111/j.1467-9868.2008.00700.x): a random walk of this standard deviation a year on the log scale,
 * counts negative binomial of this size a month, sums by their mean and variance.
 */
export function levelLaw(
  evidence: Evidence,
  prior: LevelPrior,
  drift: number,
  size: number,
  from?: readonly number[],
): LevelLaw {
  const walk = new Walk(evidence, prior, drift, size);
  let u = [...(from ?? walk.guess())];
  let value = walk.logJoint(u);
  for (let round = 0; round < 60; round++) {
    const { gradient, lower } = walk.curvature(u);
    const step = solve(lower, gradient);
    let share = 1;
    let next = u.map((x, i) => x + step[i]!);
    let there = walk.logJoint(next);
    while (there < value - 1e-9 && share > 1e-4) {
      share /= 2;
      next = u.map((x, i) => x + share * step[i]!);
      there = walk.logJoint(next);
    }
    const moved = step.reduce((most, x) => Math.max(most, Math.abs(share * x)), 0);
    [u, value] = [next, there];
    if (moved < 1e-5) break;
  }
  return walk.lawAt(u, value);
}

/** Prior and likelihood of one drift and size. Positions: the months, then the ratio, then the surge. */
class Walk {
  private readonly months: number;
  private readonly ratio: number;
  private readonly surge: number;
  private readonly means: number[];
  /** Variance of each month's step, the first one's of the start. */
  private readonly variances: number[];

  constructor(
    private readonly evidence: Evidence,
    private readonly prior: LevelPrior,
    drift: number,
    private readonly size: number,
  ) {
    const { first, last } = prior;
    this.months = last - first + 1;
    this.ratio = this.months;
    this.surge = this.months + 1;
    this.means = [prior.start.mean, prior.ratio.mean, prior.surge.mean];
    this.variances = Array.from({ length: this.months }, (_, t) => {
      const jump = evidence.breaks.get(first + t) ?? 0;
      return t === 0 ? prior.start.sd ** 2 : (drift * drift) / prior.season.length + jump * jump;
    });
  }

  guess(): number[] {
    const { start, ratio, surge } = this.prior;
    return [...new Array<number>(this.months).fill(start.mean), ratio.mean, surge.mean];
  }

  logJoint(u: readonly number[]): number {
    const likelihood = this.evidence.observations.reduce((sum, seen) => sum + this.score(seen, u).score.log, 0);
    return likelihood + this.logPrior(u);
  }

  /** The prior's density without its constant of pi, which the curvature's takes away. */
  private logPrior(u: readonly number[]): number {
    const { ratio, surge } = this.prior;
    const part = (gap: number, variance: number) => -0.5 * ((gap * gap) / variance + ln(variance));
    let sum = part(u[this.ratio]! - ratio.mean, ratio.sd ** 2) + part(u[this.surge]! - surge.mean, surge.sd ** 2);
    for (let t = 0; t < this.months; t++)
      sum += part(u[t]! - (t === 0 ? this.means[0]! : u[t - 1]!), this.variances[t]!);
    return sum;
  }

  /** The slope of the joint density and the lower triangle of its curvature. */
  curvature(u: readonly number[]): { gradient: number[]; lower: number[][] } {
    const n = u.length;
    const gradient = new Array<number>(n).fill(0);
    const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    for (let t = 0; t < this.months; t++) {
      const weight = 1 / this.variances[t]!;
      const gap = u[t]! - (t === 0 ? this.means[0]! : u[t - 1]!);
      gradient[t]! -= weight * gap;
      matrix[t]![t]! += weight;
      if (t === 0) continue;
      gradient[t - 1]! += weight * gap;
      matrix[t - 1]![t - 1]! += weight;
      matrix[t]![t - 1]! -= weight;
      matrix[t - 1]![t]! -= weight;
    }
    const { ratio, surge } = this.prior;
    for (const [at, { mean, sd }] of [
      [this.ratio, ratio],
      [this.surge, surge],
    ] as const) {
      gradient[at]! -= (u[at]! - mean) / (sd * sd);
      matrix[at]![at]! += 1 / (sd * sd);
    }
    for (const seen of this.evidence.observations) this.add(seen, u, gradient, matrix);
    return { gradient, lower: cholesky(matrix) };
  }

  private add(seen: Observation, u: readonly number[], gradient: number[], matrix: number[][]): void {
    const { score, slopes } = this.score(seen, u);
    for (const [i, a] of slopes) {
      gradient[i]! += score.slope * a;
      for (const [j, b] of slopes) matrix[i]![j]! += score.information * a * b;
    }
  }

  /** An observation's likelihood, and how the log of its mean moves with each position. */
  private score(
    { months, children, counted: by, limited }: Observation,
    u: readonly number[],
  ): { score: Score; slopes: [number, number][] } {
    const { first, season } = this.prior;
    const ratio = by === "official" ? u[this.ratio]! : 0;
    const means = months.map((month) => {
      const surge = this.evidence.surge.has(month) ? u[this.surge]! : 0;
      return season[month % season.length]! * exp(u[month - first]! + ratio + surge);
    });
    const mean = means.reduce((sum, m) => sum + m, 0);
    const score = (limited ? atLeastCounted : counted)(children, mean, sizeOfSum(means, this.size));
    const slopes = months.map((month, i): [number, number] => [month - first, means[i]! / mean]);
    const surging = months.reduce((sum, month, i) => sum + (this.evidence.surge.has(month) ? means[i]! / mean : 0), 0);
    if (by === "official") slopes.push([this.ratio, 1]);
    if (surging > 0) slopes.push([this.surge, surging]);
    return { score, slopes };
  }

  lawAt(mode: readonly number[], logJoint: number): LevelLaw {
    const { lower } = this.curvature(mode);
    return {
      logEvidence: logJoint - lower.reduce((sum, row, i) => sum + ln(row[i]!), 0),
      mode,
      spread: () => this.spread(mode, lower),
    };
  }

  private spread(mode: readonly number[], lower: readonly number[][]): LevelSpread {
    const unit = (i: number) => mode.map((_, j) => Number(i === j));
    const covariance = mode.map((_, i) => solve(lower, unit(i)));
    const end = this.months - 1;
    const variance = covariance[end]![end]! + 2 * covariance[end]![this.ratio]! + covariance[this.ratio]![this.ratio]!;
    return {
      sd: covariance.map((row, i) => Math.sqrt(row[i]!)),
      official: { mean: mode[end]! + mode[this.ratio]!, sd: Math.sqrt(variance) },
    };
  }
}

/** The x with L L' x = values. */
function solve(lower: readonly (readonly number[])[], values: readonly number[]): number[] {
  const y = [...values];
  for (let i = 0; i < y.length; i++) {
    for (let k = 0; k < i; k++) y[i]! -= lower[i]![k]! * y[k]!;
    y[i]! /= lower[i]![i]!;
  }
  return backSolve(lower, y);
}
