import { isBed } from "../pack/index.js";
import type { Path } from "../simulate/index.js";
import { definite } from "../vocabulary/issue.js";
import { type RequirementLine, unitsFor } from "./lines.js";
import type { Carers, Supply } from "./supply.js";

/** People of a line at each month's end: those who live there and the young adults who stayed and keep their bed filled. */
export function peopleOf(path: Path, carers: Carers, line: RequirementLine): Int32Array {
  const people = stayingPutWith(path, carers, line);
  for (const placement of line.placements) {
    const own = line.measure === "peak-day" ? path.peaks(placement) : path.stocks(placement);
    for (let month = 0; month < people.length; month++) people[month] += own[month];
  }
  return people;
}

/** Young adults who stayed with the carers of a line, at each month's end. */
function stayingPutWith(path: Path, carers: Carers, line: RequirementLine): Int32Array {
  const staying = new Int32Array(path.months + 1);
  if (line.stayingPut === undefined || line.carers === undefined) return staying;
  const [all, { stayingPutShare }] = [path.stocks(line.stayingPut), definite(carers.get(line.carers))];
  for (let month = 0; month < staying.length; month++) staying[month] = Math.round(all[month] * stayingPutShare);
  return staying;
}

/**
 * What one member needs, requires and has of each line at the end of a month from the origin, in units (beds,
 * households, hosts):
 *
 *     need = people / people per unit, required = need / usable share, both rounded up
 */
export class Requirements {
  private readonly known = new Map<RequirementLine, Int32Array>();

  constructor(
    private readonly path: Path,
    private readonly supply: Supply,
  ) {}

  need(line: RequirementLine, month: number): number {
    return unitsFor(this.people(line)[month], this.perUnit(line, month));
  }

  required(line: RequirementLine, month: number): number {
    return this.requiredFor(this.people(line)[month], line, month);
  }

  /** Units that so many people of a line require. */
  requiredFor(people: number, line: RequirementLine, month: number): number {
    return unitsFor(people, this.perUnit(line, month) * this.supply.usable(line.placement, month));
  }

  /** Planned units; none for a line without planned capacity. A foster family's beds are its household's places. */
  available({ placement, resource, carers }: RequirementLine, month: number): number {
    if (!carers) return this.supply.beds(placement, month) ?? 0;
    return isBed(resource) ? this.supply.carerPlaces(carers, month) : this.supply.units(carers, month);
  }

  /** Units required less units planned, below 0 where some are to spare. */
  gap(line: RequirementLine, month: number): number {
    return this.required(line, month) - this.available(line, month);
  }

  /** Young adults who stayed with these carers and keep their bed filled, at each month's end. */
  stayingPut(line: RequirementLine): Int32Array {
    return stayingPutWith(this.path, this.supply.carers, line);
  }

  private people(line: RequirementLine): Int32Array {
    const known = this.known.get(line);
    if (known) return known;
    const people = peopleOf(this.path, this.supply.carers, line);
    this.known.set(line, people);
    return people;
  }

  /** People whom one unit takes: 1 a bed. */
  private perUnit({ resource, carers }: RequirementLine, month: number): number {
    return isBed(resource) || !carers ? 1 : this.supply.placesEach(carers, month);
  }
}
