import { cholesky, definite, type Matrix } from "@sufficiency/core/advanced";

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
