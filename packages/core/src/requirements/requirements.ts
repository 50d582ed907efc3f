import type { Path } from "../simulate/index.js";
import type { RequirementLine } from "./lines.js";
import type { Carers, Supply } from "./supply.js";
import { unitsFor } from "./units.js";

/** People of a line on a path: those who live there and the young adults who stayed and keep their bed filled. */
export function peopleOf(path: Path, carers: Carers, line: RequirementLine, month: number): number {
  const count = (placement: string) =>
    line.measure === "peak-day" ? path.peak(month, placement) : path.stock(month, "all", placement);
  let people = 0;
  for (const placement of line.placements) people += count(placement);
  return people + stayingPutWith(path, carers, line, month);
}

/** Young adults who stayed with the carers of a line. */
function stayingPutWith(path: Path, carers: Carers, line: RequirementLine, month: number): number {
  if (line.stayingPut === undefined || line.carers === undefined) return 0;
  return Math.round(path.stock(month, "all", line.stayingPut) * carers.get(line.carers)!.stayingPutShare);
}

/**
 * What one member needs, requires and has of each line at the end of a month from the origin, in units (beds,
 * households, hosts):
 *
 *     need = people / people per unit, required = need / usable share, both rounded up
 */
export class Requirements {
  constructor(
    private readonly path: Path,
    private readonly supply: Supply,
  ) {}

  need(line: RequirementLine, month: number): number {
    return unitsFor(this.people(line, month), this.perUnit(line, month));
  }

  required(line: RequirementLine, month: number): number {
    return this.requiredFor(this.people(line, month), line, month);
  }

  /** Units that so many people of a line require. */
  requiredFor(people: number, line: RequirementLine, month: number): number {
    return unitsFor(people, this.perUnit(line, month) * this.supply.usable(line.placement, month));
  }

  /** Planned units; of a line that nobody plans none. A foster family's beds are its household's places. */
  available({ placement, resource, carers }: RequirementLine, month: number): number {
    if (!carers) return this.supply.beds(placement, month) ?? 0;
    return resource === "bed" ? this.supply.carerPlaces(carers, month) : this.supply.units(carers, month);
  }

  /** Units required less units planned, below 0 where some are to spare. */
  gap(line: RequirementLine, month: number): number {
    return this.required(line, month) - this.available(line, month);
  }

  /** Young adults who stayed with these carers and keep their bed filled. */
  stayingPut(line: RequirementLine, month: number): number {
    return stayingPutWith(this.path, this.supply.carers, line, month);
  }

  private people(line: RequirementLine, month: number): number {
    return peopleOf(this.path, this.supply.carers, line, month);
  }

  /** People whom one unit takes: 1 a bed. */
  private perUnit({ resource, carers }: RequirementLine, month: number): number {
    return resource === "bed" || !carers ? 1 : this.supply.placesEach(carers, month);
  }
}
