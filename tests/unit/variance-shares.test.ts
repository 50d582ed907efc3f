import { Generator, openStream, standardNormal, streamKey } from "@sufficiency/core/advanced";
import { type Evaluate, type Row, runRow, type Share, type Shares, sharesOf } from "@sufficiency/scenarios/advanced";
import { describe, expect, test } from "vitest";

const ROWS = 3000;

type Model = (x: readonly number[]) => number;

/** Runs the design on a function of numbers even between -pi and pi, with normal luck of this standard deviation. */
function shares(model: Model, blocks: number, luckSd: number, lucks: Lucks, planted = asRun): Shares {
  const [first, second] = ["first", "second"].map((name) => streamKey("design", name));
  const numbers = (key: typeof first, row: number) => {
    const generator = openStream(key, row, 0);
    return Array.from({ length: blocks }, () => Math.PI * (2 * generator.uniform() - 1));
  };
  const evaluate: Evaluate = (row) => {
    const [a, b] = [numbers(first, row), numbers(second, row)];
    return (isSecond, stream) => {
      const x = a.map((value, block) => (isSecond(block) ? b[block] : value));
      return Float64Array.of(model(x) + luckSd * lucks(row, stream));
    };
  };
  return sharesOf(
    Array.from({ length: ROWS }, (_, row) => planted(runRow(row, blocks, evaluate))),
    0,
    "shares",
  );
}

const asRun = (row: Row): Row => row;

type Lucks = (row: number, luck: 0 | 1) => number;

const keys = [streamKey("luck", "one"), streamKey("luck", "two")] as const;

/** The same luck in every run of a row under it. */
const steady: Lucks = (row, luck) => standardNormal(openStream(keys[luck], row, 0));

/** Luck that has nothing in common between any two runs. */
function restless(): Lucks {
  const generator = new Generator(1, 2, 3, 5);
  return () => standardNormal(generator);
}

/** The distance from the truth in standard errors, taken from the 80% interval (2 x 1.2816 of them wide). */
function errors({ value, low, high }: Share, truth: number): number {
  const error = (high - low) / 2.5631;
  return Math.abs(value - truth) / Math.max(error, 1e-9);
}

const ishigami: Model = ([x, y, z]) => Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);

// Ishigami and Homma (1990): a = 7, b = 0.1.
const PI4 = Math.PI ** 4;
const V1 = 0.5 * (1 + (0.1 * PI4) / 5) ** 2;
const V2 = 49 / 8;
const V13 = 0.01 * PI4 * PI4 * (1 / 18 - 1 / 50);
const V = V1 + V2 + V13;

describe.each([
  ["chance held over the runs of a row", () => steady],
  ["chance that no two runs share", restless],
] as const)("shares of the variance of Ishigami's function and chance of variance 4, %s", (_, lucks) => {
  const found = shares(ishigami, 3, 2, lucks());
  const all = V + 4;
  // 4.5 standard errors: once in 150,000 by chance.
  test.each([
    ["chance", found.chance, 4 / all],
    ["inputs", found.inputs, V / all],
    ["first of x", found.blocks[0].first, V1 / all],
    ["first of y", found.blocks[1].first, V2 / all],
    ["first of z", found.blocks[2].first, 0],
    ["total of x", found.blocks[0].total, (V1 + V13) / all],
    ["total of y", found.blocks[1].total, V2 / all],
    ["total of z", found.blocks[2].total, V13 / all],
    ["together", found.together, V13 / all],
  ])("are the exact ones: %s", (_name, share, truth) => {
    expect(errors(share, truth)).toBeLessThan(4.5);
    expect(share.high - share.low).toBeLessThan(0.1);
  });

  test("add up: chance and inputs to all, single and joint shares to the inputs", () => {
    expect(found.chance.value + found.inputs.value).toBeCloseTo(1, 12);
    const firsts = found.blocks.reduce((sum, { first }) => sum + first.value, 0);
    expect(firsts + found.together.value).toBeCloseTo(found.inputs.value, 12);
  });
});

describe("shares of the variance of a sum", () => {
  const found = shares(([x, y]) => 3 * x + y, 2, 0, steady);

  test("are in the ratio of the squared slopes, first and total alike", () => {
    for (const [i, truth] of [0.9, 0.1].entries()) {
      expect(errors(found.blocks[i].first, truth)).toBeLessThan(4.5);
      expect(found.blocks[i].first.value).toBeCloseTo(found.blocks[i].total.value, 10);
    }
  });

  test("are all the inputs' where there is no chance", () => {
    expect(found.chance.value).toBe(0);
    expect(found.inputs.value).toBe(1);
    // A variance of so many values flatter than a normal has a relative error below sqrt(2 / rows).
    expect(Math.abs(found.variance / ((10 * Math.PI ** 2) / 3) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / ROWS));
  });
});

test("with one set of random draws in place of two, an input that does nothing would seem to do something", () => {
  const inert: Model = ([x]) => x;
  const total = (planted: (row: Row) => Row) => shares(inert, 2, 2, restless(), planted).blocks[1].total;
  expect(errors(total(asRun), 0)).toBeLessThan(4.5);
  expect(
    errors(
      total(([one]) => [one, one]),
      0,
    ),
  ).toBeGreaterThan(20);
});

test("every share of the variance is 0 where nothing varies", () => {
  const found = shares(() => 5, 2, 0, steady);
  expect([found.mean, found.variance, found.chance.value, found.inputs.value, found.together.value]).toEqual([
    5, 0, 0, 0, 0,
  ]);
});
