/** Least pivot that is distinguished from 0. */
const LEAST_PIVOT = 1e-9;

/** A square matrix by rows. */
export type Matrix = readonly Float64Array[];

/** A matrix in any lists of numbers. */
type Rows = readonly ArrayLike<number>[];

/**
 * The lower triangle L with L L' = the matrix, which is symmetric; undefined where it is not positive definite. Uses
 * + - * / and sqrt alone, so that every engine gives the same bits.
 */
export function cholesky(matrix: Rows): Matrix | undefined {
  const lower = matrix.map(() => new Float64Array(matrix.length));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      if (i !== j) lower[i][j] = rest / lower[j][j];
      else if (rest > LEAST_PIVOT) lower[i][i] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

/** By how much, 0 to 1, the entries off the diagonal of a correlation matrix can be multiplied and it be positive definite. */
export function possibleShare(matrix: Matrix): number {
  const shrunk = (by: number) => matrix.map((row, i) => row.map((value, j) => (i === j ? value : by * value)));
  let [possible, impossible] = [0, 1];
  if (cholesky(matrix)) return 1;
  for (let step = 0; step < 30; step++) {
    const middle = (possible + impossible) / 2;
    if (cholesky(shrunk(middle))) possible = middle;
    else impossible = middle;
  }
  return possible;
}
