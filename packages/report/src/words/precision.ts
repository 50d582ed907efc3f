/** Standard error of a proportion of members. */
export function chanceError(chance: number, members: number): number {
  return Math.sqrt((chance * (1 - chance)) / members);
}

/**
 * Rounds a count to the finest of 1, 5, 10, 50, 100 ... that is not below half of its standard error: no finer digit
 * is shown than chance supports.
 */
export function supported(value: number, standardError: number): number {
  let step = 1;
  for (let factor = 5; step < standardError / 2; factor = factor === 5 ? 2 : 5) step *= factor;
  return Math.round(value / step) * step;
}

/** The finest of 1%, 5% and 10% that so many members support, by the same rule for a chance of one half. */
export function chanceStep(members: number): number {
  const half = chanceError(0.5, members) / 2;
  return half <= 0.01 ? 0.01 : half <= 0.05 ? 0.05 : 0.1;
}
