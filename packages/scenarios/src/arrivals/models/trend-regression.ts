import { exp, type Generator, ln, type Matrix, negativeBinomial, standardNormal } from "@sufficiency/core/advanced";
import { MultivariateLinearRegression } from "ml-regression";
import { mean, sumSimple } from "simple-statistics";
import { type CountSeries, seasonAt } from "../series/series.js";
import { lnCount } from "./count-likelihood.js";
import { backSolve, dot, harmonics, solve, triangle } from "./least-squares.js";
import { type ArrivalsModel, asCount, fittedModel, LARGEST_COUNT } from "./model.js";

/**
 * Negative binomial regression of counts on a straight trend and two harmonics of the year, log link: iterated weighted
 * least squares from a regression of logs, the size by likelihood on a grid; the coefficients' normal error is drawn.
 */
export const TREND_REGRESSION: ArrivalsModel = {
  name: "nb-trend",
  fit(series) {
    const n = series.counts.length;
    const row = rowMaker(series);
    const rows = series.counts.map((_, t) => row(t));
    const fit = regress(rows, series.counts);
    return fittedModel(
      (stream, out, offset, horizon) => {
        const beta = drawBeta(fit, stream);
        for (let h = 0; h < horizon; h++)
          out[offset + h] = asCount(negativeBinomial(stream, meanOf(row(n + h), beta), fit.size));
      },
      [
        { name: "trend a year, ratio", value: exp(fit.beta[1]) },
        { name: "dispersion, negative binomial size", value: fit.size },
      ],
    );
  },
};

/** 1, years since the middle of the series, and as many harmonics as the series can identify. */
function rowMaker(series: CountSeries): (t: number) => number[] {
  const n = series.counts.length;
  const waves = harmonics(series.period, n >= 2 * series.period ? 2 : 0);
  return (t) => [1, (t - n / 2) / series.period, ...waves[seasonAt(series, t)]];
}

interface Regression {
  readonly beta: readonly number[];
  /** Lower triangle of the information matrix. */
  readonly lower: Matrix;
  readonly size: number;
}

const SIZES = [0.3, 0.6, 1, 1.7, 3, 5, 8, 14, 25, 50, 100, 300];

/** A hint of a ridge, which keeps a series of zeros or of one value from having no answer. */
const RIDGE = 1e-2;

function regress(rows: readonly number[][], counts: readonly number[]): Regression {
  let beta = startingBeta(rows, counts);
  let size = 5;
  let lower: Matrix = [];
  for (let round = 0; round < 30; round++) {
    const means = rows.map((row) => meanOf(row, beta));
    size = likeliestSize(counts, means);
    const weights = means.map((m) => m / (1 + m / size));
    const working = rows.map((row, t) => dot(row, beta) + Math.max(-3, Math.min(3, (counts[t] - means[t]) / means[t])));
    const information = rows[0].map((_, i) =>
      rows[0].map((_, j) => rows.reduce((s, row, t) => s + weights[t] * row[i] * row[j], i === j ? RIDGE : 0)),
    );
    const score = rows[0].map((_, i) => rows.reduce((s, row, t) => s + weights[t] * row[i] * working[t], 0));
    lower = triangle(information);
    beta = solve(lower, score);
  }
  return { beta, lower, size };
}

/** Regression of the logs by ml-regression, rounded to 12 digits because its last ones differ between engines. */
function startingBeta(rows: readonly number[][], counts: readonly number[]): number[] {
  const level = ln(mean(counts) + 0.5);
  if (rows.length < rows[0].length + 2) return rows[0].map((_, i) => (i === 0 ? level : 0));
  const logs = counts.map((y) => [ln(y + 0.5)]);
  const { weights } = new MultivariateLinearRegression([...rows], logs, { intercept: false });
  return weights.map(([w]) => Number(w.toPrecision(12)));
}

function likeliestSize(counts: readonly number[], means: readonly number[]): number {
  const likelihood = (size: number) => sumSimple(counts.map((y, t) => lnCount(y, means[t], size)));
  return SIZES.map((size) => ({ size, l: likelihood(size) })).reduce((a, b) => (b.l > a.l ? b : a)).size;
}

/** A draw of the coefficients: normal, with the inverse of the information for variance. */
function drawBeta({ beta, lower }: Regression, stream: Generator): number[] {
  const error = backSolve(
    lower,
    beta.map(() => standardNormal(stream)),
  );
  return beta.map((b, i) => b + error[i]);
}

function meanOf(row: readonly number[], beta: readonly number[]): number {
  return exp(Math.max(-10, Math.min(dot(row, beta), ln(LARGEST_COUNT))));
}
