import { correlationGroups } from "../pack/correlation.js";
import type { CorrelationRow, Input } from "../pack/types.js";
import { cholesky } from "../random/cholesky.js";
import { standardNormal } from "../random/normal.js";
import { openStream, StreamKeys } from "../random/streams.js";
import { scaleFor, twoPieceQuantile } from "../random/two-piece.js";
import { definite } from "../vocabulary/issue.js";

/** One parameter draw: a value for every uncertain figure, and the member's own year-to-year drift. */
export interface Draws {
  /** The member's value of a figure, in the figure's unit. */
  read(input: Input): number;
  /** Where in its range the member's random stream puts a figure: a standard normal number; 0 for the central draw. */
  score(input: Input): number;
  /** Standard normal number `index` of a named random walk; 0 for the central draw. */
  drift(name: string, index: number): number;
}

/** Every figure at its central value and no drift: behind tables of assumptions and exact means. */
export const CENTRAL: Draws = { read: (input) => input.value, score: () => 0, drift: () => 0 };

/**
 * Draws each figure once per member from its range: low and high are its 10th and 90th percentiles, the central
 * value its median. Each figure has its own stream, so that changing one leaves the draws of the others alone; figures
 * that the pack correlates are mixed from theirs.
 */
export class ParameterDraws {
  private readonly keys: StreamKeys;
  private readonly mixes: ReturnType<typeof mixesOf>;

  /** `correlations`: the pack's, which can all hold; none unless given. */
  constructor(seed: string, correlations: readonly CorrelationRow[] = []) {
    this.keys = new StreamKeys(seed);
    this.mixes = mixesOf(correlations);
  }

  /** The draws of one member: always the same. */
  of(member: number): Draws {
    /** Scores that were worked out: many are asked for more than once. */
    const scores = new Map<string, number>();
    const normal = (purpose: string, index: number) => standardNormal(openStream(this.keys.of(purpose), member, index));
    const own = (id: string) => {
      const known = scores.get(id);
      if (known !== undefined) return known;
      const score = normal(`parameter:${id}`, 0);
      scores.set(id, score);
      return score;
    };
    const score = ({ id }: Input) => {
      const mix = this.mixes.get(id);
      return mix === undefined ? own(id) : mix.reduce((sum, [other, weight]) => sum + weight * own(other), 0);
    };
    return {
      score,
      read: (input) => {
        const { value, low, high, unit } = input;
        if (low === undefined || high === undefined || low === high) return value;
        return twoPieceQuantile(score(input), { low, value, high, scale: scaleFor(unit, low) });
      },
      drift: (name, index) => normal(`drift:${name}`, index),
    };
  }
}

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
