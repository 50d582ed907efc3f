import { quantileError, type Spread } from "@sufficiency/core";
import { scaled } from "@sufficiency/core/advanced";

/** So many decimals, and never a nothing with a minus. */
export function decimals(value: number, places: number): string {
  const text = value.toFixed(places);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** A whole number with commas between its thousands. */
export function grouped(value: number): string {
  return decimals(value, 0).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** To a tenth below ten, else whole: an estimate that has its error beside it. */
export function tenths(value: number): string {
  return Math.abs(value) < 9.95 ? decimals(value, 1) : grouped(value);
}

/** A change with its sign; a nothing has none. */
export function signed(value: number, written: (size: number) => string = tenths): string {
  const text = written(Math.abs(value));
  return /[1-9]/.test(text) ? `${value < 0 ? "-" : "+"}${text}` : text;
}

/** A share as a percentage without needless decimals: 0.9 is `90%`, 0.975 is `97.5%`. */
export function percent(share: number): string {
  return `${Number(decimals(share * 100, 1))}%`;
}

/** A size to three significant digits. */
export function threeDigits(size: number): string {
  return String(Number(size.toPrecision(3)));
}

/** Three or four digits, no exponent. */
export function significant(value: number): string {
  const size = Math.abs(value);
  return decimals(value, Number.isInteger(value) || size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3);
}

/** Standard error of a proportion of members. */
export function chanceError(chance: number, members: number): number {
  return Math.sqrt((chance * (1 - chance)) / members);
}

/**
 * Rounds a count to the finest of 1, 5, 10, 50, 100 ... that is not below half of its standard error: no finer digit
 * is shown than chance supports.
 */
export function supported(value: number, standardError: number): number {
  let step = 1;
  for (let factor = 5; step < standardError / 2; factor = factor === 5 ? 2 : 5) step *= factor;
  return Math.round(value / step) * step;
}

/** The finest of 1%, 5% and 10% that so many members support, by the same rule for a chance of one half. */
export function chanceStep(members: number): number {
  const half = chanceError(0.5, members) / 2;
  return half <= 0.01 ? 0.01 : half <= 0.05 ? 0.05 : 0.1;
}

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
