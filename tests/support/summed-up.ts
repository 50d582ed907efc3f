import type { Member } from "@sufficiency/core";
import { Ensemble, type Levels, MemberCounter, type Scope, type Summary } from "@sufficiency/core/advanced";

const LEVELS: Levels = { serviceLevel: 0.9, balanceLevel: 0.8 };

/** The rows of a summary when these are all members, each counted once. */
export function summedUp<Row>(summary: Summary<Row>, scope: Scope, members: readonly Member[]): Row[] {
  const ensemble = new Ensemble();
  const counter = new MemberCounter([summary], scope, ensemble);
  for (const member of members) {
    counter.observe(member);
    ensemble.next();
  }
  return summary.rows(ensemble, scope, LEVELS);
}
