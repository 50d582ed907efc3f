import type { TransitionFilter } from "../timeline/index.js";
import type { Cell } from "../vocabulary/cohort.js";

/** Whether children of a cell are among those whom a route names. */
export function passesFilter(filter: TransitionFilter, cell: Cell, place: string): boolean {
  return (
    (filter.group === undefined || filter.group === cell.group) &&
    (filter.from === undefined || filter.from.includes(place)) &&
    cell.age >= filter.ageFrom &&
    cell.age <= filter.ageTo &&
    cell.stage !== "awaiting"
  );
}
