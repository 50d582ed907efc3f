import type { AdditionalMoves, RateChange, Timeline, TransitionFilter } from "../timeline/index.js";
import type { AdditionalMoveStream } from "./network.js";
import { passesFilter } from "./passes-filter.js";
import type { Transitions } from "./transitions.js";

/** Finds the transitions that a scenario's filters name, each filter once. */
export class TransitionFinder {
  private readonly indexes = new Map<TransitionFilter, Int32Array>();
  private readonly streams = new Map<TransitionFilter, Pick<AdditionalMoveStream, "from" | "to" | "flow">>();
  private readonly known = new Map<string, TransitionFilter>();

  constructor(private readonly transitions: Transitions) {}

  /** The filter of children from one home to another, one object for each. */
  between(from: string, to: string): TransitionFilter {
    const key = JSON.stringify([from, to]);
    const filter = this.known.get(key) ?? { kind: "move", group: undefined, ageFrom: 0, ageTo: 17, from: [from], to };
    this.known.set(key, filter);
    return filter;
  }

  /** The factor of each transition of the state space's moves; undefined where nothing is changed. */
  factors(changes: readonly RateChange[]): Float64Array | undefined {
    if (changes.length === 0) return undefined;
    const factors = new Float64Array(this.transitions.space.moves.to.length).fill(1);
    for (const { filters, factor } of changes)
      for (const filter of filters) for (const transition of this.transitionsOf(filter)) factors[transition] *= factor;
    return factors;
  }

  /** The children moved on top of the rates. */
  additionalMoves(timeline: Timeline): AdditionalMoveStream[] {
    const named = new Map<string, AdditionalMoves>();
    for (const { adjustments } of timeline.items)
      for (const moves of adjustments.additionalMoves) named.set(moves.name, moves);
    return [...named.values()].map(({ name, filter }) => {
      const children = timeline.numbers(
        ({ adjustments }) => adjustments.additionalMoves.find((moves) => moves.name === name)?.perMonth ?? 0,
      );
      return { name, children, ...this.transitionsFrom(filter) };
    });
  }

  private transitionsOf(filter: TransitionFilter): Int32Array {
    const known = this.indexes.get(filter);
    if (known) return known;
    const { cells, flows, moves, places } = this.transitions.space;
    const found: number[] = [];
    cells.forEach((cell, c) => {
      if (!passesFilter(filter, cell, places[cell.place])) return;
      for (let k = moves.start[c]; k < moves.start[c + 1]; k++) {
        const { kind, to } = flows[moves.flow[k]];
        if (kind === filter.kind && (filter.to === undefined || filter.to === to)) found.push(k);
      }
    });
    const indexes = Int32Array.from(found);
    this.indexes.set(filter, indexes);
    return indexes;
  }

  private transitionsFrom(filter: TransitionFilter): Pick<AdditionalMoveStream, "from" | "to" | "flow"> {
    const known = this.streams.get(filter);
    if (known) return known;
    const { transitions } = this;
    const { cells, places } = transitions.space;
    const ways = cells.flatMap((cell, from) => {
      const place = places[cell.place];
      if (!passesFilter(filter, cell, place) || place === filter.to) return [];
      const end = filter.to as string;
      const to = filter.kind === "exit" ? -1 : transitions.cellOf(cell.stage, cell.group, cell.age, end);
      const flow = transitions.flowOf(filter.kind, cell.group, place, end);
      return flow < 0 || (to < 0 && filter.kind === "move") ? [] : [{ from, to, flow }];
    });
    const stream = {
      from: Int32Array.from(ways, (transition) => transition.from),
      to: Int32Array.from(ways, (transition) => transition.to),
      flow: Int32Array.from(ways, (transition) => transition.flow),
    };
    this.streams.set(filter, stream);
    return stream;
  }
}
