import type { DataPack } from "@sufficiency/core";
import type { TransitionFilter } from "@sufficiency/core/advanced";

import { leverForm } from "../language/lever-form.js";
import { transformOf } from "../language/step.js";
import { agesOf, anyAge, childrenPerMonth, factor, fromPlacement, group, takesAge, toPlacement } from "./fields.js";

/** How many children move between two kinds of home: disruption, step-across, moving on. */
const moves = leverForm({
  kind: "moves",
  says: "How many children or care leavers move from one kind of home to another, birthdays apart.",
  must: {
    "from-placement": fromPlacement("The kind of home they leave."),
    "to-placement": toPlacement("The kind of home they join."),
  },
  amounts: { factor, add: childrenPerMonth("So many more move in every month, or fewer where negative.") },
  where: { group, ages: anyAge },
  dates: "ramp",
  fault: (lever, pack) => {
    const [from, to] = [lever["from-placement"], lever["to-placement"]];
    const { ageFrom, ageTo } = agesOf(lever.ages, 24);
    if (from === to)
      return {
        field: "to-placement",
        message: "is where the children are already",
        remedy: "Name another kind of home.",
      };
    const shared = Array.from({ length: 25 }, (_, age) => age).some(
      (age) => age >= ageFrom && age <= ageTo && takesAge(pack, from, age) && takesAge(pack, to, age),
    );
    if (!shared)
      return {
        field: "to-placement",
        message: `takes nobody of the ages who live in ${from}`,
        remedy: "Name a kind of home for the same ages (see placements.csv).",
      };
    if (lever.factor !== undefined && !hasMoves(pack, from, to))
      return {
        field: "factor",
        message: `has nothing to multiply: the data pack has no moves from ${from} to ${to}`,
        remedy: "Say how many are to move, as in add: 1 child per month.",
      };
    return undefined;
  },
  act: (lever) => {
    const filter: TransitionFilter = {
      kind: "move",
      group: lever.group,
      ...agesOf(lever.ages, 24),
      from: [lever["from-placement"]],
      to: lever["to-placement"],
    };
    const filters = [filter];
    return {
      adjustments: (adjustments, step) => {
        if (step.amount === "factor")
          return { ...adjustments, rates: [...adjustments.rates, { filters, factor: transformOf(step).slope }] };
        const more = { name: step.id, filter, perMonth: step.value * step.rampWeight };
        return { ...adjustments, additionalMoves: [...adjustments.additionalMoves, more] };
      },
    };
  },
});

function hasMoves(pack: DataPack, from: string, to: string): boolean {
  const isRow = (row: { readonly from: string | undefined; readonly to: string }) =>
    (row.from === undefined || row.from === from) && row.to === to;
  return pack.moves.some(isRow) || pack.transitions.some((row) => row.measure === "rate" && isRow(row));
}

/** The forms of this file, in the order in which they are recognised. */
export const MOVES = [moves] as const;
