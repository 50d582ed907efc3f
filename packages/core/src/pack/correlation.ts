import type { CorrelationRow } from "./types.js";

/** Figures that correlations link with one another, directly or through others. */
export interface CorrelationGroup {
  /** In the order in which the rows first name them. */
  readonly inputs: readonly string[];
  readonly rows: readonly CorrelationRow[];
  /** Correlations of the figures in their order; a pair without a row is uncorrelated. */
  readonly matrix: readonly Float64Array[];
}

/** The groups that correlations make, in their order. */
export function correlationGroups(rows: readonly CorrelationRow[]): CorrelationGroup[] {
  const groups: (readonly CorrelationRow[])[] = [];
  for (const row of rows) {
    const isLinked = (group: readonly CorrelationRow[]) =>
      group.some(({ first, second }) => [first, second].some((id) => id === row.first || id === row.second));
    const linked = groups.filter(isLinked);
    const rest = groups.filter((group) => !isLinked(group));
    groups.splice(0, groups.length, ...rest, [...linked.flat(), row]);
  }
  return groups.map((group) => groupOf(rows.filter((row) => group.includes(row))));
}

function groupOf(rows: readonly CorrelationRow[]): CorrelationGroup {
  const inputs = [...new Set(rows.flatMap(({ first, second }) => [first, second]))];
  const matrix = inputs.map((_, i) => Float64Array.from(inputs, (_, j) => (i === j ? 1 : 0)));
  for (const { first, second, correlation } of rows) {
    const [i, j] = [inputs.indexOf(first), inputs.indexOf(second)];
    matrix[i][j] = correlation;
    matrix[j][i] = correlation;
  }
  return { inputs, rows, matrix };
}
