/** The lower triangle L of a symmetric positive matrix, L L' = matrix. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = [];
  for (let i = 0; i < matrix.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * (j === i ? row : lower[j]!)[k]!;
      row.push(i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!);
    }
    lower.push(row);
  }
  return lower;
}

/** The x with L' x = values, L a lower triangle. */
export function backSolve(lower: readonly (readonly number[])[], values: readonly number[]): number[] {
  const x = [...values];
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i] = x[i]! - lower[k]![i]! * x[k]!;
    x[i] = x[i]! / lower[i]![i]!;
  }
  return x;
}

/** The x with matrix x = values, for a symmetric positive matrix. */
export function choleskySolve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const lower = cholesky(matrix);
  const y: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let sum = values[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i]![k]! * y[k]!;
    y.push(sum / lower[i]![i]!);
  }
  return backSolve(lower, y);
}
