import type { Path } from "../network/index.js";
import type { Ensemble, Histograms, Scope } from "../summarise/index.js";
import { HorizonCounter } from "./horizon-counter.js";
import { LineReader } from "./line-reader.js";
import type { RequirementLine } from "./lines.js";
import type { Supply } from "./supply.js";

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
export class RequirementCounter {
  private readonly need: Histograms;
  private readonly required: Histograms;
  private readonly available: Histograms;
  private readonly shortfall: Histograms;
  private readonly horizon: HorizonCounter;
  private readonly reader: LineReader;

  constructor(
    private readonly scope: Scope,
    private readonly lines: readonly RequirementLine[],
    supply: Supply,
    ensemble: Ensemble,
  ) {
    const monthly = (name: string) => ensemble.histograms(name, lines.length * (scope.months + 1));
    this.need = monthly("need");
    this.required = monthly("required");
    this.available = monthly("available");
    this.shortfall = monthly("shortfall");
    this.horizon = new HorizonCounter(scope, lines.length, ensemble);
    this.reader = new LineReader(scope, supply);
  }

  /** The supply must have been turned to the path's member; it is settled with who lives where at the origin. */
  observe(path: Path): void {
    this.reader.settle(path, this.lines);
    this.lines.forEach((line, l) => {
      if (line.planned) this.countPlanned(path, line, l);
      else this.countNeed(path, line, l);
    });
  }

  private countNeed(path: Path, line: RequirementLine, l: number): void {
    for (let month = 0; month <= this.scope.months; month++)
      this.need.set(requirementSeries(this.scope, l, month), this.reader.need(path, line, month));
  }

  private countPlanned(path: Path, line: RequirementLine, l: number): void {
    const { scope, reader, horizon } = this;
    for (let month = 0; month <= scope.months; month++) {
      const series = requirementSeries(scope, l, month);
      const required = reader.required(path, line, month);
      const available = reader.available(line, month);
      const gap = Math.max(0, required - available);
      this.need.set(series, reader.need(path, line, month));
      this.required.set(series, required);
      this.available.set(series, available);
      this.shortfall.set(series, gap);
      horizon.see(month, required, gap);
    }
    horizon.count(l);
  }
}
