import { Ensemble, type Levels, type Member, type Scope, type Summary } from "@sufficiency/core";

/** The rows of a summary when these are all members, each counted once. */
export function summedUp<Row>(
  { counter: Counter, rows }: Summary<Row>,
  scope: Scope,
  members: readonly Member[],
  levels: Levels = { serviceLevel: 0.9, balanceLevel: 0.8 },
): Row[] {
  const ensemble = new Ensemble();
  const counter = new Counter(scope, ensemble);
  for (const member of members) {
    counter.observe(member);
    ensemble.next();
  }
  return rows(ensemble, scope, levels);
}
