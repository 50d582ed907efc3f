import { quantileError, type Spread } from "@sufficiency/core";
import { scaled } from "@sufficiency/core/advanced";

import { supported } from "./precision.js";

/** The median and both ends of the 80% interval, in whole grains that its members support. */
export function supportedSpread(spread: Spread, grain: number): readonly [number, number, number] {
  const inGrains = scaled(spread, 1 / grain);
  // A quotient's last bit must not decide which way a half is rounded.
  const whole = (value: number) => Number(value.toPrecision(12));
  const median = supported(whole(inGrains.p50), quantileError(inGrains, "p50"));
  const low = supported(whole(inGrains.p10), quantileError(inGrains, "p10"));
  const high = supported(whole(inGrains.p90), quantileError(inGrains, "p90"));
  return [median * grain, low * grain, high * grain];
}
