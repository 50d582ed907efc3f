import type { Path } from "../network/index.js";
import type { Ensemble, Histograms, Scope } from "../summarise/index.js";
import type { RequirementLine } from "./lines.js";
import type { Supply } from "./supply.js";
import { placesOf, unitsFor } from "./units.js";

/** Where each line and month stands in the histograms. */
export function requirementSeries(scope: Scope, line: number, month: number): number {
  return line * (scope.months + 1) + month;
}

/**
 * Counts need, requirement, availability and shortfall of every line and month, for each member:
 *
 *     need = people / people per unit, required = need / usable share, both rounded up
 *     shortfall = max(0, required - available)
 *
 * A unit is a bed, a household or a host. `often` counts the members short in more than one month in ten from the first
 * projected to the headline month, `ever` those short in any.
 */
export class RequirementCounter {
  private readonly need: Histograms;
  private readonly required: Histograms;
  private readonly available: Histograms;
  private readonly shortfall: Histograms;
  private readonly ever: Histograms;
  private readonly often: Histograms;

  constructor(
    private readonly scope: Scope,
    private readonly lines: readonly RequirementLine[],
    private readonly supply: Supply,
    ensemble: Ensemble,
  ) {
    const monthly = (name: string) => ensemble.histograms(name, lines.length * (scope.months + 1));
    this.need = monthly("need");
    this.required = monthly("required");
    this.available = monthly("available");
    this.shortfall = monthly("shortfall");
    this.ever = ensemble.histograms("short-ever", lines.length);
    this.often = ensemble.histograms("short-often", lines.length);
  }

  /** The supply must have been turned to the path's member; it is settled with who lives where at the origin. */
  observe(path: Path): void {
    for (const line of this.lines)
      if (line.planned && line.measure === "month-end") this.supply.settle(line, this.people(path, line, 0));
    this.lines.forEach((line, l) => {
      if (line.planned) this.countPlanned(path, line, l);
      else this.countNeed(path, line, l);
    });
  }

  private countNeed(path: Path, line: RequirementLine, l: number): void {
    for (let month = 0; month <= this.scope.months; month++) {
      const each = this.perUnit(line, month);
      this.need.set(requirementSeries(this.scope, l, month), unitsFor(this.people(path, line, month), each));
    }
  }

  private countPlanned(path: Path, line: RequirementLine, l: number): void {
    const { scope, supply } = this;
    const available = this.availability(line);
    let short = 0;
    for (let month = 0; month <= scope.months; month++) {
      const series = requirementSeries(scope, l, month);
      const people = this.people(path, line, month);
      const each = this.perUnit(line, month);
      const required = unitsFor(people, each * supply.usable(line.placement, month));
      const gap = Math.max(0, required - available(month));
      this.need.set(series, unitsFor(people, each));
      this.required.set(series, required);
      this.available.set(series, available(month));
      this.shortfall.set(series, gap);
      if (gap > 0 && month >= 1 && month <= scope.headline) short++;
    }
    if (short > 0) this.ever.set(l, 1);
    if (10 * short > scope.headline) this.often.set(l, 1);
  }

  private people(path: Path, line: RequirementLine, month: number): number {
    const places = this.scope.frame.places.length;
    let people = 0;
    if (line.measure === "peak-day") for (const p of line.places) people += path.peak[month * places + p];
    else
      for (const p of line.places)
        people += path.stock[month * 2 * places + p] + path.stock[(month * 2 + 1) * places + p];
    return people + this.stayingPut(path, line, month);
  }

  /** Young adults who stayed with these carers and keep their bed filled. */
  private stayingPut(path: Path, { stayingPut, carers }: RequirementLine, month: number): number {
    if (stayingPut < 0 || !carers) return 0;
    const places = this.scope.frame.places.length;
    const all = path.stock[month * 2 * places + stayingPut] + path.stock[(month * 2 + 1) * places + stayingPut];
    return Math.round(all * this.supply.carers.get(carers)!.stayingPutShare);
  }

  /** People whom one unit takes: 1 a bed. */
  private perUnit({ resource, carers }: RequirementLine, month: number): number {
    return resource === "bed" || !carers ? 1 : this.supply.carers.get(carers)!.perUnit[month];
  }

  /** Planned units by month; a foster family's beds are its household's places. */
  private availability({ placement, resource, carers }: RequirementLine): (month: number) => number {
    if (!carers) return (month) => this.supply.beds(placement, month)!;
    const { units, perUnit } = this.supply.carers.get(carers)!;
    return resource === "bed" ? (month) => placesOf(units[month], perUnit[month]) : (month) => units[month];
  }
}
