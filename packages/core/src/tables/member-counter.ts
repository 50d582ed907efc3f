import type { Ensemble } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import type { Scope } from "./scope.js";
import type { Counter, Summary } from "./summary.js";

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
