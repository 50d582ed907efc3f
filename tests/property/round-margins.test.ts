import { controlledRounding, definite, type Family, openStream, rake, streamKey } from "@sufficiency/core/advanced";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const key = streamKey("rounding", "tables");
const generator = (n: number) => openStream(key, n, 0);

/** A table of groups x bands x categories, whole numbers somewhere behind it, and the totals of each way. */
const tables = fc.record({
  truth: fc.array(
    fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: fc.integer({ min: 0, max: 60 }), weight: 3 }),
    { minLength: 48, maxLength: 48 },
  ),
  seed: fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 48, maxLength: 48 }),
  number: fc.integer({ min: 0, max: 1_000_000 }),
});
const WAYS: readonly ((cell: number) => number)[] = [
  (c) => c % 2,
  (c) => Math.floor(c / 2) % 3,
  (c) => Math.floor(c / 6) % 4,
];

/** Real numbers with the whole table's totals, zero where it is zero; 2 cells to a block. */
function fitted(truth: readonly number[], seed: readonly number[]) {
  const families: Family[] = WAYS.map((classOf) => {
    const classes = truth.map((_, c) => classOf(c));
    return { classOf: classes, totals: sums(truth, classes) };
  });
  const table = Float64Array.from(truth, (x, c) => (x === 0 ? 0 : x * seed[c]));
  const constraints = families.flatMap(({ classOf, totals }) =>
    Array.from(totals, (target, k) => ({ target, cells: truth.flatMap((_, c) => (classOf[c] === k ? [c] : [])) })),
  );
  const error = rake(table, constraints, 1e-9, 20_000);
  return { table, families, error };
}

function sums(table: ArrayLike<number>, classOf: ArrayLike<number>): number[] {
  const totals: number[] = [];
  for (let c = 0; c < table.length; c++) totals[classOf[c]] = (totals[classOf[c]] ?? 0) + table[c];
  return Array.from(totals, (x) => x ?? 0);
}

describe("rounding random tables to whole children", () => {
  test("keeps every total, and zeros, in 500 tables", () => {
    fc.assert(
      fc.property(tables, ({ truth, seed, number }) => {
        const { table, families, error } = fitted(truth, seed);
        fc.pre(error < 1e-9);
        const rounded = controlledRounding(table, families, generator(number));
        expect(rounded).toBeDefined();
        for (const { classOf, totals } of families) expect(sums(definite(rounded), classOf)).toEqual(totals);
        truth.forEach((x, c) => {
          if (x === 0) expect(definite(rounded)[c]).toBe(0);
          expect(definite(rounded)[c]).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 500, seed: 2025 },
    );
  });

  test("leaves numbers that are whole already as they are", () => {
    const classes = [0, 1, 2, 3];
    const whole = [4, 0, 7, 1];
    expect([...definite(controlledRounding(whole, [{ classOf: classes, totals: whole }], generator(1)))]).toEqual(
      whole,
    );
  });
});

describe("no rounding is given for", () => {
  test("a total larger than the totals across it have room for", () => {
    const families = [
      { classOf: [0, 0, 1, 1], totals: [5, 5] },
      { classOf: [0, 1, 0, 1], totals: [2, 2] },
    ];
    expect(controlledRounding([2.5, 2.5, 2.5, 2.5], families, generator(2))).toBeUndefined();
  });

  test("a total of children over cells that are all zero", () => {
    expect(controlledRounding([2.5, 0], [{ classOf: [0, 1], totals: [2, 1] }], generator(3))).toBeUndefined();
  });
});

describe("over 5,000 seeds a cell's mean is its fitted value", () => {
  const SEEDS = 5000;
  const mean = (table: readonly number[], families: readonly Family[]) => {
    const sum = new Float64Array(table.length);
    for (let n = 0; n < SEEDS; n++) {
      const rounded = definite(controlledRounding(table, families, generator(n)));
      for (let c = 0; c < sum.length; c++) sum[c] += rounded[c];
    }
    return sum.map((x) => x / SEEDS);
  };
  // A cell is rounded to one of two neighbours, with variance f (1 - f) for a part f cut off.
  const error = (x: number, m: number) => {
    const f = x - Math.floor(x);
    return Math.abs(m - x) / Math.sqrt((f * (1 - f)) / SEEDS);
  };

  test("in a table with one total", () => {
    const table = [0.25, 1.5, 0.75, 3.1, 0.4];
    mean(table, [{ classOf: [0, 0, 0, 0, 0], totals: [6] }]).forEach((m, c) => {
      expect(error(table[c], m)).toBeLessThan(5);
    });
  });

  test("in a table of rows and columns", () => {
    const table = [0.5, 0.3, 1.2, 1.5, 0.7, 0.8];
    const families = [
      { classOf: [0, 0, 0, 1, 1, 1], totals: [2, 3] },
      { classOf: [0, 1, 2, 0, 1, 2], totals: [2, 1, 2] },
    ];
    mean(table, families).forEach((m, c) => {
      expect(error(table[c], m)).toBeLessThan(5);
    });
  });
});
