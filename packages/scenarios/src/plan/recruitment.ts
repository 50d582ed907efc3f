import { exp, ln } from "@sufficiency/core/advanced";
import { meanSimple } from "simple-statistics";
import type { Quarter } from "./sample.js";

/** What recruitment is worked out from: members' gaps by quarter, and their chances of staying by month. */
export interface CarerSample {
  readonly quarters: readonly Quarter[];
  readonly gaps: readonly Int32Array[];
  readonly staying: readonly Float64Array[];
}

/** Approvals in a quarter beyond which a search stops. */
const MOST = 4096;

/**
 * Approvals in each quarter, on top of the planned, the fewest and the latest with which at most a share `risk` of the
 * members is short at the quarter's end. Approvals come at random (Poisson) in equal parts over the quarter's months,
 * and each carer stops at the member's own rate, so that of those approved a Poisson number is left.
 *
 * @param isOpen whether somebody can be approved in the quarter
 */
export function recruitment(sample: CarerSample, isOpen: readonly boolean[], risk: number): number[] {
  const approvals: number[] = [];
  sample.quarters.forEach((_, q) => {
    const short = (n: number) => chanceShortOfCarers(sample, q, [...approvals, n]);
    approvals.push(isOpen[q] && short(0) > risk ? fewest(short, risk) : 0);
  });
  return approvals;
}

/** Share of the members short at a quarter's end with these approvals on top of the planned, by quarter. */
export function chanceShortOfCarers(sample: CarerSample, q: number, approvals: readonly number[]): number {
  const { gaps, quarters, staying } = sample;
  const months = approvals.flatMap((n, j) => {
    const { first, last } = quarters[j];
    const length = last - first + 1;
    return n === 0 ? [] : Array.from({ length }, (_, i) => ({ month: first + i, approved: n / length }));
  });
  const end = staying[quarters[q].last];
  const chances = Array.from(gaps[q], (gap, member) => {
    if (gap <= 0) return 0;
    const left = months.reduce(
      (sum, { month, approved }) => sum + (approved * end[member]) / staying[month][member],
      0,
    );
    return belowPoisson(gap, left);
  });
  return meanSimple(chances);
}

/** Keeps a sum of growing terms in range: it is scaled down by this much, and the logarithm kept. */
const [LARGE, LN_LARGE] = [1e200, ln(1e200)];

/** The chance that a Poisson number of this mean is below `count`. */
function belowPoisson(count: number, mean: number): number {
  let [term, sum, lnScale] = [1, 1, -mean];
  for (let k = 1; k < count; k++) {
    term *= mean / k;
    sum += term;
    if (sum < LARGE) continue;
    [term, sum, lnScale] = [term / LARGE, sum / LARGE, lnScale + LN_LARGE];
  }
  return Math.min(1, sum * exp(lnScale));
}

/** The smallest whole number at which a falling chance is at most the risk. */
function fewest(short: (n: number) => number, risk: number): number {
  let high = 1;
  while (high < MOST && short(high) > risk) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (short(middle) > risk) low = middle;
    else high = middle;
  }
  return high;
}
