import { type Constraint, rake } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";

const TWO_BY_TWO: Constraint[] = [
  { cells: [0, 1], target: 10 },
  { cells: [2, 3], target: 20 },
  { cells: [0, 2], target: 12 },
  { cells: [1, 3], target: 18 },
];

describe("fitting a 2 x 2 table", () => {
  const table = Float64Array.of(1, 2, 3, 4);
  const error = rake(table, TWO_BY_TWO, 1e-12);

  test("meets its totals", () => {
    expect(error).toBeLessThan(1e-12);
    for (const { cells, target } of TWO_BY_TWO)
      expect(cells.reduce((sum, c) => sum + table[c], 0)).toBeCloseTo(target, 9);
  });

  test("gives the table that its odds ratio gives in closed form", () => {
    // x (8 + x) / ((10 - x)(12 - x)) = 2 / 3, that is x^2 + 68 x - 240 = 0.
    const x = Math.sqrt(34 ** 2 + 240) - 34;
    [x, 10 - x, 12 - x, 8 + x].forEach((value, c) => {
      expect(table[c]).toBeCloseTo(value, 9);
    });
  });

  test("keeps its odds ratio", () => expect((table[0] * table[3]) / (table[1] * table[2])).toBeCloseTo(4 / 6, 9));
});

describe("fitting a 2 x 3 x 2 table", () => {
  const truth = [5, 9, 2, 7, 4, 8, 6, 1, 3, 12, 10, 11];
  const cellsWhere = (fits: (i: number, j: number, k: number) => boolean) =>
    truth.flatMap((_, c) => (fits(Math.floor(c / 6), Math.floor(c / 2) % 3, c % 2) ? [c] : []));
  const sumOf = (cells: readonly number[], table: ArrayLike<number> = truth) =>
    cells.reduce((sum, c) => sum + table[c], 0);
  const margin = (cells: readonly number[]): Constraint => ({ cells, target: sumOf(cells) });

  test("gives the table back from its two-way totals and a seed of the same odds ratios", () => {
    // What depends on two of the three ways only does not touch a three-way odds ratio.
    const seed = Float64Array.from(truth, (x, c) => {
      const [i, j, k] = [Math.floor(c / 6), Math.floor(c / 2) % 3, c % 2];
      return x * (1 + i + 2 * j) * (3 - k + i) * (1.5 + j * k);
    });
    const constraints = [0, 1, 2].flatMap((a) =>
      [0, 1].flatMap((b) => [
        margin(cellsWhere((i, j) => j === a && i === b)),
        margin(cellsWhere((_, j, k) => j === a && k === b)),
        ...(a < 2 ? [margin(cellsWhere((i, _, k) => i === a && k === b))] : []),
      ]),
    );
    expect(rake(seed, constraints, 1e-12, 5000)).toBeLessThan(1e-12);
    truth.forEach((value, c) => {
      expect(seed[c]).toBeCloseTo(value, 7);
    });
  });

  test("gives the product of its one-way shares from a seed of ones", () => {
    const table = new Float64Array(12).fill(1);
    const ways = [
      ...[0, 1].map((a) => cellsWhere((i) => i === a)),
      ...[0, 1, 2].map((a) => cellsWhere((_, j) => j === a)),
      ...[0, 1].map((a) => cellsWhere((_i, _j, k) => k === a)),
    ];
    rake(table, ways.map(margin));
    const total = sumOf(truth.map((_, c) => c));
    truth.forEach((_, c) => {
      const product = ways.filter((cells) => cells.includes(c)).reduce((p, cells) => (p * sumOf(cells)) / total, total);
      expect(table[c]).toBeCloseTo(product, 6);
    });
  });
});

describe("fitting a table", () => {
  test("reports totals that do not add up", () => {
    const rows = TWO_BY_TWO.map((constraint, i) => (i === 0 ? { ...constraint, target: 15 } : constraint));
    expect(rake(Float64Array.of(1, 1, 1, 1), rows)).toBeGreaterThan(0.05);
  });

  test("reports a total over cells that are all zero", () => {
    const table = Float64Array.of(0, 0, 3, 4);
    expect(rake(table, [{ cells: [0, 1], target: 10 }])).toBe(1);
    expect([...table]).toEqual([0, 0, 3, 4]);
  });

  test("keeps zeros, and empties the cells of a total of nothing", () => {
    const table = Float64Array.of(0, 2, 3, 4);
    expect(
      rake(table, [
        { cells: [0, 1], target: 5 },
        { cells: [2, 3], target: 0 },
      ]),
    ).toBeLessThan(1e-9);
    expect([...table]).toEqual([0, 5, 0, 0]);
  });
});
