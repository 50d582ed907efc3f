import type { Path } from "../network/index.js";
import type { Scope } from "../summarise/index.js";
import type { RequirementLine } from "./lines.js";
import type { Supply } from "./supply.js";
import { placesOf, unitsFor } from "./units.js";

/**
 * Reads what one path needs, requires and has of a line in a month from the origin, in units (beds, households, hosts):
 *
 *     need = people / people per unit, required = need / usable share, both rounded up
 *
 * The supply must have been turned to the path's member.
 */
export class LineReader {
  constructor(
    private readonly scope: Scope,
    private readonly supply: Supply,
  ) {}

  /** Settles the supply of these lines with who lives where at the origin; before anything planned is read. */
  settle(path: Path, lines: readonly RequirementLine[]): void {
    for (const line of lines)
      if (line.planned && line.measure === "month-end") this.supply.settle(line, this.people(path, line, 0));
  }

  need(path: Path, line: RequirementLine, month: number): number {
    return unitsFor(this.people(path, line, month), this.perUnit(line, month));
  }

  required(path: Path, line: RequirementLine, month: number): number {
    return this.requiredFor(this.people(path, line, month), line, month);
  }

  /** Units that so many people of a line require. */
  requiredFor(people: number, line: RequirementLine, month: number): number {
    return unitsFor(people, this.perUnit(line, month) * this.supply.usable(line.placement, month));
  }

  /** Planned units; only of a planned line. A foster family's beds are its household's places. */
  available({ placement, resource, carers }: RequirementLine, month: number): number {
    if (!carers) return this.supply.beds(placement, month)!;
    const { units, perUnit } = this.supply.carers.get(carers)!;
    return resource === "bed" ? placesOf(units[month], perUnit[month]) : units[month];
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
  stayingPut(path: Path, { stayingPut, carers }: RequirementLine, month: number): number {
    if (stayingPut < 0 || !carers) return 0;
    const places = this.scope.frame.places.length;
    const all = path.stock[month * 2 * places + stayingPut] + path.stock[(month * 2 + 1) * places + stayingPut];
    return Math.round(all * this.supply.carers.get(carers)!.stayingPutShare);
  }

  /** People whom one unit takes: 1 a bed. */
  private perUnit({ resource, carers }: RequirementLine, month: number): number {
    return resource === "bed" || !carers ? 1 : this.supply.carers.get(carers)!.perUnit[month];
  }
}
