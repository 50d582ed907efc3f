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
