/** A set of cells whose sum is known. */
export interface Constraint {
  readonly cells: readonly number[];
  readonly target: number;
}

/**
 * Iterative proportional fitting: scales `weights` in place until every constraint holds, keeping their odds ratios
 * (Deming and Stephan, 1940). Stops when the largest relative error is below `tolerance`.
 *
 * @returns the largest relative error left; above the tolerance the constraints contradict each other.
 */
export function rake(
  weights: Float64Array,
  constraints: readonly Constraint[],
  tolerance = 1e-9,
  rounds = 500,
): number {
  let worst = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && worst > tolerance; round++) {
    worst = 0;
    for (const constraint of constraints) worst = Math.max(worst, scale(weights, constraint));
  }
  return worst;
}

function scale(weights: Float64Array, { cells, target }: Constraint): number {
  let sum = 0;
  for (const cell of cells) sum += weights[cell] as number;
  if (sum === 0) return target === 0 ? 0 : 1;
  const factor = target / sum;
  for (const cell of cells) weights[cell] = (weights[cell] as number) * factor;
  return Math.abs(sum - target) / Math.max(1, target);
}
