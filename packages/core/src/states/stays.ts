import { AliasTable } from "../random/alias.js";
import type { Generator } from "../random/generator.js";
import { pow } from "../random/portable.js";

/** The longest stay that is drawn, in days; the tail beyond it is less than one in a hundred million for stays up to four months. */
const LONGEST = 4000;

/**
 * Days that children stay: negative binomial, the whole-day counterpart of a gamma, with the mean given and variance
 * mean + mean^2 / shape. Shape 1 is memoryless; larger is more regular.
 */
export class StayLength {
  /** `probability[k]`: chance of k nights. */
  readonly probability: Float64Array;
  private readonly whole: AliasTable;
  /** Made at its first draw: only the stays of the opening month have one. */
  private residual: AliasTable | undefined;

  constructor(meanDays: number, shape: number) {
    this.probability = nightProbabilities(meanDays, shape);
    this.whole = new AliasTable(this.probability);
  }

  /** Nights from arrival to leaving. */
  draw(generator: Generator): number {
    return this.whole.draw(generator);
  }

  /** Nights left, beyond the one that follows, to a child found there at a day's end: the equilibrium distribution of renewal theory, P(stay > k) / mean. */
  drawResidual(generator: Generator): number {
    this.residual ??= new AliasTable(survivors(this.probability));
    return this.residual.draw(generator);
  }
}

function nightProbabilities(mean: number, shape: number): Float64Array {
  const continues = mean / (mean + shape);
  const probabilities = new Float64Array(LONGEST);
  let p = pow(1 - continues, shape);
  let sum = 0;
  let nights = 0;
  for (; nights < LONGEST && sum < 1 - 1e-10; nights++) {
    probabilities[nights] = p;
    sum += p;
    p *= (continues * (nights + shape)) / (nights + 1);
  }
  return probabilities.slice(0, nights);
}

/** `survivors[k]`: chance of staying more than k nights. */
function survivors(probability: Float64Array): Float64Array {
  let left = probability.reduce((sum, p) => sum + p, 0);
  return probability.map((p) => {
    left -= p;
    return Math.max(0, left);
  });
}
