import type { FlowNetwork } from "@sufficiency/core/advanced";
import { networkOf } from "./networks.js";

/** One home that children enter, so many a month on average, and leave with a fixed chance a month. */
export function singleCell(mean: number, dispersion: number, leave: number, months: number): FlowNetwork {
  return networkOf({
    places: ["home"],
    cells: [{ group: "citizen", stage: "long", age: 7, place: 0 }],
    months,
    moves: new Map([[0, { leave, ways: [[-1, 1]] }]]),
    entries: [{ name: "entries", mean: new Float64Array(months).fill(mean), dispersion, into: [[0, 1]] }],
  });
}

/** Sample mean and variance about a known mean, each less its right value, in standard errors of the right law. */
export function momentErrors(values: readonly number[], law: { mean: number; variance: number; fourth: number }) {
  const { mean, variance, fourth } = law;
  const n = values.length;
  const average = values.reduce((sum, x) => sum + x, 0) / n;
  const square = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  return {
    mean: (average - mean) / Math.sqrt(variance / n),
    variance: (square - variance) / Math.sqrt((fourth - variance ** 2) / n),
  };
}
