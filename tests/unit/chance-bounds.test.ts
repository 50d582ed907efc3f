import { ParameterError } from "@sufficiency/core";
import {
  AliasTable,
  beta,
  binomial,
  Generator,
  gamma,
  multinomial,
  negativeBinomial,
  normal,
  normalQuantile,
  openStream,
  pert,
  poisson,
  scaleFor,
  streamKey,
  twoPieceQuantile,
} from "@sufficiency/core/advanced";

import { expect, test } from "vitest";

const generator = openStream(streamKey("1", "bounds"), 0, 0);
const key = streamKey("1", "bounds");

test.each<[string, unknown, () => unknown]>([
  ["state", "0,0,0,0", () => new Generator(0, 0, 0, 2 ** 32)],
  ["n", 0, () => generator.below(0)],
  ["n", 1.5, () => generator.below(1.5)],
  ["n", 2 ** 32 + 1, () => generator.below(2 ** 32 + 1)],
  ["p", -1e-9, () => generator.chance(-1e-9)],
  ["p", Number.NaN, () => generator.chance(Number.NaN)],
  ["member", -1, () => openStream(key, -1, 0)],
  ["member", 2 ** 32, () => openStream(key, 2 ** 32, 0)],
  ["month", 0.5, () => openStream(key, 0, 0.5)],
  ["p", 1.1, () => normalQuantile(1.1)],
  ["mean", Number.POSITIVE_INFINITY, () => normal(generator, Number.POSITIVE_INFINITY)],
  ["sd", -1, () => normal(generator, 0, -1)],
  ["shape", 0, () => gamma(generator, 0, 1)],
  ["shape", 1e13, () => gamma(generator, 1e13, 1)],
  ["scale", Number.POSITIVE_INFINITY, () => gamma(generator, 1, Number.POSITIVE_INFINITY)],
  ["first", 0, () => beta(generator, 0, 1)],
  ["second", Number.NaN, () => beta(generator, 1, Number.NaN)],
  ["low", Number.NEGATIVE_INFINITY, () => pert(generator, Number.NEGATIVE_INFINITY, 0, 1)],
  ["mode", 2, () => pert(generator, 0, 2, 1)],
  ["weight", -1, () => pert(generator, 0, 0, 1, -1)],
  ["mean", -1, () => poisson(generator, -1)],
  ["mean", 1e10, () => poisson(generator, 1e10)],
  ["mean", Number.NaN, () => negativeBinomial(generator, Number.NaN, 1)],
  ["size", 0, () => negativeBinomial(generator, 1, 0)],
  ["n", -1, () => binomial(generator, -1, 0.5)],
  ["n", 0.5, () => binomial(generator, 0.5, 0.5)],
  ["n", 2 ** 31, () => binomial(generator, 2 ** 31, 0.5)],
  ["p", 1.5, () => binomial(generator, 1, 1.5)],
  ["n", Number.NaN, () => multinomial(generator, Number.NaN, [1], [0])],
  ["out", 1, () => multinomial(generator, 1, [0.5, 0.5], [0])],
  ["probabilities[1]", -0.5, () => multinomial(generator, 1, [1.5, -0.5], [0, 0])],
  ["probabilities", 0.9, () => multinomial(generator, 1, [0.5, 0.4], [0, 0])],
  ["probabilities", 0, () => multinomial(generator, 1, [], [])],
  ["weights", 0, () => new AliasTable([])],
  ["weights", 0, () => new AliasTable([0, 0])],
  ["weights[1]", -1, () => new AliasTable([2, -1])],
  ["weights", Number.POSITIVE_INFINITY, () => new AliasTable([1, Number.POSITIVE_INFINITY])],
  ["low", Number.NaN, () => twoPieceQuantile(0, { low: Number.NaN, value: 1, high: 2, scale: "linear" })],
  ["high", Infinity, () => twoPieceQuantile(0, { low: 0, value: 1, high: Infinity, scale: "linear" })],
  ["value", 3, () => twoPieceQuantile(0, { low: 0, value: 3, high: 2, scale: "linear" })],
  ["low", 0, () => twoPieceQuantile(0, { low: 0, value: 1, high: 2, scale: "log" })],
  ["low", 0, () => twoPieceQuantile(0, { low: 0, value: 0.1, high: 0.2, scale: scaleFor("share", 0) })],
  ["high", 1, () => twoPieceQuantile(0, { low: 0.5, value: 0.9, high: 1, scale: "logit" })],
])("a probability or rate out of bounds is refused by name: %s = %s", (parameter, received, act) => {
  const error = caught(act);
  expect(error).toBeInstanceOf(ParameterError);
  expect(error).toMatchObject({ parameter, received });
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
