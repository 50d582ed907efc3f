import { cholesky, definite, type Matrix } from "@sufficiency/core/advanced";

/**
 * The yearly pattern's building blocks: `[season][2k]` is cos and `[season][2k + 1]` sin of (k + 1) turns a year, for as
 * many harmonics as asked and the period can carry. A sine that is zero at every season is left out.
 */
export function harmonics(period: number, most: number): number[][] {
  return Array.from({ length: period }, (_, season) => {
    const row: number[] = [];
    for (let k = 1; k <= most && 2 * k <= period; k++) {
      row.push(cosTurn((k * season) % period, period));
      if (2 * k < period) row.push(cosTurn((4 * k * season + 3 * period) % (4 * period), 4 * period));
    }
    return row;
  });
}

/** The cosine of `part / whole` turns, by Taylor's series on the eighth of a turn that mirrors it: the same bits everywhere. */
function cosTurn(part: number, whole: number): number {
  const turn = Math.min(part, whole - part) / whole;
  if (turn > 0.25) return -halfWave(0.5 - turn);
  return halfWave(turn);
}

/** Cosine of a turn from 0 to a quarter. */
function halfWave(turn: number): number {
  const x = 2 * Math.PI * (turn > 0.125 ? 0.25 - turn : turn);
  let term = turn > 0.125 ? x : 1;
  let sum = term;
  for (let n = turn > 0.125 ? 2 : 1; n < 24; n += 2) {
    term *= (-x * x) / (n * (n + 1));
    sum += term;
  }
  return turn === 0.25 ? 0 : sum;
}

/** The sum of the products, place by place. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The x with L' x = values, L a lower triangle. */
export function backSolve(lower: Matrix, values: readonly number[]): number[] {
  const x = [...values];
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i] = x[i] - lower[k][i] * x[k];
    x[i] = x[i] / lower[i][i];
  }
  return x;
}

/** The x with L L' x = values. */
export function solve(lower: Matrix, values: readonly number[]): number[] {
  const y: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let sum = values[i];
    for (let k = 0; k < i; k++) sum -= lower[i][k] * y[k];
    y.push(sum / lower[i][i]);
  }
  return backSolve(lower, y);
}

/** The lower triangle of a symmetric matrix that a prior or a ridge has made positive definite. */
export function triangle(matrix: readonly (readonly number[])[]): Matrix {
  return definite(cholesky(matrix));
}
