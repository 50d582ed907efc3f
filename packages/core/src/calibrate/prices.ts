import { yearEnding } from "../pack/checks/costs.js";
import type { CostRow, DataPack } from "../pack/types.js";
import { definite } from "../vocabulary/issue.js";
import { financialYear } from "../vocabulary/month.js";
import type { Pricing } from "../vocabulary/parameters.js";
import type { Draws } from "./draws.js";

/** Unit costs of the pack's price year, by placement. */
export function prices(pack: DataPack, draws: Draws): Map<string, number> {
  return ofMeasure(pack, "unit-cost", draws);
}

/** What the bill has beside the unit costs, for so many months after the origin. */
export function pricing(pack: DataPack, draws: Draws, months: number): Pricing {
  return {
    index: priceIndex(pack, draws, months),
    block: ofMeasure(pack, "block", draws),
    spotPremium: ofMeasure(pack, "premium", draws),
  };
}

function ofMeasure({ costs, meta }: DataPack, measure: string, draws: Draws): Map<string, number> {
  const isOwn = (row: CostRow) => row.measure === measure && row.priceYear === meta.priceYear;
  return new Map(costs.filter(isOwn).map((row) => [row.placement, draws.read(row.input)]));
}

/**
 * Prices by month from the origin, those of the price year being 1. Each financial year's are those of the year before
 * times `1 + rise`, or times the quotient of both years' indices; after the last year with a row they stay.
 */
function priceIndex({ meta, priceIndex: rows }: DataPack, draws: Draws, months: number): Float64Array {
  const index = new Float64Array(months + 1).fill(1);
  const base = yearEnding(meta.priceYear);
  if (base === undefined || rows.length === 0) return index;
  const last = financialYear(meta.origin + months);
  const levels = new Map([[base, 1]]);
  for (let year = base + 1; year <= last; year++) levels.set(year, definite(levels.get(year - 1)) * growth(year));
  return index.map((_, t) => levels.get(financialYear(meta.origin + t)) ?? 1);

  function growth(year: number): number {
    const of = (measure: string, at: number) =>
      rows.find((row) => row.measure === measure && yearEnding(row.year) === at)?.input;
    const rise = of("rise", year);
    if (rise) return 1 + draws.read(rise);
    const [now, before] = [of("index", year), of("index", year - 1)];
    return now && before ? draws.read(now) / draws.read(before) : 1;
  }
}
