import { correlationGroups } from "../pack/correlation.js";
import type { CorrelationRow } from "../pack/types.js";
import { cholesky } from "../random/cholesky.js";
import { definite } from "../vocabulary/definite.js";

/** By figure, which figures' own standard normal numbers make up its score, and with what weights. */
export type Mixes = ReadonlyMap<string, readonly (readonly [id: string, weight: number])[]>;

/**
 * A Gaussian copula: the scores of figures that are correlated are sums of independent standard normal numbers, each
 * figure's own and those of the figures named before it, with the weights of the lower triangle of the correlation
 * matrix. Each score stays standard normal, so no input's own distribution changes; the first input of a group keeps its number.
 * Figures without a correlation are not in the map.
 */
export function mixesOf(correlations: readonly CorrelationRow[]): Mixes {
  return new Map(
    correlationGroups(correlations).flatMap(({ inputs, matrix }) => {
      const lower = definite(cholesky(matrix));
      return inputs.map(
        (id, i) => [id, inputs.slice(0, i + 1).map((other, j) => [other, lower[i][j]] as const)] as const,
      );
    }),
  );
}
