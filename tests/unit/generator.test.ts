import { Generator, openStream, threefry } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";

describe("xoshiro128++", () => {
  // The authors' public-domain C program (prng.di.unimi.it/xoshiro128plusplus.c), compiled and run from these states:
  // its first eight outputs and its millionth.
  test.each([
    [
      "00000001 00000002 00000003 00000004",
      "00000281 00180387 c0183387 d1ae3b02 31e2310a fd275ab0 e67f7cec 50d07f0f",
      "832336d4",
    ],
    [
      "9c6ca96a e17eae66 fc10ecd4 5256a7d8",
      "fe154ae1 f88fd78b 6cf20e48 a839b6d3 979625dd 0751fbcd 350f3800 c93eeeb7",
      "2ddeb3bc",
    ],
    [
      "ffffffff ffffffff ffffffff ffffffff",
      "ffffff7e fffffffe ffffffff 07fd017f f007f83f 81c1feef 07f783dd e43315fa",
      "09f0cdf4",
    ],
    [
      "00000000 00000000 00000000 80000000",
      "00000040 80020040 90020440 10240480 902804c1 20080d01 446c0a21 d06a01e3",
      "3447952c",
    ],
  ])("gives the published numbers from %s", (state, first, millionth) => {
    const generator = from(state);
    expect(Array.from({ length: 8 }, () => hex(generator.u32())).join(" ")).toBe(first);
    for (let i = 8; i < 999_999; i++) generator.next();
    expect(hex(generator.u32())).toBe(millionth);
  });

  test("gives the same number with a sign by next", () => {
    const [one, other] = [from("00000001 00000002 00000003 00000004"), from("00000001 00000002 00000003 00000004")];
    for (let i = 0; i < 1000; i++) expect(one.next()).toBe(other.u32() | 0);
  });

  test("gives 53 random bits by uniform, 27 of one number above 26 of the next", () => {
    const generator = from("ffffffff ffffffff ffffffff ffffffff");
    expect(generator.uniform()).toBe(((0xffffff7e >>> 5) * 2 ** 26 + (0xfffffffe >>> 6)) / 2 ** 53);
    expect(generator.openUniform()).toBe((((0xffffffff >>> 6) * 2 ** 26 + (0x07fd017f >>> 6)) * 2 + 1) / 2 ** 53);
  });

  test("never gives 0 or 1 by openUniform", () => {
    const words = { next: () => 0 };
    expect(Generator.prototype.openUniform.call(words)).toBe(2 ** -53);
    words.next = () => -1;
    expect(Generator.prototype.openUniform.call(words)).toBe(1 - 2 ** -53);
  });

  test("decides a draw on the edge of a chance by the bits below it", () => {
    const p = (0x281 + 0.5) / 2 ** 32;
    const words = { u32: () => 0x281, uniform: () => 0.5 - 2 ** -53 };
    expect(Generator.prototype.chance.call(words, p)).toBe(true);
    words.uniform = () => 0.5;
    expect(Generator.prototype.chance.call(words, p)).toBe(false);
  });

  test("leaves out by below the numbers that would make some answers likelier", () => {
    // 2^32 mod 7 = 4: word 0 is one of the four left out, and half of 2^32 stands for answer 3 of 0 to 6.
    expect(Generator.prototype.below.call(given(0, 2 ** 31), 7)).toBe(3);
    expect(Generator.prototype.below.call(given(2 ** 31), 7)).toBe(3);
    expect(Generator.prototype.below.call(given(2 ** 32 - 1), 2 ** 21)).toBe(2 ** 21 - 1);
    expect(new Generator().below(1)).toBe(0);
  });

  test("gives by below only numbers under n, where its method changes and at its largest", () => {
    const generator = from("00000001 00000002 00000003 00000004");
    for (const n of [2 ** 21, 2 ** 21 + 1, 2 ** 32]) {
      let largest = 0;
      for (let i = 0; i < 1000; i++) largest = Math.max(largest, generator.below(n));
      // All of a thousand below 95% of n: once in 10^22.
      expect(largest).toBeLessThan(n);
      expect(largest).toBeGreaterThan(0.95 * n);
    }
  });

  test("is a fixed generator where no state is given", () => {
    expect(new Generator().next()).toBe(new Generator(1, 0, 0, 0).next());
  });
});

describe("Threefry-4x32-20", () => {
  // Published with Random123 (tests/kat_vectors): counter, key, result.
  test.each([
    [
      "00000000 00000000 00000000 00000000",
      "00000000 00000000 00000000 00000000",
      "9c6ca96a e17eae66 fc10ecd4 5256a7d8",
    ],
    [
      "ffffffff ffffffff ffffffff ffffffff",
      "ffffffff ffffffff ffffffff ffffffff",
      "2a881696 57012287 f6c7446e a16a6732",
    ],
    [
      "243f6a88 85a308d3 13198a2e 03707344",
      "a4093822 299f31d0 082efa98 ec4e6c89",
      "59cd1dbb b8879579 86b5d00c ac8b6d84",
    ],
  ])("gives the published numbers for counter %s under key %s", (counter, key, result) => {
    const generator = new Generator();
    const [c0, c1, c2, c3] = words(counter);
    threefry(words(key), c0, c1, c2, c3, generator);
    const expected = from(result);
    for (let i = 0; i < 8; i++) expect(generator.next()).toBe(expected.next());
  });

  test("starts a stream from the member and the month", () => {
    const generator = openStream(words("00000000 00000000 00000000 00000000"), 0, 0);
    expect(hex(generator.u32())).toBe("fe154ae1");
  });
});

/** A generator's methods over words given in advance. */
function given(...words: number[]): Generator {
  return Object.assign(Object.create(Generator.prototype), { u32: () => words.shift() });
}

function from(state: string): Generator {
  return new Generator(...words(state));
}

function words(text: string): [number, number, number, number] {
  const [a, b, c, d] = text.split(" ").map((word) => Number.parseInt(word, 16) | 0);
  return [a, b, c, d];
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}
