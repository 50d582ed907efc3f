import type { Generator } from "../../chance/generator.js";
import type { Frame, OutcomeOdds, OutcomeTable } from "../../states/frame.js";
import type { Population } from "../population.js";

/**
 * The birthdays of two paths at once. Children who are in the same cell in both take the same outcome as often as the
 * two laws allow; the others take their own path's.
 */
export function takePairedBirthdays(
  { birthdays: table }: Frame,
  first: Population,
  second: Population,
  order: Int32Array,
  slot: number,
  month: number,
  generator: Generator,
): void {
  const [a, b] = [first.network.birthdays[month - 1], second.network.birthdays[month - 1]];
  const [firstFlows, secondFlows] = [first.flows(month), second.flows(month)];
  const land = ({ state }: Population, flows: Int32Array, outcome: number) => {
    if (table.to[outcome] >= 0) state.add(table.to[outcome], slot);
    if (table.flow[outcome] >= 0) flows[table.flow[outcome]]++;
  };
  for (const cell of order) {
    const inFirst = first.state.takeBornIn(slot, cell);
    const inSecond = second.state.takeBornIn(slot, cell);
    for (let child = 0; child < Math.max(inFirst, inSecond); child++) {
      const outcome = child < inFirst ? a.pick(table, cell, generator.u32()) : -1;
      if (child < inFirst) land(first, firstFlows, outcome);
      if (child < inSecond) {
        const own = outcome < 0 ? b.pick(table, cell, generator.u32()) : follow(table, a, b, cell, outcome, generator);
        land(second, secondFlows, own);
      }
    }
  }
}

/** The outcome of the second law that goes with one of the first. */
function follow(
  table: OutcomeTable,
  own: OutcomeOdds,
  other: OutcomeOdds,
  cell: number,
  outcome: number,
  by: Generator,
): number {
  const odds = other.share(table, cell, outcome) / own.share(table, cell, outcome);
  if (odds >= 1 || by.uniform() < odds) return outcome;
  for (;;) {
    const drawn = other.pick(table, cell, by.u32());
    const kept = 1 - own.share(table, cell, drawn) / other.share(table, cell, drawn);
    if (kept > 0 && by.uniform() < kept) return drawn;
  }
}
