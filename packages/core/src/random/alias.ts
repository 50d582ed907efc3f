import { definite, ParameterError } from "../vocabulary/issue.js";
import type { Generator } from "./generator.js";

const FULL = 4294967296;
const MAX_LENGTH = 1048576;

/**
 * Draws an index with probability in proportion to its weight, in the same time however many there are (Walker 1977;
 * Vose 1991, doi:10.1109/32.92917). One step of the generator gives both the index and whether to keep it: a probability
 * is within 2^-32 times the number of weights of what was asked, one in a million for a table of 4,000. A weight of 0 is
 * never drawn.
 */
export class AliasTable {
  private readonly keep: Float64Array;
  private readonly other: Int32Array;

  /** Weights: 1 to 1048576 of them, finite, 0 or more, at least one above 0. */
  constructor(weights: ArrayLike<number>) {
    this.keep = wholeParts(weights);
    this.other = new Int32Array(weights.length);
    pairUp(this.keep, this.other);
  }

  /** The number of indices. */
  get length(): number {
    return this.keep.length;
  }

  /** An index, 0 to length - 1. */
  draw(generator: Generator): number {
    const { keep } = this;
    const product = generator.u32() * keep.length;
    const index = Math.floor(product / FULL);
    return product - index * FULL < keep[index] ? index : this.other[index];
  }
}

/** The weights as whole numbers that add up to exactly 2^32 each on average; the heaviest takes what rounding leaves. */
function wholeParts(weights: ArrayLike<number>): Float64Array {
  const { total, heaviest } = weigh(weights);
  const parts = new Float64Array(weights.length);
  let left = weights.length * FULL;
  for (let i = 0; i < parts.length; i++) {
    parts[i] = Math.floor((weights[i] / total) * weights.length * FULL);
    left -= parts[i];
  }
  parts[heaviest] += left;
  return parts;
}

function weigh(weights: ArrayLike<number>): { total: number; heaviest: number } {
  if (!(weights.length >= 1 && weights.length <= MAX_LENGTH)) {
    throw new ParameterError("weights", weights.length, `1 to ${MAX_LENGTH} in number`);
  }
  let total = 0;
  let heaviest = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] >= 0)) throw new ParameterError(`weights[${i}]`, weights[i], "0 or more");
    if (weights[i] > weights[heaviest]) heaviest = i;
    total += weights[i];
  }
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
    throw new ParameterError("weights", total, "finite and above 0 in sum");
  }
  return { total, heaviest };
}

/** Fills every index up to 2^32 from one that has more. Whole numbers throughout, so that nothing remains. */
function pairUp(parts: Float64Array, other: Int32Array): void {
  const short: number[] = [];
  const long: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    other[i] = i;
    (parts[i] < FULL ? short : long).push(i);
  }
  while (short.length > 0) {
    const small = definite(short.pop());
    const large = long[long.length - 1];
    other[small] = large;
    parts[large] -= FULL - parts[small];
    if (parts[large] < FULL) short.push(definite(long.pop()));
  }
}
