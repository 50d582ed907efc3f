import { type Ensemble, type Histograms, kept } from "../ensemble/index.js";
import type { Scope } from "./scope.js";

/** What is kept of the months together. */
export const HORIZON_KEPT = {
  ever: kept("horizon-ever"),
  adequate: kept("horizon-enough"),
  required: kept("horizon-required"),
  additional: kept("horizon-more"),
  first: kept("horizon-first"),
  unitMonths: kept("horizon-unit-months"),
};

/**
 * Counts what holds of a planned line over the months from the first projected to the headline, for each member:
 *
 *     enough         there is enough in at least `enoughMonths` of the months
 *     required       the least number of units, the same in every month, that would be enough in so many months
 *     more           the least number of units beside the plan, the same in every month, that would be
 *     first          the first month that is short, the one after the headline where none is
 *     unit-months    what is short, added up over the months
 */
export class HorizonCounter {
  private readonly ever: Histograms;
  private readonly adequate: Histograms;
  private readonly required: Histograms;
  private readonly additional: Histograms;
  private readonly first: Histograms;
  private readonly unitMonths: Histograms;
  /** Months from the first projected to the headline. */
  private readonly headline: number;
  /** How many of the months are to have enough. */
  private readonly months: number;

  constructor(scope: Scope, lines: number, ensemble: Ensemble) {
    const { ever, adequate, required, additional, first, unitMonths } = HORIZON_KEPT;
    [this.ever, this.adequate] = [ensemble.histograms(ever, lines), ensemble.histograms(adequate, lines)];
    [this.required, this.additional] = [ensemble.histograms(required, lines), ensemble.histograms(additional, lines)];
    [this.first, this.unitMonths] = [ensemble.histograms(first, lines), ensemble.histograms(unitMonths, lines)];
    this.headline = scope.headline;
    this.months = Math.ceil(scope.enoughMonths * scope.headline - 1e-9);
  }

  /** Counts a line by what it requires and what it is short of at each month's end, the origin first. */
  count(line: number, required: Int32Array, shortfall: Int32Array): void {
    const { headline, months } = this;
    const [needs, gaps] = [required.slice(1, headline + 1), shortfall.slice(1, headline + 1)];
    const first = gaps.findIndex((gap) => gap > 0);
    this.first.set(line, 1 + (first < 0 ? gaps.length : first));
    if (first >= 0) this.ever.set(line, 1);
    this.unitMonths.set(
      line,
      gaps.reduce((sum, gap) => sum + gap, 0),
    );
    this.required.set(line, needs.sort()[months - 1]);
    const additional = gaps.sort()[months - 1];
    this.additional.set(line, additional);
    if (additional === 0) this.adequate.set(line, 1);
  }
}
