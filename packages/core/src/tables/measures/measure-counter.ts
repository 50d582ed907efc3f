import { type Ensemble, type Histograms, kept } from "../../ensemble/index.js";
import type { Member } from "../../member/index.js";
import type { DataPack, MeasureRow } from "../../pack/types.js";
import { INDICATORS, type Indicator, indicatorReaders, type MonthEnd, type Reader } from "../../requirements/index.js";
import type { Path } from "../../simulate/index.js";
import { definite } from "../../vocabulary/issue.js";
import type { Scope } from "../scope.js";
import type { Counter } from "../summary.js";

/** What is kept of the strategy's measures. */
export const MEASURES_KEPT = { values: kept("measures"), met: kept("measures-met") };

/** A measure that is followed month by month. */
export interface Followed {
  readonly indicator: Indicator;
  readonly read: Reader;
  /** What is aimed at, in parts; undefined where the pack aims at nothing. */
  readonly target: number | undefined;
}

/** What is followed: every measure that the model can carry; of a pack without measures.csv none. */
export function followed({ pack, placements }: Scope): Followed[] {
  if (pack.measures.length === 0) return [];
  const readers = indicatorReaders(placements, pack.meta);
  return INDICATORS.flatMap((indicator) => {
    const read = readers.get(indicator.id);
    if (!read) return [];
    const target = latestTarget(pack, indicator);
    return [
      { indicator, read, target: target === undefined ? undefined : Math.round(target.input.value * indicator.parts) },
    ];
  });
}

/** The target of the latest date. */
export function latestTarget({ measures }: DataPack, { id }: Indicator): MeasureRow | undefined {
  return measures
    .filter(({ measure, kind }) => measure === id && kind === "target")
    .reduce<MeasureRow | undefined>((latest, row) => (latest && latest.date > row.date ? latest : row), undefined);
}

/**
 * Counts the strategy's measures of each member and month. A ratio is rounded to its indicator's grain in each member
 * before it is counted, so that parts of a run merge exactly.
 */
export class MeasureCounter implements Counter {
  private readonly followed: readonly Followed[];
  private readonly values: Histograms;
  private readonly met: Histograms;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly scope: Scope,
    ensemble: Ensemble,
  ) {
    this.followed = followed(scope);
    this.places = new Map(scope.placements.map(({ id }, place) => [id, place]));
    const series = this.followed.length * (scope.months + 1);
    this.values = ensemble.histograms(MEASURES_KEPT.values, series);
    this.met = ensemble.histograms(MEASURES_KEPT.met, series);
  }

  observe({ path, placed }: Pick<Member, "path" | "placed">): void {
    if (this.followed.length === 0) return;
    for (let month = 0; month <= this.scope.months; month++) {
      const end = { people: this.counted(path, month), displaced: placed.displaced(month) };
      this.followed.forEach(({ indicator, read, target }, item) => {
        const series = measureSeries(this.scope, item, month);
        const value = Math.round(read(end) * indicator.parts);
        this.values.set(series, value);
        if (target !== undefined && meetsTarget(indicator, value, target)) this.met.set(series, 1);
      });
    }
  }

  /** How people are counted at a month's end: by the places of a list of placements. */
  private counted(path: Path, month: number): MonthEnd["people"] {
    const rows = { citizen: path.stockRow(month, "citizen"), uasc: path.stockRow(month, "uasc") };
    return (placements, group) => {
      let people = 0;
      for (const placement of placements) {
        const place = definite(this.places.get(placement));
        if (group !== "uasc") people += rows.citizen[place];
        if (group !== "citizen") people += rows.uasc[place];
      }
      return people;
    };
  }
}

/** Whether a value meets what is aimed at, both in the same unit. */
export function meetsTarget({ target }: Pick<Indicator, "target">, value: number, aim: number): boolean {
  return target === "at-most" ? value <= aim : value >= aim;
}

/** Where each measure and month stands in the histograms. */
export function measureSeries({ months }: Scope, item: number, month: number): number {
  return item * (months + 1) + month;
}
