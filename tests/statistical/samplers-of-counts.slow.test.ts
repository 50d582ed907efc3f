import {
  AliasTable,
  binomial,
  type Generator,
  multinomial,
  negativeBinomial,
  openStream,
  poisson,
  streamKey,
} from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { judgeCounts, type Law } from "../support/goodness.js";
import { binomialLaw, negativeBinomialLaw, poissonLaw, weightedLaw } from "../support/laws.js";

function source(purpose: string): Generator {
  return openStream(streamKey("samplers", purpose), 0, 0);
}

function expectLaw(name: string, law: Law, draw: (generator: Generator) => number): void {
  const generator = source(name);
  const { meanError, varianceError, tail } = judgeCounts(law, () => draw(generator));
  expect(Math.abs(meanError)).toBeLessThan(5);
  expect(Math.abs(varianceError)).toBeLessThan(5);
  expect(tail).toBeGreaterThan(1e-6);
}

describe("a binomial draw", () => {
  // Both sides of every change of method: one trial, inversion (by squaring up to 1,024, by logarithm above), rejection.
  test.each([
    [1, 0.3],
    [2, 0.03],
    [5, 0.03],
    [5, 0.0001],
    [5, 0.5],
    [5, 0.9],
    [19, 0.5],
    [20, 0.5],
    [20, 0.999],
    [333, 0.03],
    [334, 0.03],
    [1000, 0.3],
    [1000, 0.991],
    [1024, 0.001],
    [5000, 0.001],
    [1e6, 0.5],
    [2147483647, 1e-9],
    [2147483647, 0.4],
  ])("has its distribution for n = %d, p = %d", (n, p) => {
    expectLaw(`binomial ${n} ${p}`, binomialLaw(n, p), (generator) => binomial(generator, n, p));
  });

  test.each([
    [0, 0, 0],
    [0, 0.5, 0],
    [0, 1, 0],
    [7, 0, 0],
    [7, 1, 7],
    [2147483647, 0, 0],
    [2147483647, 1, 2147483647],
  ])("is certain and uses no random number for n = %d, p = %d", (n, p, answer) => {
    const generator = source("certain");
    expect(binomial(generator, n, p)).toBe(answer);
    expect(generator.next()).toBe(source("certain").next());
  });

  test("is 0 in 100,000 tries at the smallest probabilities", () => {
    const generator = source("smallest p");
    let total = 0;
    for (let i = 0; i < 1e5; i++) total += binomial(generator, 10, 1e-15) + binomial(generator, 1, 5e-324);
    expect(total).toBe(0);
  });
});

describe("a Poisson draw", () => {
  test.each([1e-3, 0.5, 3, 9.999, 10, 12, 180, 1e6, 1e9])("has its distribution for a mean of %d", (mean) => {
    expectLaw(`poisson ${mean}`, poissonLaw(mean), (generator) => poisson(generator, mean));
  });

  test("is 0 for a mean of 0", () => {
    expect(poisson(source("none"), 0)).toBe(0);
  });
});

describe("a negative binomial draw", () => {
  test.each([
    [0.001, 0.5],
    [10, 0.1],
    [40, 5],
    [7, 1e12],
  ])("has its distribution for mean %d, size %d", (mean, size) => {
    const law = negativeBinomialLaw(mean, size);
    expectLaw(`negative binomial ${mean} ${size}`, law, (generator) => negativeBinomial(generator, mean, size));
  });

  test("is the Poisson draw where its size is infinite", () => {
    const [one, other] = [source("limit"), source("limit")];
    for (let i = 0; i < 1000; i++) {
      expect(negativeBinomial(one, 5, Number.POSITIVE_INFINITY)).toBe(poisson(other, 5));
    }
  });

  test("is 0 for a mean of 0", () => {
    expect(negativeBinomial(source("none"), 0, 2)).toBe(0);
  });
});

describe("a multinomial draw", () => {
  const shares = [0, 0.5, 0.2, 0, 0.3, 0];

  test("has the exact probability of every outcome for three children over three categories", () => {
    const factorial = [1, 1, 2, 6];
    const pmf = new Float64Array(16);
    for (let a = 0; a <= 3; a++) {
      for (let b = 0; a + b <= 3; b++) {
        const ways = 6 / (factorial[a] * factorial[b] * factorial[3 - a - b]);
        pmf[4 * a + b] = ways * 0.5 ** a * 0.2 ** b * 0.3 ** (3 - a - b);
      }
    }
    const out = new Int32Array(6);
    expectLaw("multinomial", { first: 0, pmf }, (generator) => {
      multinomial(generator, 3, shares, out);
      return 4 * out[1] + out[2];
    });
  });

  test("gives the last category of many children its binomial distribution", () => {
    const out = new Int32Array(6);
    expectLaw("last share", binomialLaw(100, 0.3), (generator) => multinomial(generator, 100, shares, out)[4]);
  });

  test("loses nobody and leaves impossible categories empty, whatever rounding does to the sum", () => {
    const generator = source("conserved");
    const tenths = [0, ...Array.from({ length: 10 }, () => 0.1), 0];
    for (let n = 0; n < 2000; n++) {
      const out = multinomial(generator, n, tenths, new Float64Array(12));
      expect([out[0], out.reduce((sum, k) => sum + k, 0), out[11]]).toEqual([0, n, 0]);
    }
  });
});

describe("a draw from weights", () => {
  test.each([
    ["one", [3]],
    ["equal", [1, 1, 1]],
    ["with zeros", [0, 5, 0, 1, 4, 0]],
    ["uneven", [1e6, 1e3, 1, 1e5, 40, 7]],
    ["tiny", [1e-300, 3e-300, 6e-300]],
    ["many", Array.from({ length: 1000 }, (_, i) => i % 17)],
  ])("has the distribution of its weights: %s", (name, weights) => {
    const table = new AliasTable(weights);
    expect(table.length).toBe(weights.length);
    if (weights.length === 1) expect(table.draw(source(name))).toBe(0);
    else expectLaw(`alias ${name}`, weightedLaw(weights), (generator) => table.draw(generator));
  });
});

describe("the generator's whole numbers", () => {
  test.each([2, 6, 7, 1000])("below %d are uniform", (n) => {
    expectLaw(`below ${n}`, weightedLaw(Array.from({ length: n }, () => 1)), (generator) => generator.below(n));
  });

  test("below 3 x 2^30 have no lean, where a plain remainder would double one third", () => {
    const law = weightedLaw([1, 1, 1]);
    expectLaw("below large", law, (generator) => Math.floor(generator.below(3 * 2 ** 30) / 2 ** 30));
  });

  test.each([1e-4, 0.03, 0.5, 0.999])("decide a chance of %d as often as it says", (p) => {
    expectLaw(`chance ${p}`, weightedLaw([1 - p, p]), (generator) => (generator.chance(p) ? 1 : 0));
  });

  test("decide a chance of 0 or 1 for certain", () => {
    const generator = source("certain");
    let [nevers, always] = [0, 0];
    for (let i = 0; i < 1e5; i++) {
      if (generator.chance(0)) nevers++;
      if (generator.chance(1)) always++;
    }
    expect([nevers, always]).toEqual([0, 1e5]);
  });
});
