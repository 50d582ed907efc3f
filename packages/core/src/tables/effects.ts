import { type Ensemble, kept } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import { isInCare } from "../pack/index.js";
import type { Input } from "../pack/types.js";
import { NORMAL_90 } from "../random/two-piece.js";
import type { Path } from "../simulate/index.js";
import type { Group } from "../vocabulary/cohort.js";
import type { Scope } from "./scope.js";

/** Which number is reported: children looked after, all of them or one group. */
export const EFFECT_GROUPS = ["all", "citizen", "uasc"] as const;
export type EffectGroup = (typeof EFFECT_GROUPS)[number];

/**
 * What an uncertain figure does to the number of children looked after at the end of the headline month.
 *
 * @example
 * const effects: readonly InputEffect[] = projection.effects;
 * effects.length > 0; // => true
 */
export interface InputEffect {
  /** The figure's id. */
  readonly input: string;
  readonly group: EffectGroup;
  /** Mean change of that number when the figure goes from its 10th to its 90th percentile. */
  readonly children: number;
  /** Monte Carlo standard error of that. */
  readonly standardError: number;
}

/** Steps in a standard deviation: scores are whole numbers of steps, so that their sums are exact in any order. */
const STEPS = 4096;

const KEPT = kept("effects");

/** Sums of each group's number and of its square; then for each figure of its score, its square, and its products. */
const GROUPS = EFFECT_GROUPS.length;
const FIRST = 2 * GROUPS;
const EACH = 2 + GROUPS;

/** Files whose figures change what homes cost and not who lives in them. */
const PRICES = ["costs.csv", "price-index.csv"];

/** The figures of a register that a member draws and that a number of children can depend on: prices change none. */
export function effectiveInputs(register: readonly Input[]): Input[] {
  return register.filter(({ low, high, file }) => low !== undefined && low !== high && !PRICES.includes(file));
}

/**
 * Adds up, member by member, the sums for a linear regression on the score of each input to the number of children looked
 * after at the end of the headline month. Only whole numbers are added.
 */
export class EffectCounter {
  private readonly sums: Float64Array;

  constructor(
    private readonly inputs: readonly Input[],
    private readonly scope: Scope,
    ensemble: Ensemble,
  ) {
    this.sums = ensemble.sums(KEPT, FIRST + EACH * inputs.length);
  }

  observe({ path, draws }: Member): void {
    const { sums } = this;
    const [citizen, uasc] = [this.lookedAfter(path, "citizen"), this.lookedAfter(path, "uasc")];
    const numbers = [citizen + uasc, citizen, uasc];
    numbers.forEach((number, g) => {
      sums[2 * g] += number;
      sums[2 * g + 1] += number * number;
    });
    this.inputs.forEach((input, f) => {
      const score = Math.round(STEPS * draws.score(input));
      const at = FIRST + EACH * f;
      sums[at] += score;
      sums[at + 1] += score * score;
      for (let g = 0; g < GROUPS; g++) sums[at + 2 + g] += score * numbers[g];
    });
  }

  private lookedAfter(path: Path, group: Group): number {
    const { headline, placements } = this.scope;
    const row = path.stockRow(headline, group);
    return placements.reduce((sum, home, place) => (isInCare(home) ? sum + row[place] : sum), 0);
  }
}

/**
 * The slopes of linear regressions, times what lies between the percentiles. With correlated inputs they
 * hold what goes with the input. None where three members or fewer leave no error to estimate.
 */
export function inputEffects(ensemble: Ensemble, inputs: readonly Input[]): InputEffect[] {
  const { members } = ensemble;
  if (members <= 3) return [];
  const sums = ensemble.sums(KEPT, FIRST + EACH * inputs.length);
  const width = 2 * NORMAL_90 * STEPS;
  return inputs.flatMap(({ id }, f) => {
    const [score, square, ...products] = sums.subarray(FIRST + EACH * f, FIRST + EACH * (f + 1));
    const scores = square - (score / members) * score;
    return EFFECT_GROUPS.map((group, g) => {
      const [sum, squares] = sums.subarray(2 * g, 2 * g + 2);
      const numbers = squares - (sum / members) * sum;
      const slope = (products[g] - (score / members) * sum) / scores;
      const left = Math.max(0, numbers - slope * slope * scores) / (members - 2);
      return { input: id, group, children: width * slope, standardError: width * Math.sqrt(left / scores) };
    });
  });
}
