import { exp } from "@sufficiency/core/advanced";
import { sumSimple } from "simple-statistics";

/** Weights that add to 1, from logs of weights. */
export function normalised(logWeights: Float64Array): Float64Array {
  const top = Math.max(...logWeights);
  const weights = logWeights.map((log) => exp(log - top));
  const sum = sumSimple([...weights]);
  return weights.map((each) => each / sum);
}
