import type { DataPack } from "@sufficiency/core";
import {
  ADOPTED,
  ADOPTION_AGE,
  adoptiveHome,
  isFostered,
  type RateChange,
  type TransitionFilter,
} from "@sufficiency/core/advanced";

import { named } from "../language/field.js";
import { leverForm } from "../language/lever-form.js";
import { transformOf } from "../language/step.js";
import { agesOf, careAges, childrenPerMonth, factor, fromPlacement, group, listed } from "./fields.js";

/** How many children leave care before 18, for one reason. */
const exits = leverForm({
  kind: "exits",
  says: "How many children leave care before 18 for one reason: home, relatives, order (special guardianship or child arrangements), adopted, other.",
  must: { reason: named("Why they leave: home, relatives, order, adopted or other.", "reason") },
  amounts: { factor, add: childrenPerMonth("So many more leave in every month, or fewer where negative.") },
  where: { group, ages: careAges, "from-placement": fromPlacement("Only children who live there.") },
  dates: "ramp",
  fault: ({ group, reason }) =>
    group === "uasc" && reason !== "other"
      ? {
          field: "reason",
          message: "is no reason for which asylum-seeking children leave before 18 here",
          remedy: "Use other; transfers are levers of the kind transfers.",
        }
      : undefined,
  act: (lever, pack) => {
    const exit: TransitionFilter = {
      kind: "exit",
      group: lever.group,
      ...agesOf(lever.ages),
      from: listed(lever["from-placement"]),
      to: lever.reason,
    };
    const filters = lever.reason === ADOPTED ? [exit, ...placings(pack, exit)] : [exit];
    return {
      adjustments: (adjustments, step) => {
        if (step.amount === "factor") {
          const change: RateChange = { filters, factor: Math.max(0, transformOf(step).slope) };
          return { ...adjustments, rates: [...adjustments.rates, change] };
        }
        const perMonth = step.value * step.rampWeight;
        const more = filters.map((filter, i) => ({ name: `${step.id}/${i}`, filter, perMonth }));
        return { ...adjustments, additionalMoves: [...adjustments.additionalMoves, ...more] };
      },
    };
  },
});

/** One more adoption is one more child placed with adopters and, from among those placed, one more order. */
function placings({ placements }: DataPack, exit: TransitionFilter): TransitionFilter[] {
  const placed = adoptiveHome(placements);
  const fostered = placements.filter(isFostered).map(({ id }) => id);
  const ageTo = Math.min(exit.ageTo, ADOPTION_AGE - 1);
  return placed === undefined ? [] : [{ ...exit, kind: "move", ageTo, from: fostered, to: placed }];
}

/** The forms of this file, in the order in which they are recognised. */
export const EXITS = [exits] as const;
