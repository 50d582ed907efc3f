import {
  beta,
  eachPoint,
  exponential,
  type Generator,
  gamma,
  normal,
  openStream,
  pert,
  standardNormal,
  streamKey,
} from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { betaBelow, gammaBelow, normalBelow } from "../support/cumulative.js";
import { equalEdges, judgeReals } from "../support/goodness.js";

type RealLaw = Parameters<typeof judgeReals>[0];

function expectLaw(name: string, law: RealLaw, draw: (generator: Generator) => number): void {
  const generator = openStream(streamKey("samplers", name), 0, 0);
  const { meanError, varianceError, tail } = judgeReals(law, () => draw(generator));
  expect(Math.abs(meanError)).toBeLessThan(5);
  expect(Math.abs(varianceError)).toBeLessThan(5);
  expect(tail).toBeGreaterThan(1e-6);
}

/** Variance and fourth central moment of a beta (Johnson, Kotz and Balakrishnan 1995, chapter 25). */
function betaMoments(a: number, b: number) {
  const variance = (a * b) / ((a + b) ** 2 * (a + b + 1));
  const excess = (6 * ((a - b) ** 2 * (a + b + 1) - a * b * (a + b + 2))) / (a * b * (a + b + 2) * (a + b + 3));
  return { mean: a / (a + b), variance, fourth: (excess + 3) * variance ** 2 };
}

const NORMAL_EDGES = equalEdges(normalBelow, -8, 8);

describe("a normal draw", () => {
  test("has the standard normal distribution", () => {
    const law = { mean: 0, variance: 1, fourth: 3, edges: NORMAL_EDGES };
    expectLaw("normal", law, standardNormal);
  });

  test("is made of uniform numbers", () => {
    const edges = equalEdges((x) => x, 0, 1);
    expectLaw("uniform", { mean: 1 / 2, variance: 1 / 12, fourth: 1 / 80, edges }, (generator) => generator.uniform());
    expectLaw("open", { mean: 1 / 2, variance: 1 / 12, fourth: 1 / 80, edges }, (generator) => generator.openUniform());
  });

  test("is stretched by a mean and a spread, and is the mean where there is no spread", () => {
    const [one, other] = [openStream(streamKey("1", "shift"), 0, 0), openStream(streamKey("1", "shift"), 0, 0)];
    for (let i = 0; i < 1000; i++) expect(normal(one, 7, 0.5)).toBe(7 + 0.5 * standardNormal(other));
    expect(normal(one, 7, 0)).toBe(7);
  });
});

describe("an exponential draw", () => {
  test("has the standard exponential distribution", () => {
    const edges = equalEdges((x) => 1 - Math.exp(-x), 0, 50);
    expectLaw("exponential", { mean: 1, variance: 1, fourth: 9, edges }, exponential);
  });

  test("makes a Poisson number of points below an end, those of a lower end among them", () => {
    const points = (end: number, member: number) => {
      const found: number[] = [];
      eachPoint(openStream(streamKey("1", "points"), member, 0), end, (point) => found.push(point));
      return found;
    };
    const counts = Array.from({ length: 20_000 }, (_, member) => points(4, member).length);
    const mean = counts.reduce((sum, x) => sum + x, 0) / counts.length;
    const variance = counts.reduce((sum, x) => sum + (x - 4) ** 2, 0) / counts.length;
    // Five standard errors: of a Poisson of mean 4 the variance is 4 and the fourth central moment 3 x 16 + 4.
    expect(Math.abs(mean - 4)).toBeLessThan(5 * Math.sqrt(4 / counts.length));
    expect(Math.abs(variance - 4)).toBeLessThan(5 * Math.sqrt((52 - 16) / counts.length));
    for (let member = 0; member < 100; member++) {
      const [few, many] = [points(4, member), points(9, member)];
      expect(many.slice(0, few.length)).toEqual(few);
      expect(many.slice(few.length).every((point) => point >= 4)).toBe(true);
    }
  });
});

describe("a gamma draw", () => {
  test.each([
    [0.02, 1],
    [0.5, 3],
    [20, 2],
    [1e6, 1e-6],
  ])("has its distribution for shape %d, scale %d", (shape, scale) => {
    const reach = Math.log(shape + 40 * Math.sqrt(shape) + 40);
    const edges = equalEdges((x) => gammaBelow(shape, x), -740, reach, Math.exp).map((x) => x * scale);
    const fourth = (3 + 6 / shape) * shape ** 2 * scale ** 4;
    const law = { mean: shape * scale, variance: shape * scale ** 2, fourth, edges };
    expectLaw(`gamma ${shape} ${scale}`, law, (generator) => gamma(generator, shape, scale));
  });

  test("is 0 for a scale of 0 and stays finite for the smallest and largest shapes", () => {
    const generator = openStream(streamKey("1", "ends"), 0, 0);
    for (let i = 0; i < 1000; i++) {
      expect(gamma(generator, 2, 0)).toBe(0);
      expect(gamma(generator, 1e-9, 1)).toBeGreaterThanOrEqual(0);
      // A standard deviation is one millionth of the mean here; nine of them leave room for a million tries.
      expect(Math.abs(gamma(generator, 1e12, 1e-12) - 1)).toBeLessThan(9e-6);
    }
  });
});

describe("a beta draw", () => {
  test.each([[2, 5]])("has its distribution for the shapes %d and %d", (a, b) => {
    const edges = equalEdges((x) => betaBelow(a, b, x), 0, 1);
    expectLaw(`beta ${a} ${b}`, { ...betaMoments(a, b), edges }, (generator) => beta(generator, a, b));
  });

  test("has the arcsine distribution for shapes of a half", () => {
    const edges = equalEdges((x) => (2 / Math.PI) * Math.asin(Math.sqrt(x)), 0, 1);
    expectLaw("arcsine", { ...betaMoments(0.5, 0.5), edges }, (generator) => beta(generator, 0.5, 0.5));
  });

  test("is a power of a uniform number for the shapes 0.02 and 1", () => {
    const edges = equalEdges((x) => x ** 0.02, -740, 0, Math.exp);
    expectLaw("power", { ...betaMoments(0.02, 1), edges }, (generator) => beta(generator, 0.02, 1));
  });

  test("is one end or the other, evenly, for the smallest shapes", () => {
    const generator = openStream(streamKey("1", "coin"), 0, 0);
    let ones = 0;
    for (let i = 0; i < 10_000; i++) {
      const draw = beta(generator, 1e-9, 1e-9);
      expect(draw === 0 || draw === 1).toBe(true);
      ones += draw;
    }
    expect(Math.abs(ones - 5000)).toBeLessThan(5 * 50);
  });
});

describe("a PERT draw", () => {
  test.each([
    [10, 12, 18, 4, 2, 4],
    [2, 3, 6, 0, 1, 1],
  ])("has its distribution for low %d, mode %d, high %d, weight %d", (low, mode, high, weight, a, b) => {
    const width = high - low;
    if (weight > 0) expect(low + (width * (a - 1)) / weight).toBeCloseTo(mode, 12);
    const { variance, fourth } = betaMoments(a, b);
    const edges = equalEdges((x) => betaBelow(a, b, x), 0, 1).map((x) => low + width * x);
    const mean = (low + weight * mode + high) / (2 + weight);
    const law = { mean, variance: variance * width ** 2, fourth: fourth * width ** 4, edges };
    const shape = weight === 4 ? undefined : weight;
    expectLaw(`pert ${low} ${mode}`, law, (generator) => pert(generator, low, mode, high, shape));
  });

  test("is the value itself where low and high are the same", () => {
    expect(pert(openStream(streamKey("1", "point"), 0, 0), 3, 3, 3)).toBe(3);
  });
});
