import type { Generator } from "../../random/generator.js";
import type { StateSpace, TransitionProbabilities, TransitionTable } from "../../states/state-space.js";
import type { Population } from "../population.js";

/**
 * The birthdays of two paths at once. Children who are in the same cell in both take the same outcome as often as the
 * two distributions allow; the others take their own path's.
 */
export function takePairedBirthdays(
  { birthdays: table }: StateSpace,
  first: Population,
  second: Population,
  order: Int32Array,
  birthMonth: number,
  month: number,
  generator: Generator,
): void {
  const [a, b] = [first.network.birthdays[month - 1], second.network.birthdays[month - 1]];
  const [firstFlows, secondFlows] = [first.flows(month), second.flows(month)];
  const land = ({ state }: Population, flows: Int32Array, transition: number) => {
    if (table.to[transition] >= 0) state.add(table.to[transition], birthMonth);
    if (table.flow[transition] >= 0) flows[table.flow[transition]]++;
  };
  for (const cell of order) {
    const inFirst = first.state.takeWithBirthMonth(birthMonth, cell);
    const inSecond = second.state.takeWithBirthMonth(birthMonth, cell);
    for (let child = 0; child < Math.max(inFirst, inSecond); child++) {
      const transition = child < inFirst ? a.pick(table, cell, generator.u32()) : -1;
      if (child < inFirst) land(first, firstFlows, transition);
      if (child < inSecond) {
        const own =
          transition < 0 ? b.pick(table, cell, generator.u32()) : follow(table, a, b, cell, transition, generator);
        land(second, secondFlows, own);
      }
    }
  }
}

/** The transition of the second distribution that goes with one of the first. */
function follow(
  table: TransitionTable,
  own: TransitionProbabilities,
  other: TransitionProbabilities,
  cell: number,
  transition: number,
  by: Generator,
): number {
  const probabilities = other.share(table, cell, transition) / own.share(table, cell, transition);
  if (probabilities >= 1 || by.uniform() < probabilities) return transition;
  for (;;) {
    const drawn = other.pick(table, cell, by.u32());
    const shared = 1 - own.share(table, cell, drawn) / other.share(table, cell, drawn);
    if (shared > 0 && by.uniform() < shared) return drawn;
  }
}
