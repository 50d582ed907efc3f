import { definite } from "@sufficiency/core/advanced";
/** A law of whole numbers: `pmf[i]` is the probability of `first + i`, what is left out being under 1e-12 in all. */
export interface Law {
  readonly first: number;
  readonly pmf: Float64Array;
}

/** How far a sample lies from its law. */
export interface Verdict {
  /** Sample mean less the law's, in exact standard errors. */
  readonly meanError: number;
  /** Mean square about the law's mean less its variance, in exact standard errors. */
  readonly varianceError: number;
  /** Probability of a larger chi-squared. */
  readonly tail: number;
}

const NEGLIGIBLE = 1e-22;
const EXPECTED_IN_BIN = 50;

/**
 * A law from the ratio of one probability to the one before, `ratio(k) = f(k + 1) / f(k)`: outwards from the mode until
 * the terms no longer count, then scaled to 1.
 */
export function lawFromRatio(mode: number, min: number, max: number, ratio: (k: number) => number): Law {
  const down = outwards(mode - min, (step) => 1 / ratio(mode - step));
  const up = outwards(max - mode, (step) => ratio(mode + step - 1));
  const terms = Float64Array.from([...down.reverse(), 1, ...up]);
  const total = terms.reduce((sum, f) => sum + f, 0);
  return { first: mode - down.length, pmf: terms.map((f) => f / total) };
}

/** Running products of `factor(1)`, `factor(2)`, ... for so many steps at most, while they count beside 1. */
function outwards(steps: number, factor: (step: number) => number): number[] {
  const terms: number[] = [];
  for (let step = 1, f = 1; step <= steps && f > NEGLIGIBLE; step++) {
    f *= factor(step);
    terms.push(f);
  }
  return terms;
}

/** Central moments of a law: mean, variance and fourth. */
export function moments({ first, pmf }: Law): { mean: number; variance: number; fourth: number } {
  const mean = first + pmf.reduce((sum, f, i) => sum + f * i, 0);
  const variance = pmf.reduce((sum, f, i) => sum + f * (first + i - mean) ** 2, 0);
  const fourth = pmf.reduce((sum, f, i) => sum + f * (first + i - mean) ** 4, 0);
  return { mean, variance, fourth };
}

/** Draws from a sampler of whole numbers and sets the sample beside its law. A draw the law rules out gives tail 0. */
export function judgeCounts(law: Law, draw: () => number, draws = 1e6): Verdict {
  const { mean, variance, fourth } = moments(law);
  const seen = new Float64Array(law.pmf.length);
  let sum = 0;
  let squares = 0;
  let outside = 0;
  for (let i = 0; i < draws; i++) {
    const value = draw();
    const gap = value - mean;
    sum += gap;
    squares += gap * gap;
    const index = value - law.first;
    if (index >= 0 && index < seen.length) seen[index]++;
    else outside++;
  }
  return {
    meanError: inErrors(sum / draws, variance / draws),
    varianceError: inErrors(squares / draws - variance, (fourth - variance ** 2) / draws),
    tail: outside > 0 ? 0 : chiSquaredTail(...pooled(law.pmf, seen, draws)),
  };
}

/** Draws from a continuous sampler; `edges` cut its law into equally likely bins. */
export function judgeReals(
  { mean, variance, fourth, edges }: { mean: number; variance: number; fourth: number; edges: Float64Array },
  draw: () => number,
  draws = 1e6,
): Verdict {
  const bins = edges.length + 1;
  const seen = new Float64Array(bins);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < draws; i++) {
    const value = draw();
    sum += value - mean;
    squares += (value - mean) ** 2;
    seen[binOf(edges, value)]++;
  }
  const expected = draws / bins;
  const chi = seen.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  return {
    meanError: inErrors(sum / draws, variance / draws),
    varianceError: inErrors(squares / draws - variance, (fourth - variance ** 2) / draws),
    tail: chiSquaredTail(chi, bins - 1),
  };
}

/** The 100 points that cut a law into 101 equally likely bins, from its cumulative probability on a rising scale. */
export function equalEdges(cumulative: (x: number) => number, from: number, to: number, scale = (t: number) => t) {
  return Float64Array.from({ length: 100 }, (_, i) => {
    let [low, high] = [from, to];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (cumulative(scale(middle)) < (i + 1) / 101) low = middle;
      else high = middle;
    }
    return scale((low + high) / 2);
  });
}

/**
 * Probability of a chi-squared above `chi` on an even number of degrees of freedom, in closed form:
 * exp(-x) (1 + x + ... + x^(df/2 - 1) / (df/2 - 1)!) with x = chi / 2. For 0 degrees of freedom, 1.
 */
export function chiSquaredTail(chi: number, df: number): number {
  if (df === 0) return 1;
  const x = chi / 2;
  let term = -x;
  let tail = Math.exp(term);
  for (let i = 1; i < df / 2; i++) {
    term += Math.log(x / i);
    tail += Math.exp(term);
  }
  return Math.min(1, tail);
}

/** Chi-squared over bins that each expect enough, and its degrees of freedom, made even by joining the last two. */
function pooled(pmf: Float64Array, seen: Float64Array, draws: number): [chi: number, df: number] {
  const bins: { expected: number; count: number }[] = [{ expected: 0, count: 0 }];
  pmf.forEach((f, i) => {
    if (bins[bins.length - 1].expected >= EXPECTED_IN_BIN) bins.push({ expected: 0, count: 0 });
    bins[bins.length - 1].expected += f * draws;
    bins[bins.length - 1].count += seen[i];
  });
  while (bins.length > 1 && (bins.length % 2 === 0 || bins[bins.length - 1].expected < EXPECTED_IN_BIN)) {
    const last = definite(bins.pop());
    bins[bins.length - 1].expected += last.expected;
    bins[bins.length - 1].count += last.count;
  }
  const chi = bins.reduce((total, { expected, count }) => total + (count - expected) ** 2 / expected, 0);
  return [chi, bins.length - 1];
}

/** A gap in standard errors; no gap is none even where the law allows none (the square about a fair coin's mean). */
function inErrors(gap: number, variance: number): number {
  return Math.abs(gap) < 1e-14 ? 0 : gap / Math.sqrt(Math.max(variance, 0));
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
