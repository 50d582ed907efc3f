import type { Generator } from "../random/generator.js";
import type { StateSpace, TransitionProbabilities } from "../states/state-space.js";
import type { State } from "./state.js";

/**
 * Cells in the order birthdays are taken, oldest first, so that nobody has two in a month. Waiting children are the
 * reception's; a cell without outcomes has no birthdays.
 */
export function birthdayOrder(space: StateSpace): Int32Array {
  const { start } = space.birthdays;
  const cells = space.cells
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell, index }) => cell.stage !== "awaiting" && start[index] < start[index + 1]);
  return Int32Array.from(
    cells.sort((a, b) => b.cell.age - a.cell.age || a.index - b.index),
    ({ index }) => index,
  );
}

/**
 * Exactly the children born in this calendar month grow a year older; at a rule's age they go where its shares send
 * them. `flows` holds the month's numbers by flow.
 */
export function takeBirthdays(
  { birthdays: table }: StateSpace,
  state: State,
  probabilities: TransitionProbabilities,
  order: Int32Array,
  birthMonth: number,
  generator: Generator,
  flows: Int32Array,
): void {
  for (const cell of order) {
    const first = table.start[cell];
    const certain = table.start[cell + 1] === first + 1;
    for (let left = state.takeWithBirthMonth(birthMonth, cell); left > 0; left--) {
      const transition = certain ? first : probabilities.pick(table, cell, generator.u32());
      if (table.to[transition] >= 0) state.add(table.to[transition], birthMonth);
      if (table.flow[transition] >= 0) flows[table.flow[transition]]++;
    }
  }
}
