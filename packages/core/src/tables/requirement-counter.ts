import { type Ensemble, type Histograms, type Kept, kept } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import type { RequirementLine, Requirements } from "../requirements/index.js";
import { HorizonCounter } from "./horizon-counter.js";
import type { Scope } from "./scope.js";
import type { Counter } from "./summary.js";

/** What is kept of each line and month. */
export const REQUIREMENT_KEPT = {
  need: kept("need"),
  required: kept("required"),
  available: kept("available"),
  shortfall: kept("shortfall"),
};

/** Where each line and month stands in the histograms. */
export function requirementSeries(scope: Scope, line: number, month: number): number {
  return line * (scope.months + 1) + month;
}

/**
 * Counts need, requirement, availability and shortfall of every line and month, for each member:
 *
 *     shortfall = max(0, required - available)
 *
 * What holds over the months is counted by `HorizonCounter`.
 */
export class RequirementCounter implements Counter {
  private readonly need: Histograms;
  private readonly required: Histograms;
  private readonly available: Histograms;
  private readonly shortfall: Histograms;
  private readonly horizon: HorizonCounter;

  constructor(
    private readonly scope: Scope,
    ensemble: Ensemble,
  ) {
    const { lines } = scope;
    const monthly = (of: Kept) => ensemble.histograms(of, lines.length * (scope.months + 1));
    this.need = monthly(REQUIREMENT_KEPT.need);
    this.required = monthly(REQUIREMENT_KEPT.required);
    this.available = monthly(REQUIREMENT_KEPT.available);
    this.shortfall = monthly(REQUIREMENT_KEPT.shortfall);
    this.horizon = new HorizonCounter(scope, lines.length, ensemble);
  }

  observe({ requirements }: Member): void {
    this.scope.lines.forEach((line, l) => {
      if (line.planned) this.countPlanned(requirements, line, l);
      else this.countNeed(requirements, line, l);
    });
  }

  private countNeed(requirements: Requirements, line: RequirementLine, l: number): void {
    for (let month = 0; month <= this.scope.months; month++)
      this.need.set(requirementSeries(this.scope, l, month), requirements.need(line, month));
  }

  private countPlanned(requirements: Requirements, line: RequirementLine, l: number): void {
    const { scope } = this;
    const months = scope.months + 1;
    const [required, shortfall] = [new Int32Array(months), new Int32Array(months)];
    for (let month = 0; month < months; month++) {
      const series = requirementSeries(scope, l, month);
      const available = requirements.available(line, month);
      required[month] = requirements.required(line, month);
      shortfall[month] = Math.max(0, required[month] - available);
      this.need.set(series, requirements.need(line, month));
      this.required.set(series, required[month]);
      this.available.set(series, available);
      this.shortfall.set(series, shortfall[month]);
    }
    this.horizon.count(l, required, shortfall);
  }
}
