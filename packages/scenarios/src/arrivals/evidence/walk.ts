import type { Month } from "@sufficiency/core";
import { exp, ln, type Matrix } from "@sufficiency/core/advanced";

import { triangle } from "../models/least-squares.js";
import type { Evidence, Observation } from "./observations.js";
import { atLeastCounted, counted, type Score, sizeOfSum } from "./summed-count.js";

/** The prior of the level, before anything is counted. */
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

/** Prior and likelihood of one drift and size. Positions: the months, then the ratio, then the surge. */
export class Walk {
  readonly months: number;
  readonly ratio: number;
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
      return t === 0 ? square(prior.start.sd) : (drift * drift) / prior.season.length + jump * jump;
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
    let sum = part(u[this.ratio] - ratio.mean, square(ratio.sd)) + part(u[this.surge] - surge.mean, square(surge.sd));
    for (let t = 0; t < this.months; t++) sum += part(u[t] - (t === 0 ? this.means[0] : u[t - 1]), this.variances[t]);
    return sum;
  }

  /** The slope of the joint density and the lower triangle of its curvature. */
  curvature(u: readonly number[]): { gradient: number[]; lower: Matrix } {
    const n = u.length;
    const gradient = new Array<number>(n).fill(0);
    const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    for (let t = 0; t < this.months; t++) {
      const weight = 1 / this.variances[t];
      const gap = u[t] - (t === 0 ? this.means[0] : u[t - 1]);
      gradient[t] -= weight * gap;
      matrix[t][t] += weight;
      if (t === 0) continue;
      gradient[t - 1] += weight * gap;
      matrix[t - 1][t - 1] += weight;
      matrix[t][t - 1] -= weight;
      matrix[t - 1][t] -= weight;
    }
    const { ratio, surge } = this.prior;
    for (const [at, { mean, sd }] of [
      [this.ratio, ratio],
      [this.surge, surge],
    ] as const) {
      gradient[at] -= (u[at] - mean) / (sd * sd);
      matrix[at][at] += 1 / (sd * sd);
    }
    for (const seen of this.evidence.observations) this.add(seen, u, gradient, matrix);
    return { gradient, lower: triangle(matrix) };
  }

  private add(seen: Observation, u: readonly number[], gradient: number[], matrix: number[][]): void {
    const { score, slopes } = this.score(seen, u);
    for (const [i, a] of slopes) {
      gradient[i] += score.slope * a;
      for (const [j, b] of slopes) matrix[i][j] += score.information * a * b;
    }
  }

  /** An observation's likelihood, and how the log of its mean moves with each position. */
  private score(
    { months, children, counted: by, limited }: Observation,
    u: readonly number[],
  ): { score: Score; slopes: [number, number][] } {
    const { first, season } = this.prior;
    const ratio = by === "official" ? u[this.ratio] : 0;
    const means = months.map((month) => {
      const surge = this.evidence.surge.has(month) ? u[this.surge] : 0;
      return season[month % season.length] * exp(u[month - first] + ratio + surge);
    });
    const mean = means.reduce((sum, m) => sum + m, 0);
    const score = (limited ? atLeastCounted : counted)(children, mean, sizeOfSum(means, this.size));
    const slopes = months.map((month, i): [number, number] => [month - first, means[i] / mean]);
    const surging = months.reduce((sum, month, i) => sum + (this.evidence.surge.has(month) ? means[i] / mean : 0), 0);
    if (by === "official") slopes.push([this.ratio, 1]);
    if (surging > 0) slopes.push([this.surge, surging]);
    return { score, slopes };
  }
}

const square = (x: number) => x * x;
