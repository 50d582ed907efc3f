import { lgamma } from "@sufficiency/core/advanced";

/** Cumulative probabilities by series and closed forms: a route that shares nothing with the samplers. */

/** Standard normal, by the series of Marsaglia 2004 (doi:10.18637/jss.v011.i04). */
export function normalBelow(x: number): number {
  let sum = x;
  let term = x;
  for (let i = 3; Math.abs(term) > 1e-18; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + sum * Math.exp((-x * x) / 2 - Math.log(2 * Math.PI) / 2);
}

/** Gamma of scale 1, by the power series of the incomplete gamma function (Abramowitz and Stegun 6.5.29). */
export function gammaBelow(shape: number, x: number): number {
  let term = Math.exp(shape * Math.log(x) - x - lgamma(shape + 1));
  let sum = term;
  for (let n = 1; n < x - shape || term > 1e-18; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Beta with whole shapes: at least `a` successes in `a + b - 1` trials. */
export function betaBelow(a: number, b: number, x: number): number {
  const n = a + b - 1;
  let choose = 1;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    if (k >= a) sum += choose * x ** k * (1 - x) ** (n - k);
    choose *= (n - k) / (k + 1);
  }
  return sum;
}
