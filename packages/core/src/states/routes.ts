import type { AdditionalMoves, RateChange, Route, Timeline } from "../timeline/index.js";
import type { Shift } from "./network.js";
import { isOnRoute } from "./on-route.js";
import type { Wiring } from "./wiring.js";

/** Finds the ways of a wiring that a scenario's routes name, each route once. */
export class RouteFinder {
  private readonly outcomes = new Map<Route, Int32Array>();
  private readonly shifts = new Map<Route, Pick<Shift, "from" | "to" | "flow">>();
  private readonly known = new Map<string, Route>();

  constructor(private readonly wiring: Wiring) {}

  /** The way of children from one home to another, one object for each. */
  between(from: string, to: string): Route {
    const key = JSON.stringify([from, to]);
    const route = this.known.get(key) ?? { kind: "move", group: undefined, ageFrom: 0, ageTo: 17, from: [from], to };
    this.known.set(key, route);
    return route;
  }

  /** The factor of each outcome of the frame's moves; undefined where nothing is changed. */
  factors(changes: readonly RateChange[]): Float64Array | undefined {
    if (changes.length === 0) return undefined;
    const factors = new Float64Array(this.wiring.frame.moves.to.length).fill(1);
    for (const { routes, factor } of changes)
      for (const route of routes) for (const outcome of this.outcomesOf(route)) factors[outcome] *= factor;
    return factors;
  }

  /** The children moved on top of the rates. */
  additionalMoves(timeline: Timeline): Shift[] {
    const named = new Map<string, AdditionalMoves>();
    for (const { adjustments } of timeline.items)
      for (const moves of adjustments.additionalMoves) named.set(moves.name, moves);
    return [...named.values()].map(({ name, route }) => {
      const children = timeline.numbers(
        ({ adjustments }) => adjustments.additionalMoves.find((moves) => moves.name === name)?.perMonth ?? 0,
      );
      return { name, children, ...this.waysOf(route) };
    });
  }

  private outcomesOf(route: Route): Int32Array {
    const known = this.outcomes.get(route);
    if (known) return known;
    const { cells, flows, moves, places } = this.wiring.frame;
    const found: number[] = [];
    cells.forEach((cell, c) => {
      if (!isOnRoute(route, cell, places[cell.place])) return;
      for (let k = moves.start[c]; k < moves.start[c + 1]; k++) {
        const { kind, to } = flows[moves.flow[k]];
        if (kind === route.kind && (route.to === undefined || route.to === to)) found.push(k);
      }
    });
    const outcomes = Int32Array.from(found);
    this.outcomes.set(route, outcomes);
    return outcomes;
  }

  private waysOf(route: Route): Pick<Shift, "from" | "to" | "flow"> {
    const known = this.shifts.get(route);
    if (known) return known;
    const { wiring } = this;
    const { cells, places } = wiring.frame;
    const ways = cells.flatMap((cell, from) => {
      const place = places[cell.place];
      if (!isOnRoute(route, cell, place) || place === route.to) return [];
      const end = route.to as string;
      const to = route.kind === "exit" ? -1 : wiring.cellOf(cell.stage, cell.group, cell.age, end);
      const flow = wiring.flowOf(route.kind, cell.group, place, end);
      return flow < 0 || (to < 0 && route.kind === "move") ? [] : [{ from, to, flow }];
    });
    const shift = {
      from: Int32Array.from(ways, (way) => way.from),
      to: Int32Array.from(ways, (way) => way.to),
      flow: Int32Array.from(ways, (way) => way.flow),
    };
    this.shifts.set(route, shift);
    return shift;
  }
}
