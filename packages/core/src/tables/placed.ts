import { type Ensemble, type Histograms, kept, type Spread } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import type { Month } from "../vocabulary/month.js";
import { month, oneOf, placement, spread } from "./column.js";
import type { Scope } from "./scope.js";
import type { Counter, OutputTable } from "./summary.js";
import type { Words } from "./table.js";

/**
 * Children in a home of the overflow order at a month's end, when no home takes more than its places.
 *
 * @example
 * const away = projection.placed.filter(({ measure }: PlacedSummary) => measure === "turned-away");
 * away.length > 0; // => true
 */
export interface PlacedSummary extends Spread {
  readonly month: Month;
  /** `all` counts those turned away from any home. */
  readonly placement: string;
  /** Children there; children who need it and went elsewhere; children there because another home is full. */
  readonly measure: "placed" | "turned-away" | "from-elsewhere";
}

/** What people read for a measure of the placed reading. */
export const PLACED_WORDS = {
  "turned-away": "Turned away",
  "from-elsewhere": "From a full home",
  placed: "Total there",
} satisfies Words<PlacedSummary["measure"]>;

/** What people read for the total of the placed reading. */
export const PLACED_TOTALS = { all: "All who are not in the home that fits" } satisfies Words;

const KEPT = kept("placed");

const MEASURES = ["placed", "turned-away", "from-elsewhere"] as const;

/** The homes that children overflow from or to, in the pack's order. */
export function overflowHomes({ placements }: Scope): { readonly placement: string; readonly place: number }[] {
  const targets = new Set(placements.map(({ overflowTo }) => overflowTo));
  return placements.flatMap(({ id, overflowTo }, place) =>
    overflowTo !== "" || targets.has(id) ? [{ placement: id, place }] : [],
  );
}

/** By home of the order; after the last home come all who are turned away, which is one measure. */
function seriesAt(scope: Scope, home: number, measure: number, month: number): number {
  return (home * MEASURES.length + measure) * (scope.months + 1) + month;
}

/**
 * Counts where children are when capacity binds: in each home of the overflow order who is there, who needs it and was
 * turned away, and who came from elsewhere; and all who are turned away. Those who need a home have it before those who
 * come, so a home never does both.
 */
class PlacedCounter implements Counter {
  private readonly counts: Histograms;
  private readonly homes;

  constructor(
    private readonly scope: Scope,
    ensemble: Ensemble,
  ) {
    this.homes = overflowHomes(scope);
    this.counts = ensemble.histograms(KEPT, seriesAt(scope, this.homes.length, 1, 0));
  }

  observe({ placed: reading }: Member): void {
    const { scope, counts } = this;
    for (let month = 0; month <= scope.months; month++) {
      const at = reading.at(month);
      this.homes.forEach(({ place }, h) => {
        const [need, placed] = [at.need[place], at.placed[place]];
        const values = [placed, Math.max(0, need - placed), Math.max(0, placed - need)];
        values.forEach((value, measure) => {
          counts.set(seriesAt(scope, h, measure, month), value);
        });
      });
      counts.set(seriesAt(scope, this.homes.length, 0, month), reading.displaced(month));
    }
  }
}

/** By month from the origin, then in the pack's order, then all; none where nobody overflows. */
function placedRows(ensemble: Ensemble, scope: Scope): PlacedSummary[] {
  const homes = overflowHomes(scope);
  if (homes.length === 0) return [];
  const row = (month: number, placement: string, measure: PlacedSummary["measure"], series: number): PlacedSummary => ({
    month: scope.origin + month,
    placement,
    measure,
    ...ensemble.spread(KEPT, series),
  });
  return Array.from({ length: scope.months + 1 }, (_, month) => [
    ...homes.flatMap(({ placement }, h) =>
      MEASURES.map((measure, m) => row(month, placement, measure, seriesAt(scope, h, m, month))),
    ),
    row(month, "all", "turned-away", seriesAt(scope, homes.length, 0, month)),
  ]).flat();
}

/** placed.csv */
export const PLACED: OutputTable<PlacedSummary> = {
  name: "placed",
  title: "Where children are when no home takes more than its places, by month",
  about: "Last day of each month: children there, those turned away, and those who came from a full home.",
  keys: ["month", "placement", "measure"],
  columns: [
    month("The month that ends with the day counted."),
    placement("A kind of home; all counts those turned away from any.", PLACED_TOTALS),
    oneOf(
      "measure",
      "placed: children there. turned-away: children who need it and went elsewhere. from-elsewhere: children there because another home is full.",
      PLACED_WORDS,
      (row) => row.measure,
    ),
    ...spread<PlacedSummary>("children"),
  ],
  counters: [PlacedCounter],
  rows: placedRows,
};
