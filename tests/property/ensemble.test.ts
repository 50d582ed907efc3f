import { definite, Ensemble, kept, Tally } from "@sufficiency/core/advanced";
import fc from "fast-check";
import { expect, test } from "vitest";

const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(100_000)), { minLength: 1, maxLength: 200 });

const X = kept("x");

/** Second route to a quantile: the smallest value of the sorted list that a share q does not exceed. */
function sortedQuantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return definite(sorted.find((value) => sorted.filter((other) => other <= value).length >= q * sorted.length - 1e-9));
}

/** An ensemble of one member a value; zeros are not written down, as counters leave them out. */
function ensembleOf(values: readonly number[]): Ensemble {
  const ensemble = new Ensemble();
  const histograms = ensemble.histograms(X, 1);
  for (const value of values) {
    if (value !== 0) histograms.set(0, value);
    ensemble.next();
  }
  return ensemble;
}

test("a spread is the mean and the quantiles of all members, with 0 for those that recorded nothing", () => {
  fc.assert(
    fc.property(counts, (values) => {
      const spread = ensembleOf(values).spread(X, 0);
      expect(spread.mean).toBeCloseTo(values.reduce((sum, x) => sum + x, 0) / values.length, 6);
      const shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
      const found = [spread.p05, spread.p10, spread.p25, spread.p50, spread.p75, spread.p90, spread.p95];
      expect(found).toEqual(shares.map((q) => sortedQuantile(values, q)));
      expect(spread.members).toBe(values.length);
    }),
  );
});

test("one quantile, and the share above 0, are those of the sorted members", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 500, max: 999 }), (values, thousandths) => {
      const ensemble = ensembleOf(values);
      expect(ensemble.quantile(X, 0, thousandths / 1000)).toBe(sortedQuantile(values, thousandths / 1000));
      expect(ensemble.shareAboveZero(X, 0)).toBeCloseTo(values.filter((x) => x > 0).length / values.length, 12);
    }),
  );
});

test("a tally's quantiles are those of the sorted values, also below 0", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 100 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (values, q) => {
        const tally = new Tally(3);
        for (const value of values) tally.add(1, value);
        expect(tally.quantile(1, q)).toBe(sortedQuantile(values, q));
        expect([tally.size(0), tally.size(1), tally.size(2)]).toEqual([0, values.length, 0]);
      },
    ),
  );
});

test("parts merge to the whole, in any order and after being copied as plain data", () => {
  fc.assert(
    fc.property(
      counts,
      fc.array(fc.nat(4), { minLength: 200, maxLength: 200 }),
      fc.boolean(),
      (values, part, reversed) => {
        const parts = [0, 1, 2, 3, 4].map((p) => ensembleOf(values.filter((_, i) => part[i] === p)).toData());
        const merged = new Ensemble();
        for (const one of structuredClone(reversed ? parts.reverse() : parts)) merged.merge(one);
        expect(merged.toData()).toEqual(ensembleOf(values).toData());
      },
    ),
  );
});
