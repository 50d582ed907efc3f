import { definite } from "@sufficiency/core/advanced";
import type { Lever } from "../levers/forms.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Sample } from "./sample.js";
import type { Schedule } from "./schedule.js";

/** The openings and approvals of a plan as a scenario, after the levers of the scenario. Contracts open nothing. */
export function planScenario(
  { levers }: Scenario,
  sample: Sample,
  schedules: readonly Schedule[],
  risk: number,
): Scenario {
  return {
    name: `Plan for a shortfall risk of ${Number((100 * risk).toFixed(1))}%`,
    because: "Written by sufficiency plan: the fewest and latest openings and approvals that keep the risk.",
    levers: [...levers, ...sample.kinds.flatMap((_, k) => kindLevers(sample, k, schedules[k]))],
  };
}

function kindLevers({ kinds, quarters, scope }: Sample, k: number, { totals }: Schedule): Lever[] {
  const { action, placement, line } = kinds[k];
  if (action === "contract") return [];
  return quarters.flatMap(({ first, last }, q): Lever[] => {
    const add = totals[q] - (totals[q - 1] ?? 0);
    if (add === 0) return [];
    const from = scope.origin + first;
    if (action === "open") return [{ kind: "capacity", placement, add, from }];
    const perYear = (12 * add) / (last - first + 1);
    const until = scope.origin + last;
    return [{ kind: "carers", of: "approvals", carer: definite(line.carers), add: perYear, from, until }];
  });
}
