/** Whole units for so many people: rounding up, but not for the last bit of a quotient. */
export function unitsFor(people: number, each: number): number {
  return Math.ceil(people / each - 1e-9);
}

/** Whole places that so many households or hosts have. */
export function placesOf(units: number, perUnit: number): number {
  return Math.floor(units * perUnit + 1e-9);
}
