import type { DataPack, Input } from "@sufficiency/core";
import { definite, ParameterDraws } from "@sufficiency/core/advanced";

import { describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";

const MEMBERS = 2000;
const inputs = inputsOf(KENT).filter((f) => f.low !== undefined && f.low !== f.high);
const values = drawAll("member draws");

describe(`each of Kent's ${inputs.length} uncertain inputs, over ${MEMBERS} members`, () => {
  // A count of members is binomial; 5.5 standard errors for three quantiles of some 200 figures. Where the value is its
  // own low or high, that half of the members has the value.
  const inErrors = (count: number, p: number) => Math.abs(count - MEMBERS * p) / Math.sqrt(MEMBERS * p * (1 - p));
  const share = (f: number, fits: (value: number) => boolean) => values[f].filter(fits).length;

  test("has a tenth of its draws below low and a tenth above high", () => {
    inputs.forEach(({ id, low, value, high }, f) => {
      if (definite(low) < value)
        expect(
          inErrors(
            share(f, (v) => v < definite(low)),
            0.1,
          ),
          id,
        ).toBeLessThan(5.5);
      else
        expect(
          share(f, (v) => v < value),
          id,
        ).toBe(0);
      if (definite(high) > value)
        expect(
          inErrors(
            share(f, (v) => v > definite(high)),
            0.1,
          ),
          id,
        ).toBeLessThan(5.5);
      else
        expect(
          share(f, (v) => v > value),
          id,
        ).toBe(0);
    });
  });

  test("has half of its draws on each side of its value", () => {
    inputs.forEach(({ id, low, value, high }, f) => {
      if (definite(low) < value)
        expect(
          inErrors(
            share(f, (v) => v < value),
            0.5,
          ),
          id,
        ).toBeLessThan(5.5);
      if (definite(high) > value)
        expect(
          inErrors(
            share(f, (v) => v > value),
            0.5,
          ),
          id,
        ).toBeLessThan(5.5);
    });
  });

  test("is drawn independently of the next one", () => {
    // Correlation of ranks with the next figure: standard error 1 / sqrt(members - 1).
    const ranks = values.map(rank);
    ranks.forEach((own, f) => {
      expect(Math.abs(correlation(own, ranks[(f + 1) % ranks.length])), inputs[f].id).toBeLessThan(
        5 / Math.sqrt(MEMBERS - 1),
      );
    });
  });

  test("is drawn the same whatever else is read, in any order", () => {
    const alone = new ParameterDraws("member draws");
    [...inputs].reverse().forEach((input, i) => {
      expect(alone.of(17).read(input)).toBe(values[inputs.length - 1 - i][17]);
    });
    const last = inputs[inputs.length - 1];
    expect(new ParameterDraws("member draws").of(3).read(last)).toBe(values[inputs.length - 1][3]);
  });

  test("differs with the seed", () => expect(drawAll("another", 1)).not.toEqual(values.map((v) => v.slice(0, 1))));
});

test("an input without a range is read as it stands", () => {
  const known = inputsOf(KENT).filter((f) => f.low === undefined);
  const draws = new ParameterDraws("known").of(5);
  for (const input of known) expect(draws.read(input)).toBe(input.value);
});

test("yearly drift is a standard normal draw, independent for each year and each quantity that drifts", () => {
  const draws = new ParameterDraws("drift");
  const drifts = (name: string, year: number) => Array.from({ length: 5000 }, (_, m) => draws.of(m).drift(name, year));
  const walks = [drifts("a", 0), drifts("a", 1), drifts("b", 0)];
  for (const walk of walks) {
    expect(Math.abs(mean(walk)) * Math.sqrt(5000)).toBeLessThan(5);
    expect(Math.abs(mean(walk.map((z) => z * z)) - 1) * Math.sqrt(5000 / 2)).toBeLessThan(5);
  }
  for (const [i, j] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ])
    expect(Math.abs(correlation(walks[i], walks[j])) * Math.sqrt(5000)).toBeLessThan(5);
});

function inputsOf(pack: DataPack): Input[] {
  const { stocks, entries, exits, moves, transitions, arrivals, reception, capacity, carers, costs } = pack;
  return [stocks, entries, exits, moves, transitions, arrivals, reception, capacity, carers, costs].flatMap((rows) =>
    rows.map((r) => r.input),
  );
}

function drawAll(seed: string, members = MEMBERS): number[][] {
  const draws = new ParameterDraws(seed);
  return inputs.map((input) => Array.from({ length: members }, (_, m) => draws.of(m).read(input)));
}

function rank(sample: readonly number[]): number[] {
  const order = sample.map((_, i) => i).sort((a, b) => sample[a] - sample[b]);
  const ranks = new Array<number>(sample.length);
  order.forEach((i, r) => {
    ranks[i] = r;
  });
  return ranks;
}

function mean(sample: readonly number[]): number {
  return sample.reduce((sum, x) => sum + x, 0) / sample.length;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, v, i) => sum + (v - mx) * (y[i] - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}
