import { ln, type Matrix } from "@sufficiency/core/advanced";
import { sumSimple } from "simple-statistics";
import { solve } from "../models/least-squares.js";
import type { Evidence } from "./observations.js";
import { type LevelPrior, Walk } from "./walk.js";

/** The level's distribution given its yearly drift and the months' size, by Laplace's approximation. */
export interface LevelDistribution {
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
export function levelDistribution(
  evidence: Evidence,
  prior: LevelPrior,
  drift: number,
  size: number,
  from?: readonly number[],
): LevelDistribution {
  const walk = new Walk(evidence, prior, drift, size);
  let u = [...(from ?? walk.guess())];
  let value = walk.logJoint(u);
  for (let round = 0; round < 60; round++) {
    const { gradient, lower } = walk.curvature(u);
    const step = solve(lower, gradient);
    let share = 1;
    let next = u.map((x, i) => x + step[i]);
    let there = walk.logJoint(next);
    while (there < value - 1e-9 && share > 1e-4) {
      share /= 2;
      next = u.map((x, i) => x + share * step[i]);
      there = walk.logJoint(next);
    }
    const moved = share * Math.max(...step.map(Math.abs));
    [u, value] = [next, there];
    if (moved < 1e-5) break;
  }
  return distributionAt(walk, u, value);
}

function distributionAt(walk: Walk, mode: readonly number[], logJoint: number): LevelDistribution {
  const { lower } = walk.curvature(mode);
  return {
    logEvidence: logJoint - sumSimple(lower.map((row, i) => ln(row[i]))),
    mode,
    spread: () => spreadOf(walk, mode, lower),
  };
}

function spreadOf({ months, ratio }: Walk, mode: readonly number[], lower: Matrix): LevelSpread {
  const unit = (i: number) => mode.map((_, j) => Number(i === j));
  const covariance = mode.map((_, i) => solve(lower, unit(i)));
  const end = months - 1;
  const variance = covariance[end][end] + 2 * covariance[end][ratio] + covariance[ratio][ratio];
  return {
    sd: covariance.map((row, i) => Math.sqrt(row[i])),
    official: { mean: mode[end] + mode[ratio], sd: Math.sqrt(variance) },
  };
}
