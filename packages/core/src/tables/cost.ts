import { type Ensemble, type Histograms, kept, type Spread, scaled } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import { definite } from "../vocabulary/issue.js";
import { daysInMonth } from "../vocabulary/month.js";
import { oneOf, placement, spread, text } from "./column.js";
import { overflowHomes } from "./placed.js";
import { calendarYears, financialYears, type Scope, type Year } from "./scope.js";
import type { Counter, OutputTable } from "./summary.js";
import type { Words } from "./table.js";

/**
 * Cost in pounds of `priceYear`, in a financial or calendar period.
 *
 * @example
 * const whole = projection.cost.find(({ placement, kind }: CostSummary) => placement === "all" && kind === "need");
 * whole !== undefined && whole.mean > 0; // => true
 */
export interface CostSummary extends Spread {
  readonly period: string;
  readonly placement: string;
  /**
   * `need` (every child in the home that fits), `placed` (capacity binds, children overflow) or `overflow`: what the
   * second costs more than the first in the same member, below 0 where children leave a full home.
   */
  readonly kind: "need" | "placed" | "overflow";
}

/** What people read for a kind of cost. */
export const COST_WORDS = {
  need: "Every child in the home that fits",
  placed: "Places as planned, children overflow",
  overflow: "What full homes add",
} satisfies Words<CostSummary["kind"]>;

/** What is kept of costs, in thousands of pounds. */
export const COST_KEPT = kept("cost");

/** Costs are counted in whole thousands of pounds. */
const GRAIN = 1000;

/** The two readings, and what the second costs more than the first in the same member. */
const KINDS = ["need", "placed", "overflow"] as const;
const READINGS = 2;
const OVERFLOW = 2;

/** A kind of home with a unit cost. */
interface Priced {
  readonly placement: string;
  readonly place: number;
}

/** What is priced, in which periods, and where it stands in the histograms. */
export class CostSeries {
  readonly priced: readonly Priced[];
  readonly periods: readonly Year[];
  /** Whether every home that children overflow from or to has a unit cost, so that the placed reading adds up. */
  readonly hasPlacedTotal: boolean;

  constructor(scope: Scope) {
    const { pack } = scope;
    this.priced = scope.placements.flatMap(({ id }, place) => {
      const isPriced = pack.costs.some(
        (r) => r.placement === id && r.measure === "unit-cost" && r.priceYear === pack.meta.priceYear,
      );
      return isPriced ? [{ placement: id, place }] : [];
    });
    const isPriced = (id: string) => this.priced.some(({ placement }) => placement === id);
    this.hasPlacedTotal = overflowHomes(scope).every(({ placement }) => isPriced(placement));
    this.periods = [...financialYears(scope.origin, scope.months), ...calendarYears(scope.origin, scope.months)];
  }

  get size(): number {
    return this.periods.length * KINDS.length * (this.priced.length + 1);
  }

  /** `item` of the priced kinds of home; one beyond the last is all of them. */
  at(period: number, kind: number, item: number): number {
    return (period * KINDS.length + kind) * (this.priced.length + 1) + item;
  }
}

/**
 * Counts what each member's children cost in each whole year: children at each month's end x days / 7 x the month's
 * unit cost as drawn for the member x the month's price index, summed. Block beds are paid for whether used or not; in
 * the placed reading a child who came from a full home, and into none of the block's beds, costs the premium:
 *
 *     need: max(need, block)      placed: max(placed, block) + (premium - 1) max(0, placed - max(need, block))
 */
class CostCounter implements Counter {
  private readonly cost: Histograms;
  /** Pounds spent, by kind of reading, month and priced kind of home. */
  private readonly spent: Float64Array;

  private readonly series: CostSeries;

  constructor(
    private readonly scope: Scope,
    ensemble: Ensemble,
  ) {
    this.series = new CostSeries(scope);
    this.cost = ensemble.histograms(COST_KEPT, this.series.size);
    this.spent = new Float64Array(READINGS * (scope.months + 1) * this.series.priced.length);
  }

  observe(member: Member): void {
    const { scope, series } = this;
    for (let month = 1; month <= scope.months; month++) this.liveThrough(member, month);
    series.periods.forEach((period, p) => {
      for (let kind = 0; kind < READINGS; kind++) this.countPeriod(period, p, kind);
      this.countOverflow(p);
    });
  }

  private liveThrough(member: Member, month: number): void {
    const { series, scope, spent } = this;
    const weeks = daysInMonth(scope.origin + month) / 7;
    const { prices, pricing } = member.inForce(month).parameters;
    const reading = member.placed.at(month);
    series.priced.forEach(({ place, placement }, item) => {
      const price = weeks * pricing.index[month] * definite(prices.get(placement));
      const [need, placed] = [reading.need[place], reading.placed[place]];
      const block = (pricing.block.get(placement) ?? 0) * (member.supply.beds(placement, month) ?? 0);
      const spot = Math.max(0, placed - Math.max(need, block));
      const spotPremium = pricing.spotPremium.get(placement) ?? 1;
      spent[this.at(0, month, item)] = Math.max(need, block) * price;
      spent[this.at(1, month, item)] = (Math.max(placed, block) + (spotPremium - 1) * spot) * price;
    });
  }

  /** The total adds up the thousands of its parts, so that it is their sum in every member. */
  private countPeriod({ first, last }: Year, period: number, kind: number): void {
    const { series } = this;
    let all = 0;
    series.priced.forEach((_, item) => {
      let pounds = 0;
      for (let month = first; month <= last; month++) pounds += this.spent[this.at(kind, month, item)];
      const thousands = Math.round(pounds / GRAIN);
      this.cost.set(series.at(period, kind, item), thousands);
      all += thousands;
    });
    this.cost.set(series.at(period, kind, series.priced.length), all);
  }

  private countOverflow(period: number): void {
    const { series, cost } = this;
    for (let item = 0; item <= series.priced.length; item++) {
      const [need, placed] = [0, 1].map((kind) => cost.get(series.at(period, kind, item)));
      cost.set(series.at(period, OVERFLOW, item), placed - need);
    }
  }

  private at(kind: number, month: number, item: number): number {
    return (kind * (this.scope.months + 1) + month) * this.series.priced.length + item;
  }
}

/**
 * In pounds: whole financial years, then whole calendar years. `all` is everything with a unit
 * cost; of the placed reading, and of overflow, there is none where children overflow to homes whose cost nobody prints.
 */
function costRows(ensemble: Ensemble, scope: Scope): CostSummary[] {
  const series = new CostSeries(scope);
  const placements = [...series.priced.map(({ placement }) => placement), "all"];
  return series.periods.flatMap(({ label }, p) =>
    placements.flatMap((placement, item) =>
      KINDS.flatMap((kind, k) => {
        if (kind !== "need" && placement === "all" && !series.hasPlacedTotal) return [];
        return [
          { period: label, placement, kind, ...scaled(ensemble.spread(COST_KEPT, series.at(p, k, item)), GRAIN) },
        ];
      }),
    ),
  );
}

/** cost.csv */
export const COST: OutputTable<CostSummary> = {
  name: "cost",
  title: "Cost of each kind of home, by year",
  about:
    "Pounds, in the prices that the cover names, in whole financial years and whole calendar years; overflow is placed less need.",
  keys: ["period", "placement", "kind"],
  columns: [
    text("period", "A financial year (2025/26) or a calendar year (2026).", (row) => row.period),
    placement("A kind of home with a unit cost; all is their total.", { all: "All kinds of home with a unit cost" }),
    oneOf(
      "kind",
      "need: every child in the home that fits. placed: no home takes more than its places. overflow: placed less need, path by path.",
      COST_WORDS,
      (row) => row.kind,
    ),
    ...spread<CostSummary>("pounds of the price year", "pounds"),
  ],
  counters: [CostCounter],
  rows: costRows,
};
