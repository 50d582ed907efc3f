import { Generator } from "../chance/generator.js";
import { standardNormal } from "../chance/normal.js";
import { reopen, StreamKeys } from "../chance/streams.js";
import { scaleFor, twoPieceQuantile } from "../chance/two-piece.js";
import type { CorrelationRow, Figure } from "../pack/types.js";
import { mixesOf } from "./copula.js";

/** What one member believes: a value for every uncertain figure, and its own year-to-year drift. */
export interface Draws {
  /** The member's value of a figure, in the figure's unit. */
  read(figure: Figure): number;
  /** Standard normal number `index` of a named random walk; 0 for the central reading. */
  drift(name: string, index: number): number;
}

/** Every figure at its central value and no drift: the reading behind tables of assumptions and exact means. */
export const CENTRAL: Draws = { read: (figure) => figure.value, drift: () => 0 };

/**
 * Draws each figure once per member from its range: low and high are its 10th and 90th percentiles, the central
 * value its median. Each figure has its own stream, so that changing one leaves the draws of the others alone; figures
 * that the pack correlates are mixed from theirs.
 */
export class MemberDraws implements Draws {
  private readonly keys: StreamKeys;
  private readonly generator = new Generator();
  private member = 0;
  /** Scores of the member's own that were asked for: many are asked for more than once. */
  private readonly scores = new Map<string, number>();
  private readonly mixes: ReturnType<typeof mixesOf>;

  /** `correlations`: the pack's, which can all hold; none unless given. */
  constructor(seed: string, correlations: readonly CorrelationRow[] = []) {
    this.keys = new StreamKeys(seed);
    this.mixes = mixesOf(correlations);
  }

  /** The draws of one member; valid until the next call. */
  of(member: number): Draws {
    if (member !== this.member) this.scores.clear();
    this.member = member;
    return this;
  }

  read(figure: Figure): number {
    const { value, low, high } = figure;
    if (low === undefined || high === undefined || low === high) return value;
    return twoPieceQuantile(this.score(figure), { low, value, high, scale: scaleFor(figure.unit, low) });
  }

  /** Where in its range the member has a figure: a standard normal number. */
  score({ id }: Figure): number {
    const mix = this.mixes.get(id);
    if (mix === undefined) return this.own(id);
    return mix.reduce((sum, [other, weight]) => sum + weight * this.own(other), 0);
  }

  drift(name: string, index: number): number {
    return this.normal(`drift:${name}`, index);
  }

  private own(id: string): number {
    const known = this.scores.get(id);
    if (known !== undefined) return known;
    const score = this.normal(`parameter:${id}`, 0);
    this.scores.set(id, score);
    return score;
  }

  private normal(purpose: string, index: number): number {
    reopen(this.generator, this.keys.of(purpose), this.member, index);
    return standardNormal(this.generator);
  }
}
