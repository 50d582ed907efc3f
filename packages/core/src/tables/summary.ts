import type { Ensemble } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import type { Scope } from "./scope.js";
import type { Table } from "./table.js";

/** Writes down what it counts of each member, into an ensemble that then counts the member. */
export interface Counter {
  observe(member: Member): void;
}

/** The chances that rows are read at, each 0 to 1. */
export interface Levels {
  /** Share of members that are to have enough places. */
  readonly serviceLevel: number;
  /** Chance with which carers are to be in balance. */
  readonly balanceLevel: number;
}

/** What is counted of each member, and the rows that come of it. */
export interface Summary<Row> {
  /** The counters that the rows are made from; several summaries may have one in common. */
  readonly counters: readonly (new (
    scope: Scope,
    ensemble: Ensemble,
  ) => Counter)[];
  /** Of an ensemble that these counters have filled in the same scope. */
  readonly rows: (ensemble: Ensemble, scope: Scope, levels: Levels) => Row[];
}

/** One output of a projection, whole: how it is counted, how its rows are made, and how they are written. */
export type OutputTable<Row> = Table<Row> & Summary<Row>;

/** Counts what some summaries ask of each member; a counter that several have in common counts it once. */
export class MemberCounter implements Counter {
  private readonly counters: readonly Counter[];

  constructor(summaries: readonly Pick<Summary<unknown>, "counters">[], scope: Scope, ensemble: Ensemble) {
    const kinds = new Set(summaries.flatMap(({ counters }) => counters));
    this.counters = [...kinds].map((Kind) => new Kind(scope, ensemble));
  }

  observe(member: Member): void {
    for (const counter of this.counters) counter.observe(member);
  }
}
