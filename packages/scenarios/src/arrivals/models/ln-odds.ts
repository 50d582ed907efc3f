import { exp } from "@sufficiency/core/advanced";
import { sumSimple } from "simple-statistics";

/** Weights that add to 1, of logs of odds. */
export function normalised(lnOdds: Float64Array): Float64Array {
  const top = Math.max(...lnOdds);
  const odds = lnOdds.map((log) => exp(log - top));
  const sum = sumSimple([...odds]);
  return odds.map((each) => each / sum);
}
