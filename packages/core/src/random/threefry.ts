import type { Generator } from "./generator.js";

/** 128 bits that stand for one seed and one purpose, as four signed 32-bit words. */
export type StreamKey = readonly [number, number, number, number];

const PARITY = 0x1bd11bda;
const ROTATIONS = Int32Array.of(10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20);

/**
 * Threefry-4x32 with 20 rounds (Salmon, Moraes, Dror and Shaw 2011, doi:10.1145/2063384.2063405): a keyed mixing of
 * four 32-bit counters, here straight into a generator's state. For one key it is one-to-one, so two different
 * counters never give the same state.
 */
export function threefry(key: StreamKey, c0: number, c1: number, c2: number, c3: number, into: Generator): void {
  let [k0, k1, k2, k3] = key;
  let k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  let x2 = (c2 + k2) | 0;
  let x3 = (c3 + k3) | 0;
  for (let block = 1; block <= 5; block++) {
    for (let r = block & 1 ? 0 : 8, end = r + 8; r < end; r += 4) {
      x0 = (x0 + x1) | 0;
      x1 = rotate(x1, ROTATIONS[r]) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = rotate(x3, ROTATIONS[r + 1]) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = rotate(x3, ROTATIONS[r + 2]) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = rotate(x1, ROTATIONS[r + 3]) ^ x2;
    }
    const first = k0;
    k0 = k1;
    k1 = k2;
    k2 = k3;
    k3 = k4;
    k4 = first;
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1) | 0;
    x2 = (x2 + k2) | 0;
    x3 = (x3 + k3 + block) | 0;
  }
  into.restart(x0, x1, x2, x3);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
