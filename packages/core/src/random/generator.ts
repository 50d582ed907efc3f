import { ParameterError } from "../vocabulary/issue.js";

const TWO_32 = 4294967296;
const TWO_53 = 9007199254740992;

/**
 * xoshiro128++ 1.0 (Blackman and Vigna 2021, ACM TOMS 47:4, doi:10.1145/3460772): 128 bits of state, 32 bits a step,
 * period 2^128 - 1. Not for secrets. `openStream` makes one; every sampler takes one as its first argument.
 */
export class Generator {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;

  /**
   * Four words of state, read modulo 2^32; all zero is refused because the generator would never leave it. Without
   * words it is always the same generator.
   */
  constructor(a = 1, b = 0, c = 0, d = 0) {
    this.restart(a, b, c, d);
  }

  /** Replaces the state, as the constructor sets it. */
  restart(a: number, b: number, c: number, d: number): void {
    this.a = a | 0;
    this.b = b | 0;
    this.c = c | 0;
    this.d = d | 0;
    if ((this.a | this.b | this.c | this.d) === 0) throw new ParameterError("state", "0,0,0,0", "not all zero");
  }

  /** The next signed 32-bit integer, -2^31 to 2^31 - 1. */
  next(): number {
    const { a, b, c, d } = this;
    const sum = (a + d) | 0;
    const c2 = c ^ a;
    const d2 = d ^ b;
    this.a = a ^ d2;
    this.b = b ^ c2;
    this.c = c2 ^ (b << 9);
    this.d = (d2 << 11) | (d2 >>> 21);
    return (((sum << 7) | (sum >>> 25)) + a) | 0;
  }

  /** The next unsigned 32-bit integer, 0 to 2^32 - 1. */
  u32(): number {
    return this.next() >>> 0;
  }

  /** Uniform on the multiples of 2^-53 in [0, 1). Two steps. */
  uniform(): number {
    const high = this.next() >>> 5;
    return (high * 67108864 + (this.next() >>> 6)) / TWO_53;
  }

  /** Uniform on the odd multiples of 2^-53 in (0, 1): never 0, never 1, symmetric about a half. Two steps. */
  openUniform(): number {
    const high = this.next() >>> 6;
    return ((high * 67108864 + (this.next() >>> 6)) * 2 + 1) / TWO_53;
  }

  /** A whole number from 0 to n - 1, each exactly as likely; n is whole, 1 to 2^32. Rejection, under two steps on average. */
  below(n: number): number {
    if (!(n >= 1 && n <= TWO_32 && Math.floor(n) === n)) {
      throw new ParameterError("n", n, "a whole number from 1 to 4294967296");
    }
    // Lemire 2019 (doi:10.1145/3230636) in doubles, exact while u32 * n < 2^53; larger n by plain rejection.
    if (n > 2097152) return this.belowLarge(n);
    let product = this.u32() * n;
    let high = Math.floor(product / TWO_32);
    let low = product - high * TWO_32;
    if (low < n) {
      const least = (TWO_32 - n) % n;
      while (low < least) {
        product = this.u32() * n;
        high = Math.floor(product / TWO_32);
        low = product - high * TWO_32;
      }
    }
    return high;
  }

  private belowLarge(n: number): number {
    const limit = TWO_32 - (TWO_32 % n);
    let draw = this.u32();
    while (draw >= limit) draw = this.u32();
    return draw % n;
  }

  /**
   * True with probability p, 0 <= p <= 1: exact to 2^-85, certain at 0 and 1. One step, but for one draw in 2^32
   * that falls on the threshold's own word and is decided by 53 bits more.
   */
  chance(p: number): boolean {
    if (!(p >= 0 && p <= 1)) throw new ParameterError("p", p, "a probability from 0 to 1");
    const scaled = p * TWO_32;
    const whole = Math.floor(scaled);
    const draw = this.u32();
    return draw < whole || (draw === whole && this.uniform() < scaled - whole);
  }
}
