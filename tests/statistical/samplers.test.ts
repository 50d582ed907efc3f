import {
  AliasTable,
  beta,
  binomial,
  exponential,
  type Generator,
  gamma,
  negativeBinomial,
  openStream,
  pert,
  poisson,
  standardNormal,
  streamKey,
} from "@sufficiency/core/advanced";
import { expect, test } from "vitest";
import { betaBelow, gammaBelow, normalBelow } from "../support/cumulative.js";
import { equalEdges, judgeCounts, judgeReals, type Law, type Verdict } from "../support/goodness.js";
import { binomialLaw, negativeBinomialLaw, poissonLaw, weightedLaw } from "../support/laws.js";

/** The slow tests draw a million of many more; errors are counted in the standard errors of as many as are drawn. */
const DRAWS = 20_000;

type Draw = (generator: Generator) => number;

function expectNear({ meanError, varianceError, tail }: Verdict): void {
  expect(Math.abs(meanError)).toBeLessThan(5);
  expect(Math.abs(varianceError)).toBeLessThan(5);
  expect(tail).toBeGreaterThan(1e-6);
}

const source = (name: string) => openStream(streamKey("samplers", `few, ${name}`), 0, 0);

test.each<[name: string, law: Law, draw: Draw]>([
  ["a binomial of few", binomialLaw(5, 0.3), (generator) => binomial(generator, 5, 0.3)],
  ["a binomial of many", binomialLaw(5000, 0.4), (generator) => binomial(generator, 5000, 0.4)],
  ["a Poisson of a small mean", poissonLaw(3), (generator) => poisson(generator, 3)],
  ["a Poisson of a large mean", poissonLaw(180), (generator) => poisson(generator, 180)],
  ["a negative binomial", negativeBinomialLaw(40, 5), (generator) => negativeBinomial(generator, 40, 5)],
  ["weights", weightedLaw([0, 5, 0, 1, 4, 0]), (generator) => new AliasTable([0, 5, 0, 1, 4, 0]).draw(generator)],
  ["whole numbers below 7", weightedLaw([1, 1, 1, 1, 1, 1, 1]), (generator) => generator.below(7)],
])("a draw has its distribution: %s", (name, law, draw) => {
  const generator = source(name);
  expectNear(judgeCounts(law, () => draw(generator), DRAWS));
});

type RealLaw = Parameters<typeof judgeReals>[0];

const BETA = { mean: 2 / 7, variance: 10 / 392, fourth: 9 / 4802 };

test.each<[name: string, law: RealLaw, draw: Draw]>([
  ["a normal", { mean: 0, variance: 1, fourth: 3, edges: equalEdges(normalBelow, -8, 8) }, standardNormal],
  [
    "an exponential",
    { mean: 1, variance: 1, fourth: 9, edges: equalEdges((x) => 1 - Math.exp(-x), 0, 50) },
    exponential,
  ],
  [
    "a gamma",
    { mean: 20, variance: 20, fourth: 1320, edges: equalEdges((x) => gammaBelow(20, x), 0, 200) },
    (generator) => gamma(generator, 20, 1),
  ],
  ["a beta", { ...BETA, edges: equalEdges((x) => betaBelow(2, 5, x), 0, 1) }, (generator) => beta(generator, 2, 5)],
])("a draw has its distribution: %s", (name, law, draw) => {
  const generator = source(name);
  expectNear(judgeReals(law, () => draw(generator), DRAWS));
});

test("a PERT draw keeps between its low and its high", () => {
  const generator = source("a PERT");
  for (let i = 0; i < 1000; i++) {
    const value = pert(generator, 10, 12, 18);
    expect(value >= 10 && value <= 18).toBe(true);
  }
});
