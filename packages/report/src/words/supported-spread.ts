import { type Spread, scaled } from "@sufficiency/core";
import { highError, lowError, medianError, supported } from "./precision.js";

/** The median and both ends of the 80% interval, in whole grains that so many members support. */
export function supportedSpread(spread: Spread, grain: number, members: number): readonly [number, number, number] {
  const inGrains = scaled(spread, 1 / grain);
  // A quotient's last bit must not decide which way a half is rounded.
  const whole = (value: number) => Number(value.toPrecision(12));
  const median = supported(whole(inGrains.p50), medianError(inGrains, members));
  const low = supported(whole(inGrains.p10), lowError(inGrains, members));
  const high = supported(whole(inGrains.p90), highError(inGrains, members));
  return [median * grain, low * grain, high * grain];
}
