import { parseMonth } from "@sufficiency/core";
import {
  AliasTable,
  type Cell,
  definite,
  type Flow,
  type FlowNetwork,
  packTransitions,
  TransitionProbabilities,
} from "@sufficiency/core/advanced";

/** One way out of a cell: the cell entered, -1 to leave, and its weight among the ways. */
export type Way = readonly [to: number, weight: number];

/** A small network in the words of a test; what is not said does not happen. */
export interface Plan {
  readonly places: readonly string[];
  readonly cells: readonly Cell[];
  readonly months: number;
  /** Children by `12 * cell + slot`. */
  readonly opening?: Int32Array;
  /** By cell: the monthly chance of leaving, and where to. */
  readonly moves?: ReadonlyMap<number, { readonly leave: number; readonly ways: readonly Way[] }>;
  /** By cell: what a birthday brings; otherwise the child stays in its cell. */
  readonly birthdays?: ReadonlyMap<number, readonly Way[]>;
  readonly entries?: readonly EntryPlan[];
  /** By place. */
  readonly opens?: ReadonlyMap<number, number>;
  readonly closes?: ReadonlyMap<number, number>;
}

export interface EntryPlan {
  readonly name: string;
  readonly mean: Float64Array;
  readonly dispersion: number;
  readonly into: readonly Way[];
}

const ORIGIN = definite(parseMonth("2025-03"));

/** Builds the network; every way has its own counted flow, except growing older in the same home. */
export function networkOf(plan: Plan): FlowNetwork {
  const { places, cells, months, moves, birthdays } = plan;
  const flows = new FlowBook(plan);
  const moveWays = cells.map((_, c) => moves?.get(c)?.ways ?? []);
  const birthdayWays = cells.map((_, c) => birthdays?.get(c) ?? [[c, 1] as const]);
  const transitions = (ways: readonly (readonly Way[])[], flowOf: (from: number, to: number) => number) =>
    packTransitions(ways.map((list, c) => list.map(([to]) => ({ to, flow: flowOf(c, to) }))));
  const space = {
    places,
    cells,
    flows: flows.list,
    moves: transitions(moveWays, (from, to) => flows.of(to < 0 ? "exit" : "move", from, to)),
    birthdays: transitions(birthdayWays, (from, to) => flows.atBirthday(from, to)),
  };
  const probabilities = new TransitionProbabilities(cells.length, space.moves.to.length);
  const birthdayProbabilities = new TransitionProbabilities(cells.length, space.birthdays.to.length);
  cells.forEach((_, c) => {
    probabilities.set(
      space.moves,
      c,
      moves?.get(c)?.leave ?? 0,
      moveWays[c].map(([, weight]) => weight),
    );
    birthdayProbabilities.set(
      space.birthdays,
      c,
      1,
      birthdayWays[c].map(([, weight]) => weight),
    );
  });
  return {
    space,
    origin: ORIGIN,
    months,
    opening: plan.opening ?? new Int32Array(12 * cells.length),
    waiting: [],
    moves: Array.from({ length: months }, () => probabilities),
    birthdays: Array.from({ length: months }, () => birthdayProbabilities),
    additionalMoves: [],
    entries: (plan.entries ?? []).map((entry) => streamOf(entry, flows)),
    reception: undefined,
    arrivals: new Int32Array(months),
    opens: Float64Array.from(places, (_, p) => plan.opens?.get(p) ?? 0),
    closes: Float64Array.from(places, (_, p) => plan.closes?.get(p) ?? Number.POSITIVE_INFINITY),
  };
}

function streamOf({ name, mean, dispersion, into }: EntryPlan, flows: FlowBook) {
  const total = into.reduce((sum, [, weight]) => sum + weight, 0);
  const share = Float64Array.from(into, ([, weight]) => weight / total);
  const mix = { share, table: new AliasTable(share) };
  const babyMonths = new Float64Array(12).fill(1 / 12);
  return {
    name,
    mean,
    dispersion: new Float64Array(mean.length).fill(dispersion),
    mix: Array.from(mean, () => mix),
    cells: Int32Array.from(into, ([cell]) => cell),
    flows: Int32Array.from(into, ([cell]) => flows.entry(cell)),
    babyMonths,
    babyTable: new AliasTable(babyMonths),
  };
}

/** The flows of a plan, one for each kind, group and pair of ends. */
class FlowBook {
  readonly list: Flow[] = [];

  constructor(private readonly plan: Plan) {}

  of(kind: Flow["kind"], from: number, to: number): number {
    const { group } = this.plan.cells[from];
    return this.index({ kind, group, from: this.place(from), to: to < 0 ? "outside" : this.place(to) });
  }

  entry(to: number): number {
    return this.index({ kind: "entry", group: this.plan.cells[to].group, from: "outside", to: this.place(to) });
  }

  atBirthday(from: number, to: number): number {
    if (to >= 0 && this.place(from) === this.place(to)) return -1;
    const aYearOlder = to >= 0 && this.plan.cells[from].stage !== "leaver" && this.plan.cells[to].stage === "leaver";
    return this.of(to < 0 ? "age-out" : aYearOlder ? "eighteen" : "move", from, to);
  }

  private place(cell: number): string {
    return this.plan.places[this.plan.cells[cell].place];
  }

  private index(flow: Flow): number {
    const known = this.list.findIndex((f) => JSON.stringify(f) === JSON.stringify(flow));
    return known >= 0 ? known : this.list.push(flow) - 1;
  }
}
