import { describe, expect, test } from "vitest";
import { moments } from "../support/goodness.js";
import { negativeBinomialLaw, poissonLaw } from "../support/laws.js";
import { pathsOf } from "../support/paths.js";
import { momentErrors, singleCell } from "../support/single-cell.js";

const MEMBERS = 20_000;
/** 12 means and variances at most: one false alarm in 100,000 such files. */
const LIMIT = 5;

function stocks(mean: number, dispersion: number, leave: number, month: number): number[] {
  return pathsOf(singleCell(mean, dispersion, leave, month), MEMBERS, "closed forms").map((path) =>
    path.stock(month, "citizen", "home"),
  );
}

describe("a home with Poisson entries and a fixed chance of leaving", () => {
  // Entrants of month k are there at the end of month t with probability (1 - p)^(t - k), and a thinned Poisson is Poisson.
  test.each([1, 6, 12])("holds a Poisson number of children after %d months", (month) => {
    const [entering, leave] = [8, 0.2];
    const law = moments(poissonLaw((entering * (1 - (1 - leave) ** month)) / leave));
    expect(law.variance / law.mean).toBeCloseTo(1, 9);
    const errors = momentErrors(stocks(entering, 1, leave, month), law);
    expect(Math.abs(errors.mean)).toBeLessThan(LIMIT);
    expect(Math.abs(errors.variance)).toBeLessThan(LIMIT);
  });
});

describe("overdispersed entries", () => {
  test("of one month have a variance of the dispersion times the mean", () => {
    const law = moments(negativeBinomialLaw(10, 10 / (2.5 - 1)));
    expect(law.variance).toBeCloseTo(25, 6);
    const errors = momentErrors(stocks(10, 2.5, 0, 1), law);
    expect(Math.abs(errors.mean)).toBeLessThan(LIMIT);
    expect(Math.abs(errors.variance)).toBeLessThan(LIMIT);
  });

  test("of twelve months add up as those of independent months do", () => {
    // A sum of 12 negative binomials of one dispersion is one of 12 times the mean.
    const errors = momentErrors(stocks(3, 2, 0, 12), moments(negativeBinomialLaw(36, 36)));
    expect(Math.abs(errors.mean)).toBeLessThan(LIMIT);
    expect(Math.abs(errors.variance)).toBeLessThan(LIMIT);
  });

  test("are seen to differ from Poisson entries", () => {
    const errors = momentErrors(stocks(10, 1.1, 0, 1), moments(poissonLaw(10)));
    expect(errors.variance).toBeGreaterThan(LIMIT);
  });
});
