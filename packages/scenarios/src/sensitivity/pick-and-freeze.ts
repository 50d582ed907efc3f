/**
 * Runs the model once. `isSecond` says of each block of figures whether its values are the row's second drawing, not its
 * first. The two sets of random streams of a row are independent of each other and of the figures.
 */
export type Run = (isSecond: (block: number) => boolean, stream: 0 | 1) => Float64Array;

/** What runs the model for one row of the design. */
export type Evaluate = (row: number) => Run;

/** The runs of one row on one set of random streams: every outcome of each. */
export interface StreamRuns {
  /** All blocks of the first drawing, and all of the second. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** By block: the first drawing with that block of the second, and the second with that block of the first. */
  readonly firstBut: readonly Float64Array[];
  readonly secondBut: readonly Float64Array[];
}

/** One row of the design: the same figures on two sets of random streams. */
export type Row = readonly [StreamRuns, StreamRuns];

/** The runs of one row: 4 (blocks + 1) of them. */
export function runRow(row: number, blocks: number, evaluate: Evaluate): Row {
  const run = evaluate(row);
  const each = (runBut: (own: number) => Float64Array) => Array.from({ length: blocks }, (_, own) => runBut(own));
  const under = (stream: 0 | 1): StreamRuns => ({
    first: run(() => false, stream),
    second: run(() => true, stream),
    firstBut: each((own) => run((block) => block === own, stream)),
    secondBut: each((own) => run((block) => block !== own, stream)),
  });
  return [under(0), under(1)];
}

/** Numbers of one row and outcome whose means over rows are the moments of the design. */
export interface Moments {
  readonly value: number;
  /** The mean is the mean variance of the outcome given the figures. */
  readonly chance: number;
  /** The mean is the variance of the outcome's mean given the figures. */
  readonly inputs: number;
  /** By block: the mean is the variance of the outcome's mean given the block, and given all the others left out. */
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/**
 * But for chance, every product is of two differences, one on each set of streams. In a difference the stream that both
 * runs share drops out of the noise; in the product what is left of it drops out of the mean:
 *
 *     E (a - b)(a' - b') = 2 Var(g)     E (a* - a)(a*' - a') = 2 total     E (a* - a)(b' - b*') = 2 first
 *
 * for drawings a and b, a* being a with the block of b and b* being b with the block of a; a prime is the other set of streams.
 * `centre` is near the outcome's mean: what is far from it would lose digits.
 */
export function momentsOf([one, two]: Row, outcome: number, centre: number): Moments {
  const at = (values: Float64Array) => values[outcome] - centre;
  const [a1, a2, b1, b2] = [at(one.first), at(two.first), at(one.second), at(two.second)];
  const changes = one.firstBut.map((_, i) => ({
    a1: at(one.firstBut[i]) - a1,
    a2: at(two.firstBut[i]) - a2,
    b1: b1 - at(one.secondBut[i]),
    b2: b2 - at(two.secondBut[i]),
  }));
  return {
    value: (a1 + a2 + b1 + b2) / 4,
    chance: ((a1 - a2) * (a1 - a2) + (b1 - b2) * (b1 - b2)) / 4,
    inputs: ((a1 - b1) * (a2 - b2)) / 2,
    first: changes.map((c) => (c.a1 * c.b2 + c.a2 * c.b1) / 4),
    total: changes.map((c) => (c.a1 * c.a2 + c.b1 * c.b2) / 4),
  };
}
