/**
 * The newsvendor's quantile: the fewest units with which at most a share `risk` of the members is still short, each
 * member short of `gaps` of them (below 0 where some are to spare).
 */
export function adequate(gaps: Int32Array, risk: number): number {
  const sorted = Int32Array.from(gaps).sort();
  return sorted[Math.max(0, Math.ceil((1 - risk) * sorted.length - 1e-9) - 1)];
}

/** Share of the members still short of more than so many units. */
export function chanceShort(gaps: Int32Array, units: number): number {
  return gaps.filter((gap) => gap > units).length / gaps.length;
}

/**
 * Beds open at each quarter's end, the fewest and the latest that suffice: whole openings of `unit` beds, none before a
 * quarter that can be met in time, none closed again.
 *
 * @param needed beds that suffice at each quarter's end, beyond those planned
 * @param isOpen whether something can open in the quarter
 */
export function openings(needed: readonly number[], isOpen: readonly boolean[], unit: number): number[] {
  let beds = 0;
  return needed.map((units, q) => {
    if (isOpen[q]) beds = Math.max(beds, unit * Math.ceil(Math.max(0, units) / unit));
    return beds;
  });
}
