/**
 * A value that the program itself guarantees, as itself.
 * @throws Error where it is missing all the same: a fault in this program, never in the input.
 * @example
 * const planned = definite(beds.get("reception"));
 */
export function definite<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error("a value that must be there is missing");
  return value;
}
