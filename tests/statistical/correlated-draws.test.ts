import { type DataPack, type Input, parsePack } from "@sufficiency/core";
import { type Draws, definite, ParameterDraws } from "@sufficiency/core/advanced";

import { factorsOf, project } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { smallPack } from "../support/small-pack.js";

const MEMBERS = 4000;
const PACK = parsePack(smallPack());
const [OPEN, SECOND, DELAY] = [
  "capacity/beds/centre-open/reception/2025-03",
  "capacity/beds/centre-2/reception/2025-12",
  "capacity/delay/centre-2/reception/2025-12",
];
const [LEAVING, APPROVALS] = ["carers/leaving/in-house", "carers/approvals/in-house"];
const TOGETHER = drawn(PACK);
const APART = drawn({ ...PACK, correlations: [] });

/** Standard error of a sample correlation of normal scores: (1 - r^2) / sqrt(n). */
const inErrors = (sample: number, r: number) => (Math.abs(sample - r) * Math.sqrt(MEMBERS)) / (1 - r * r);

describe("inputs that the pack correlates", () => {
  test.each([
    [OPEN, SECOND, 0.6],
    [SECOND, DELAY, 0.4],
    [LEAVING, APPROVALS, -0.5],
    [OPEN, DELAY, 0],
    [OPEN, LEAVING, 0],
  ])("%s and %s have the correlation that is given, %d", (first, second, r) => {
    const sample = (draws: typeof TOGETHER) =>
      correlation(definite(draws.scores.get(first)), definite(draws.scores.get(second)));
    expect(inErrors(sample(TOGETHER), r)).toBeLessThan(4);
    // Drawn apart, the same check fails.
    if (r !== 0) expect(inErrors(sample(APART), r)).toBeGreaterThan(10);
  });

  test("have the rank correlation of theory, 6 / pi asin(r / 2)", () => {
    const ranks = (id: string) => rank(definite(TOGETHER.values.get(id)));
    for (const [first, second, r] of [
      [OPEN, SECOND, 0.6],
      [LEAVING, APPROVALS, -0.5],
    ] as const)
      expect(inErrors(correlation(ranks(first), ranks(second)), (6 / Math.PI) * Math.asin(r / 2))).toBeLessThan(4.5);
  });

  test("keep their own distribution: a tenth below low, half below the value, a tenth above high", () => {
    for (const { id, low, value, high } of inputsOf(PACK).filter(({ id }) => PACK.correlations.some(names(id)))) {
      const share = (fits: (x: number) => boolean) => definite(TOGETHER.values.get(id)).filter(fits).length / MEMBERS;
      const error = (p: number) => Math.sqrt((p * (1 - p)) / MEMBERS);
      expect(Math.abs(share((x) => x < definite(low)) - 0.1), id).toBeLessThan(4.5 * error(0.1));
      expect(Math.abs(share((x) => x < value) - 0.5), id).toBeLessThan(4.5 * error(0.5));
      expect(Math.abs(share((x) => x > definite(high)) - 0.1), id).toBeLessThan(4.5 * error(0.1));
    }
  });

  test("leave the draws of every other input as they were, and those of the first input of each group", () => {
    const mixed = [SECOND, DELAY, APPROVALS];
    for (const [id, values] of TOGETHER.values)
      if (mixed.includes(id)) expect(values, id).not.toEqual(APART.values.get(id));
      else expect(values, id).toEqual(APART.values.get(id));
  });

  test("change the places that a projection requires, and no count of children", () => {
    const [together, apart] = [PACK, { ...PACK, correlations: [] }].map((pack) =>
      project(pack, { members: 40, seed: "1" }),
    );
    expect(together.stock).toEqual(apart.stock);
    expect(together.requirements).not.toEqual(apart.requirements);
  });
});

test("blocks of inputs that are correlated count as one block in the shares of the variance", () => {
  const linked = [{ ...PACK.correlations[2], second: OPEN }];
  const names = (pack: DataPack) => factorsOf(pack, { seed: "1" }).map(({ name }) => name);
  expect(names(PACK)).toContain("carers");
  expect(names({ ...PACK, correlations: linked })).toContain("carers and capacity");
  expect(names({ ...PACK, correlations: linked })).toHaveLength(names(PACK).length - 1);
});

function names(id: string) {
  return ({ first, second }: { readonly first: string; readonly second: string }) => first === id || second === id;
}

function inputsOf(pack: DataPack): Input[] {
  return Object.values(pack)
    .flatMap((table: unknown) => (Array.isArray(table) ? table : []))
    .flatMap(({ input }) => (input === undefined || input.low === undefined ? [] : [input as Input]));
}

function drawn(pack: DataPack) {
  const draws = new ParameterDraws("together", pack.correlations);
  const each = (of: (own: Draws, input: Input) => number) =>
    new Map(
      inputsOf(pack).map((input) => [
        input.id,
        Array.from({ length: MEMBERS }, (_, member) => of(draws.of(member), input)),
      ]),
    );
  return { values: each((own, input) => own.read(input)), scores: each((own, input) => own.score(input)) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

function rank(sample: readonly number[]): number[] {
  const ranks = new Array<number>(sample.length);
  sample
    .map((_, i) => i)
    .sort((a, b) => sample[a] - sample[b])
    .forEach((i, r) => {
      ranks[i] = r;
    });
  return ranks;
}
