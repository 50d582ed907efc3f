import { ParameterError } from "../vocabulary/issue.js";
import { beta } from "./beta.js";
import { checkFinite } from "./bounds.js";
import type { Generator } from "./generator.js";

/**
 * A PERT draw between `low` and `high`, most likely near `mode` (low <= mode <= high): a beta stretched over the range,
 * with mean (low + weight * mode + high) / (2 + weight). `weight` 0 is the uniform, 4 (the default) the usual PERT.
 */
export function pert(generator: Generator, low: number, mode: number, high: number, weight = 4): number {
  checkFinite("low", low);
  checkFinite("high", high);
  if (!(low <= mode && mode <= high)) throw new ParameterError("mode", mode, `from low ${low} to high ${high}`);
  if (!(weight >= 0 && weight <= 1e9)) throw new ParameterError("weight", weight, "from 0 to 1e9");
  const width = high - low;
  if (width === 0) return low;
  const share = (mode - low) / width;
  return low + width * beta(generator, 1 + weight * share, 1 + weight * (1 - share));
}
