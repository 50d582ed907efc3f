import { type Generator, openStream, type StreamKey, streamKey } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";

describe("the key of a random stream", () => {
  // RC4 with its first 256 bytes dropped, computed in Python from the key bytes: the seed, 01, the purpose, 02.
  test.each([
    ["1", "entries", [760310856, 937739842, -1536944842, -779151942]],
    ["2025", "exits", [77058554, -229615310, 51299567, -967476423]],
    ["Kent – 1", "arrivals", [2001478124, 246774011, -1821655929, -1912145204]],
  ])("is fixed for seed %s and %s", (seed, purpose, key) => {
    expect(streamKey(seed, purpose)).toEqual(key);
  });

  test("differs where seedrandom alone gives the same", () => {
    const pairs = [
      ["1", ""],
      ["11", ""],
      ["111", ""],
      ["", "1"],
      ["", ""],
      ["ab", "c"],
      ["a", "bc"],
      ["a\u0001", "b"],
      ["a", "\u0001b"],
      ["\u0101", "b"],
      ["\\u0101", "b"],
      ["\u0001", "b"],
    ];
    const keys = pairs.map(([seed, purpose]) => streamKey(seed, purpose).join());
    expect(new Set(keys).size).toBe(pairs.length);
  });

  test("differs for each of a thousand seeds and a thousand purposes", () => {
    const keys = Array.from({ length: 1000 }, (_, i) => [streamKey(`${i}`, "exits"), streamKey("1", `exits ${i}`)]);
    // 8,000 words: 0.0075 coincidences expected, two or more once in 36,000.
    expect(new Set(keys.flat(2)).size).toBeGreaterThanOrEqual(7999);
  });
});

describe("random streams", () => {
  const key = streamKey("1", "exits");

  test("of neighbouring members, months, purposes and seeds share none of their first 64 numbers", () => {
    const streams = [
      openStream(key, 0, 24300),
      openStream(key, 1, 24300),
      openStream(key, 0, 24301),
      openStream(key, 1, 24301),
      openStream(key, 24300, 0),
      openStream(streamKey("1", "exit"), 0, 24300),
      openStream(streamKey("2", "exits"), 0, 24300),
      openStream(streamKey("11", "exits"), 0, 24300),
    ];
    expect(new Set(streams.flatMap((stream) => first(stream, 64))).size).toBe(8 * 64);
  });

  test("of all members and months differ in their first two numbers", () => {
    const seen = new Set<string>();
    for (let member = 0; member < 1000; member++) {
      for (let month = 24303; month < 24351; month++) seen.add(first(openStream(key, member, month), 2).join());
    }
    expect(seen.size).toBe(48_000);
  });

  test.each<[string, (i: number) => [Generator, Generator]]>([
    ["members", (i) => [openStream(key, i, 24300), openStream(key, i + 1, 24300)]],
    ["months", (i) => [openStream(key, 5, i), openStream(key, 5, i + 1)]],
    ["member and month", (i) => [openStream(key, i, i + 1), openStream(key, i + 1, i)]],
    ["purposes", (i) => [openStream(key, i, 24300), openStream(streamKey("1", "moves"), i, 24300)]],
    ["seeds", (i) => [openStream(key, i, 24300), openStream(streamKey("2", "exits"), i, 24300)]],
    ["a stream and itself one step later", (i) => [openStream(key, i, 0), stepped(openStream(key, i, 0))]],
  ])("have no correlation between %s", (_, pair) => {
    const sums = { same: 0, mirrored: 0 };
    const [streams, length] = [1000, 32];
    for (let i = 0; i < streams; i++) {
      const [one, other] = pair(i);
      for (let j = 0; j < length; j++) {
        const [u, v] = [one.uniform() - 0.5, other.uniform() - 0.5];
        sums.same += 12 * u * v;
        sums.mirrored += 180 * (u * u - 1 / 12) * (v * v - 1 / 12);
      }
    }
    // Products of independent standardised variables have variance 1.
    const error = Math.sqrt(streams * length);
    expect(Math.abs(sums.same) / error).toBeLessThan(5);
    expect(Math.abs(sums.mirrored) / error).toBeLessThan(5);
  });

  test("begin with a draw that is uniform over members", () => {
    const bins = new Float64Array(64);
    for (let member = 0; member < 64_000; member++) bins[openStream(key, member, 24300).u32() >>> 26]++;
    const chi = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // Chi-squared on 63 degrees of freedom: mean 63, standard deviation the root of 126.
    expect(Math.abs(chi - 63) / Math.sqrt(126)).toBeLessThan(5);
  });

  test("change half of their first 128 bits for any one bit of member, month or key", () => {
    const trials = 256;
    let worst = 0;
    for (let bit = 0; bit < 192; bit++) {
      const turned = new Int32Array(128);
      for (let trial = 0; trial < trials; trial++) countTurned(turned, trial, bit);
      for (const count of turned) worst = Math.max(worst, Math.abs(count - trials / 2) / Math.sqrt(trials / 4));
    }
    // 24,576 checks; 6 standard errors keep the whole family below one in 20,000.
    expect(worst).toBeLessThan(6);
  });

  function countTurned(turned: Int32Array, trial: number, bit: number): void {
    const [member, month] = [trial * 37, 24300 + trial];
    const words = [...key, member, month];
    words[bit >> 5] ^= 1 << (bit & 31);
    const [k0, k1, k2, k3, otherMember, otherMonth] = words;
    const plain = first(openStream(key, member, month), 4);
    const flipped = first(openStream([k0, k1, k2, k3] as StreamKey, otherMember >>> 0, otherMonth >>> 0), 4);
    for (let out = 0; out < 128; out++) {
      turned[out] += ((plain[out >> 5] ^ flipped[out >> 5]) >>> (out & 31)) & 1;
    }
  }
});

function first(generator: Generator, count: number): number[] {
  return Array.from({ length: count }, () => generator.u32());
}

function stepped(generator: Generator): Generator {
  generator.uniform();
  return generator;
}
