import type { Generator } from "../chance/generator.js";
import type { Frame, OutcomeOdds } from "../states/frame.js";
import type { State } from "./state.js";

/**
 * Cells in the order birthdays are taken, oldest first, so that nobody has two in a month. Waiting children are the
 * reception's; a cell without outcomes has no birthdays.
 */
export function birthdayOrder(frame: Frame): Int32Array {
  const { start } = frame.birthdays;
  const cells = frame.cells
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
  { birthdays: table }: Frame,
  state: State,
  odds: OutcomeOdds,
  order: Int32Array,
  slot: number,
  generator: Generator,
  flows: Int32Array,
): void {
  for (const cell of order) {
    const first = table.start[cell];
    const certain = table.start[cell + 1] === first + 1;
    for (let left = state.takeBornIn(slot, cell); left > 0; left--) {
      const outcome = certain ? first : odds.pick(table, cell, generator.u32());
      if (table.to[outcome] >= 0) state.add(table.to[outcome], slot);
      if (table.flow[outcome] >= 0) flows[table.flow[outcome]]++;
    }
  }
}
