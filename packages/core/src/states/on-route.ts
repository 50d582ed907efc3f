import type { Route } from "../timeline/index.js";
import type { Cell } from "./frame.js";

/** Whether children of a cell are among those whom a route names. */
export function isOnRoute(route: Route, cell: Cell, place: string): boolean {
  return (
    (route.group === undefined || route.group === cell.group) &&
    (route.from === undefined || route.from.includes(place)) &&
    cell.age >= route.ageFrom &&
    cell.age <= route.ageTo &&
    cell.stage !== "awaiting"
  );
}
